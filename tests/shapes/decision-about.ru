# decision/atd: about nothing
DELETE DATA { GRAPH graph:asserted {
  <decision/atd> ctip:about <org/th-atd>, <org/la-atd> .
} }
