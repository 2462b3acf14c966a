# observation/th-cases: a small count of one nationality
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases> <https://schema.org/nationality> <state/LA> .
} }
