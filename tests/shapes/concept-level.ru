# org/un-body: a level that the scheme does not have
DELETE DATA { GRAPH graph:asserted {
  <org/un-body> ctip:level <level/global> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <org/un-body> ctip:level <level/galactic> .
} }
