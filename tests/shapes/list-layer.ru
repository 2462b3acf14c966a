# completeness/th: a list in no layer
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:layer <layer/bilateral-agreement> .
} }
