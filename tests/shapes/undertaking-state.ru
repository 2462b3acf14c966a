# mechanism/th-referral: no word on whether it exists
DELETE DATA { GRAPH graph:asserted {
  <mechanism/th-referral> ctip:relationshipState <relationship-state/existing> .
} }
