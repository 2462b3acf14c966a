# observation/th-cases: persons and cases
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:unit <unit/person> .
} }
