# tie/ministry-law: no role
DELETE DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:role <role/implements> .
} }
