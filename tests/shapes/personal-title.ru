# org/th-ministry: a person with a title
INSERT DATA { GRAPH graph:asserted {
  <org/th-ministry> skos:note "Opened by Ms Example Person"@en .
} }
