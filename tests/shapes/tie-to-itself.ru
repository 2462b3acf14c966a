# tie/ngo-ministry: a tie of a body to itself
DELETE DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:to <org/th-ministry> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:to <org/th-ngo> .
} }
