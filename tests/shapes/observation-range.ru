# observation/th-cases: from four to three
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:upper 3.0 .
} }
