# org/th-ngo: a national body of no country
DELETE DATA { GRAPH graph:asserted {
  <org/th-ngo> ctip:country <state/TH> .
} }
