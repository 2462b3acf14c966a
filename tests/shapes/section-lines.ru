# section/one: backwards
DELETE DATA { GRAPH graph:asserted {
  <section/one> ctip:lastLine 1000 .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <section/one> ctip:lastLine 1 .
} }
