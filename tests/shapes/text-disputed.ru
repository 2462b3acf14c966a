# non-participation/th-la-mou: a text of 2005 that had not come about by 2010
DELETE DATA { GRAPH graph:asserted {
  <non-participation/th-la-mou> ctip:asOf "2000" ; ctip:asOfEarliest "2000-01-01"^^xsd:date ; ctip:asOfLatest "2000-12-31"^^xsd:date .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <non-participation/th-la-mou> ctip:asOf "2010" ; ctip:asOfEarliest "2010-01-01"^^xsd:date ; ctip:asOfLatest "2010-12-31"^^xsd:date .
} }
