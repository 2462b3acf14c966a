# office/th-minister: a rank and a name
INSERT DATA { GRAPH graph:asserted {
  <office/th-minister> skos:altLabel "Pol. Lt. Gen. Example"@en .
} }
