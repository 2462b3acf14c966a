# membership/asean-la: a group that no table has
DELETE DATA { GRAPH graph:asserted {
  <membership/asean-la> ctip:group <group/asean> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <membership/asean-la> ctip:group <group/lost> .
} }
