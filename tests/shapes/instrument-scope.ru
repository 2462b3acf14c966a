# instrument/th-law: two scopes
INSERT DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:scope <scope/other> .
} }
