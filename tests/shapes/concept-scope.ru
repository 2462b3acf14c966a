# completeness/th: a theme as a scope
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:scope <scope/trafficking> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <completeness/th> ctip:scope <theme/policy> .
} }
