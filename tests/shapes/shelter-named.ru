# org/th-shelter: a shelter by name, with no operator
DELETE DATA { GRAPH graph:asserted {
  <tie/ministry-shelter> ctip:role <role/operates> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ministry-shelter> ctip:role <role/supports> .
} }
