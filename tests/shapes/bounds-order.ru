# instrument/th-law: a plan that ends before it begins
INSERT DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:periodLatest "2007-12-31"^^xsd:date .
} }
