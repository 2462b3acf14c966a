# penalty/th-p1: a fine of people
DELETE DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:penaltyKind <penalty-kind/imprisonment> ; ctip:unit <unit/year> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <penalty/th-p1> ctip:penaltyKind <penalty-kind/fine> ; ctip:unit <unit/person> .
} }
