# penalty/th-p1: stands nowhere
DELETE DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:provision <provision/palermo-9> .
} }
