# completeness/th: a list as of a year after the report appeared
DELETE DATA { GRAPH graph:asserted {
  <completeness/th> ctip:asOf "2022" ; ctip:asOfEarliest "2022-01-01"^^xsd:date ; ctip:asOfLatest "2022-12-31"^^xsd:date .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <completeness/th> ctip:asOf "2024" ; ctip:asOfEarliest "2024-01-01"^^xsd:date ; ctip:asOfLatest "2024-12-31"^^xsd:date .
} }
