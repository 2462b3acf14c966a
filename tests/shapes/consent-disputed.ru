# non-participation/la-palermo: not ratified by 2015, ratified in 2013
DELETE DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:actor <state/LA> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:actor <state/TH> .
} }
