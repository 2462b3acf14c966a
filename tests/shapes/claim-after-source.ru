# claim/th-palermo-1: a ratification of 2013 in a statement of 2012
DELETE DATA { GRAPH graph:asserted {
  <claim/th-palermo-1> ctip:asOf "2022" ; ctip:asOfEarliest "2022-01-01"^^xsd:date ; ctip:asOfLatest "2022-12-31"^^xsd:date .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <claim/th-palermo-1> ctip:asOf "2012" ; ctip:asOfEarliest "2012-01-01"^^xsd:date ; ctip:asOfLatest "2012-12-31"^^xsd:date .
} }
