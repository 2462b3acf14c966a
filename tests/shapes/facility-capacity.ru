# org/th-shelter: how many a facility holds
INSERT DATA { GRAPH graph:asserted {
  <org/th-shelter> skos:note "The centre has a capacity of 40"@en .
} }
