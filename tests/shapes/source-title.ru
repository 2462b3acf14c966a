# source/own: two titles
INSERT DATA { GRAPH graph:asserted {
  <source/own> dcterms:title "Their year"@en .
} }
