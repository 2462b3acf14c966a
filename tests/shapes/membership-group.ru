# membership/asean-la: a membership in nothing
DELETE DATA { GRAPH graph:asserted {
  <membership/asean-la> ctip:group <group/asean> .
} }
