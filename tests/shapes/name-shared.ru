# org/th-atd, org/th-ministry: an acronym that the division of the same country bears, too
INSERT DATA { GRAPH graph:asserted {
  <org/th-ministry> skos:notation "A.T.D." .
} }
