# instrument/th-la-mou: the other party is not named
DELETE DATA { GRAPH graph:asserted {
  <act/th-la-mou> ctip:actor <state/LA> ; ctip:unnamedActors 0 .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <act/th-la-mou> ctip:unnamedActors 1 .
} }
