# TH/citation/1: a citation of two sources
INSERT DATA { GRAPH graph:asserted {
  <state/TH/citation/1> ctip:source <source/own> .
} }
