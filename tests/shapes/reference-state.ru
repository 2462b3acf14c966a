# org/un-body: a country that states.csv does not have
INSERT DATA { GRAPH graph:asserted {
  <org/un-body> ctip:country <state/XX> .
} }
