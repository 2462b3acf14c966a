# step/s1: step zero
DELETE DATA { GRAPH graph:asserted {
  <step/s1> ctip:order 1 .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <step/s1> ctip:order 0 .
} }
