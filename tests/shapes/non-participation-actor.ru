# non-participation/la-palermo: nobody who has not acted
DELETE DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:actor <state/LA> .
} }
