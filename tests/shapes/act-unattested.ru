# act/th-c29: an act that nobody has read of
DELETE DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:grade <grade/verified-in-text> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:grade <grade/unattested> .
} }
