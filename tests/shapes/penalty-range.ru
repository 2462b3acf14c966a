# penalty/th-p1: four to two years
DELETE DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:most 10.0 .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:most 2.0 .
} }
