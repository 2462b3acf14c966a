# office/th-minister: the holder of an office in place of the office
INSERT DATA { GRAPH graph:asserted {
  <office/th-minister> a <http://xmlns.com/foaf/0.1/Person> .
} }
