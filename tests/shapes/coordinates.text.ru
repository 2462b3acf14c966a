# org/th-ngo: coordinates in a note
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> skos:note "Found at 13.12345, 100.54321 on maps"@en .
} }
