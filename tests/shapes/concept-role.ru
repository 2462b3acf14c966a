# membership/asean-la: a theme as a role
# also: membership-role
INSERT DATA { GRAPH graph:asserted {
  <membership/asean-la> ctip:role <theme/policy> .
} }
