# observation/th-cases: a value and a band
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:band "1-9" .
} }
