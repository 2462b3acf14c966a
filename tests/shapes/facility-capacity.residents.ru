# observation/th-cases: a count at a facility
# also: small-count
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:countedIn <org/th-shelter> .
} }
