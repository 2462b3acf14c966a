# tie/ministry-law: a tie to something that no table has
# also: instrument-unused
DELETE DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:to <instrument/th-law> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:to <instrument/lost> .
} }
