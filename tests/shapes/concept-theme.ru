# obligation/actip-prevent: words instead of a concept
DELETE DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:theme <theme/prevention> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:theme "prevention" .
} }
