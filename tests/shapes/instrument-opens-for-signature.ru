# instrument/palermo: neither yes nor no
DELETE DATA { GRAPH graph:asserted {
  <instrument/palermo> ctip:opensForSignature "yes" .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <instrument/palermo> ctip:opensForSignature "maybe" .
} }
