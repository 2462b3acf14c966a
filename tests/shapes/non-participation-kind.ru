# non-participation/la-palermo: a kind of act as the kind of absence
DELETE DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:statedKind <non-participation-kind/not-ratified> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:statedKind <act-type/ratification> .
} }
