# tie/ngo-ministry: a body that works with the police
DELETE DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:to <org/th-ministry> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:to <org/th-police> .
} }
