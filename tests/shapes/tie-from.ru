# tie/ministry-law: a tie from nothing
DELETE DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:from <org/th-ministry> .
} }
