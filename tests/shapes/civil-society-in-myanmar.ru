# org/th-ngo: one body by name, from a report by others
DELETE DATA { GRAPH graph:asserted {
  <org/th-ngo> ctip:country <state/TH> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> ctip:country <state/MM> .
} }
