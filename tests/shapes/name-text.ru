# name/th-ministry-mow: a name in no language
DELETE DATA { GRAPH graph:asserted {
  <name/th-ministry-mow> ctip:name "MOW"@en .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <name/th-ministry-mow> ctip:name "MOW" .
} }
