# measure/th-law: serves no obligation
DELETE DATA { GRAPH graph:asserted {
  <measure/th-law> ctip:serves <obligation/actip-prevent> .
} }
