# claim/th-palermo-signature: a signature dated four years before the text was adopted
DELETE DATA { GRAPH graph:asserted {
  <claim/th-palermo-signature> ctip:date "2001" ; ctip:earliest "2001-01-01"^^xsd:date ; ctip:latest "2001-12-31"^^xsd:date .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <claim/th-palermo-signature> ctip:date "1996" ; ctip:earliest "1996-01-01"^^xsd:date ; ctip:latest "1996-12-31"^^xsd:date .
} }
