# instrument/th-law: a year where a day is needed
DELETE DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:periodEarliest "2008-01-01"^^xsd:date .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:periodEarliest "2008"^^xsd:gYear .
} }
