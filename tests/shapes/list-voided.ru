# completeness/th: a list that leaves a text out
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:lists <instrument/th-la-mou> .
} }
