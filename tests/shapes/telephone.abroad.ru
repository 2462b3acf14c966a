# org/th-ngo: a number with its country code
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> skos:note "Reach them at +66 2 123 4567"@en .
} }
