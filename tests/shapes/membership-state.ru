# membership/asean-la: nobody's membership
DELETE DATA { GRAPH graph:asserted {
  <membership/asean-la> ctip:state <state/LA> .
} }
