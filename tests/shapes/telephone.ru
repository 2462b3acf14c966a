# org/th-ministry: the number of a helpline
INSERT DATA { GRAPH graph:asserted {
  <org/th-ministry> skos:note "Hotline 1234, day and night"@en .
} }
