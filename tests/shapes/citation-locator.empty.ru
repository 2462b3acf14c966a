# TH/citation/1: an empty locator
DELETE DATA { GRAPH graph:asserted {
  <state/TH/citation/1> ctip:locator "Table 1, footnote 33" .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <state/TH/citation/1> ctip:locator "" .
} }
