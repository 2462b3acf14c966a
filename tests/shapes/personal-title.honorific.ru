# org/th-ngo: a local honorific
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> skos:altLabel "c/o Khun Example"@en .
} }
