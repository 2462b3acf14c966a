# act/th-palermo: fewer than no parties
DELETE DATA { GRAPH graph:asserted {
  <act/th-palermo> ctip:unnamedActors 0 .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <act/th-palermo> ctip:unnamedActors -1 .
} }
