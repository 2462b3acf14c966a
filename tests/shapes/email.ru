# org/th-ngo: an address for e-mail
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> skos:note "Write to office@example.org"@en .
} }
