# TH/citation/1: a citation that does not say where
DELETE DATA { GRAPH graph:asserted {
  <state/TH/citation/1> ctip:locator "Table 1, footnote 33" .
} }
