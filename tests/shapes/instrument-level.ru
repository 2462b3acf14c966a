# instrument/th-law: no level
DELETE DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:level <level/national> .
} }
