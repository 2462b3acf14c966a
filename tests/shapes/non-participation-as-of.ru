# non-participation/la-palermo: an absence at no date
DELETE DATA { GRAPH graph:asserted {
  <non-participation/la-palermo> ctip:asOf "2015" .
} }
