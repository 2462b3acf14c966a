# step/s1: a step that a body and the police take together
INSERT DATA { GRAPH graph:asserted {
  <step/s1> ctip:responsible <org/th-ngo>, <org/th-atd> .
} }
