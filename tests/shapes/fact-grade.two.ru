# tie/ministry-law: two grades
INSERT DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:grade <grade/interview> .
} }
