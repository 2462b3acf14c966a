# need/interpreters: of no theme
DELETE DATA { GRAPH graph:asserted {
  <need/interpreters> ctip:theme <theme/protection> .
} }
