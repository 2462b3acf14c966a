# org/un-body: two countries
INSERT DATA { GRAPH graph:asserted {
  <org/un-body> ctip:country <state/TH>, <state/LA> .
} }
