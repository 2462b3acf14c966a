# act/th-palermo-signature: a group of types as its type
DELETE DATA { GRAPH graph:asserted {
  <act/th-palermo-signature> ctip:actType <act-type/signature> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <act/th-palermo-signature> ctip:actType <act-group/signing> .
} }
