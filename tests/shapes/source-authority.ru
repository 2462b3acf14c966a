# source/own: no standing
DELETE DATA { GRAPH graph:asserted {
  <source/own> ctip:authority <authority/official> .
} }
