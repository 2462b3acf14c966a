# measure/th-law: of two extents
INSERT DATA { GRAPH graph:asserted {
  <measure/th-law> ctip:extent <measure-extent/planned> .
} }
