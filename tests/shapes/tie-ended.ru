# tie/ngo-ministry: a tie that ended in 2010 and exists
DELETE DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:relationshipState <relationship-state/ended> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:relationshipState <relationship-state/existing> .
} }
