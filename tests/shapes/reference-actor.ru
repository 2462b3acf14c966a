# non-participation/la-palermo: an office as an actor
DELETE DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:actor <state/LA> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:actor <office/th-minister> .
} }
