# tie/ngo-ministry: a division of the police that works with a body
DELETE DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:from <org/th-ngo> ; ctip:to <org/th-ministry> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:from <org/th-atd> ; ctip:to <org/th-ngo> .
} }
