# non-participation/la-palermo: not said towards what
DELETE DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:instrument <instrument/palermo> .
} }
