# act/th-palermo-signature: two types
INSERT DATA { GRAPH graph:asserted {
  <act/th-palermo-signature> ctip:actType <act-type/initialled> .
} }
