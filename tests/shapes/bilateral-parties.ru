# instrument/th-la-mou: a text signed by one state alone
DELETE DATA { GRAPH graph:asserted {
  <act/th-la-mou> ctip:actor <state/LA> .
} }
