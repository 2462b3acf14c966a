# name/th-ministry-mow: one row for the names of two bodies
INSERT DATA { GRAPH graph:asserted {
  <name/th-ministry-mow> ctip:about <org/un-body> .
} }
