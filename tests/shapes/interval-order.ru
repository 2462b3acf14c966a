# tie/ngo-ministry: a tie that ends in 2009 and starts in 2010
DELETE DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:endEarliest "2010-01-01"^^xsd:date ; ctip:endLatest "2010-12-31"^^xsd:date .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ngo-ministry> ctip:endEarliest "2009-01-01"^^xsd:date ; ctip:endLatest "2009-12-31"^^xsd:date .
} }
