# org/un-body: a label in no language
DELETE DATA { GRAPH graph:asserted {
  <org/un-body> skos:prefLabel "United Nations Example Office"@en .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <org/un-body> skos:prefLabel "United Nations Example Office" .
} }
