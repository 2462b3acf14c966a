# source/own: a level as its standing
DELETE DATA { GRAPH graph:asserted {
  <source/own> ctip:authority <authority/official> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <source/own> ctip:authority <level/national> .
} }
