# instrument/th-law: no legal effect
DELETE DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:legalEffect <legal-effect/binding> .
} }
