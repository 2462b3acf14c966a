# org/un-body: no source
DELETE DATA { GRAPH graph:asserted {
  <org/un-body> ctip:source <source/report> .
} }
