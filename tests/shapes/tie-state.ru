# tie/ministry-law: not said whether it exists
DELETE DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:relationshipState <relationship-state/existing> .
} }
