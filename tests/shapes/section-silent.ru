# section/two: neither facts nor a reason
DELETE DATA { GRAPH graph:asserted {
  <section/two> ctip:leftOut "A table of contents."@en .
} }
