# office/th-minister: no label
DELETE DATA { GRAPH graph:asserted {
  <office/th-minister> skos:prefLabel "Minister of Welfare"@en .
} }
