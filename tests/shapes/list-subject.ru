# completeness/th: a list of nobody's texts
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:subject <state/TH> .
} }
