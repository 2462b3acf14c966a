# org/un-body: no level
DELETE DATA { GRAPH graph:asserted {
  <org/un-body> ctip:level <level/global> .
} }
