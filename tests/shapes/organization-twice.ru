# org/th-police: two rows for one division
DELETE DATA { GRAPH graph:asserted {
  <org/th-police> skos:prefLabel "Royal Thai Police"@en .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <org/th-police> skos:prefLabel "The Anti trafficking division."@en .
} }
