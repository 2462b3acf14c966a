# org/th-shelter: where a facility is
INSERT DATA { GRAPH graph:asserted {
  <org/th-shelter> <https://schema.org/location> "the north" .
} }
