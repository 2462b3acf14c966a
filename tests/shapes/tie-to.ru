# tie/ministry-law: a tie to two things
INSERT DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:to <instrument/actip> .
} }
