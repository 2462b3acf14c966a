# completeness/th: a list without a scope
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:scope <scope/trafficking> .
} }
