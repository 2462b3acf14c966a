# project/p1: of no kind
DELETE DATA { GRAPH graph:asserted {
  <project/p1> ctip:projectKind <project-kind/training> .
} }
