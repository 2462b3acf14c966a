# obligation/actip-prevent: no strength
DELETE DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:strength <strength/shall> .
} }
