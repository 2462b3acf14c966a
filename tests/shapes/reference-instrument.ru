# provision/palermo-9: an instrument that no table has
DELETE DATA { GRAPH graph:asserted {
  <provision/palermo-9> ctip:instrument <instrument/palermo> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <provision/palermo-9> ctip:instrument <instrument/lost> .
} }
