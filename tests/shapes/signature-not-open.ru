# act/th-c29: a signature of a text that nobody signs
DELETE DATA { GRAPH graph:asserted {
  <act/th-c29> ctip:actType <act-type/ratification> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <act/th-c29> ctip:actType <act-type/signature> .
} }
