# claim/th-c29: no kind stated
DELETE DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:statedKind <act-type/ratification> .
} }
