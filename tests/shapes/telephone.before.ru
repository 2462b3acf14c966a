# org/th-ministry: the number before the word
INSERT DATA { GRAPH graph:asserted {
  <org/th-ministry> skos:note "Call the 1234 hotline"@en .
} }
