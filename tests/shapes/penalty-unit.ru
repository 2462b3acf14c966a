# penalty/th-p1: years of a fine
DELETE DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:penaltyKind <penalty-kind/imprisonment> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:penaltyKind <penalty-kind/fine> .
} }
