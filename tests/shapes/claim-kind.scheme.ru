# claim/th-c29: a kind of absence as the kind of an act
DELETE DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:statedKind <act-type/ratification> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:statedKind <non-participation-kind/not-ratified> .
} }
