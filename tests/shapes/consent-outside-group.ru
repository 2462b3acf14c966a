# act/th-actip: consent of a state outside the region
DELETE DATA { GRAPH graph:asserted {
  <act/th-actip> ctip:actor <state/TH> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <act/th-actip> ctip:actor <state/JP> .
} }
