# instrument/th-law: words instead of a concept
DELETE DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:legalEffect <legal-effect/binding> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:legalEffect "binding" .
} }
