# need/interpreters: of no kind
DELETE DATA { GRAPH graph:asserted {
  <need/interpreters> ctip:needKind <need-kind/challenge> .
} }
