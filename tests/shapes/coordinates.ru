# org/th-shelter: a latitude
INSERT DATA { GRAPH graph:asserted {
  <org/th-shelter> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "13.0" .
} }
