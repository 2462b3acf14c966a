# provision/actip-11-1: part of an article of another text
DELETE DATA { GRAPH graph:asserted {
  <provision/actip-11-1> dcterms:isPartOf <provision/actip-11> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <provision/actip-11-1> dcterms:isPartOf <provision/palermo-9> .
} }
