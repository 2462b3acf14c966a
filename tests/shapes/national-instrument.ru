# instrument/th-law: a national law of no state
DELETE DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:jurisdiction <state/TH> .
} }
