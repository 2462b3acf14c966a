# membership/asean-la: no role
DELETE DATA { GRAPH graph:asserted {
  <membership/asean-la> ctip:role <role/member> .
} }
