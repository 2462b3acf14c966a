# org/un-body: a source that no table has
DELETE DATA { GRAPH graph:asserted {
  <org/un-body> ctip:source <source/report> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <org/un-body> ctip:source <source/lost> .
} }
