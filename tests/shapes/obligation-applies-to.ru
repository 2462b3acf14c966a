# obligation/actip-prevent: not said whom it asks
DELETE DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:appliesTo <applies-to/all> .
} }
