# obligation/actip-prevent: an obligation out of nothing
DELETE DATA { GRAPH graph:asserted {
  <obligation/actip-prevent> ctip:instrument <instrument/actip> .
} }
