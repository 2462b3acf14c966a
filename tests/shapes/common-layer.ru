# instrument/th-la-mou: a text of two states given as one that any two can have in common
INSERT DATA { GRAPH graph:asserted {
  <instrument/th-la-mou> ctip:commonLayer <layer/common-treaty> .
} }
