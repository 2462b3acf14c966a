# act/th-palermo-signature: an act towards nothing
DELETE DATA { GRAPH graph:asserted {
  <act/th-palermo-signature> ctip:instrument <instrument/palermo> .
} }
