# provision/actip-11-1: part of an instrument where a provision is meant
DELETE DATA { GRAPH graph:asserted {
  <provision/actip-11-1> dcterms:isPartOf <provision/actip-11> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <provision/actip-11-1> dcterms:isPartOf <instrument/actip> .
} }
