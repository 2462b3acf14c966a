# penalty/th-p1: death, from four to ten years
DELETE DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:penaltyKind <penalty-kind/imprisonment> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:penaltyKind <penalty-kind/death> .
} }
