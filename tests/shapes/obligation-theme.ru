# obligation/actip-prevent: no theme
DELETE DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:theme <theme/prevention> .
} }
