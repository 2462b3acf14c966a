# group/asean: two labels in English
INSERT DATA { GRAPH graph:asserted {
  <group/asean> skos:prefLabel "ASEAN"@en .
} }
