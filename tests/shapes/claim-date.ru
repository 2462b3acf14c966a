# claim/th-c29: two dates in one claim
INSERT DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:date "1970" .
} }
