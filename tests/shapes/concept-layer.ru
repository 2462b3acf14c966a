# completeness/th: a scope as a layer
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:layer <layer/bilateral-agreement> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <completeness/th> ctip:layer <scope/trafficking> .
} }
