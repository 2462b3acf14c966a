# obligation/actip-prevent: an obligation cited from another text
DELETE DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:provision <provision/actip-11> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:provision <provision/palermo-9> .
} }
