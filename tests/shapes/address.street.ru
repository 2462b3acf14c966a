# org/th-ngo: a street and number in a note
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> skos:note "No. 12, Example Street, second floor"@en .
} }
