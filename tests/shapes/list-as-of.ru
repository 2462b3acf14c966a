# completeness/th: a list at no date
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:asOf "2022" .
} }
