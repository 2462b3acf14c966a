# org/th-ngo: a post-office box
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> skos:note "Write to P.O. Box 1"@en .
} }
