# claim/th-c29: no citation
DELETE DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:evidence <state/TH/citation/1> .
} }
