# name/th-ministry-mow: no kind of name
DELETE DATA { GRAPH graph:asserted {
  <name/th-ministry-mow> ctip:nameKind <name-kind/acronym> .
} }
