# service/legal-aid: a service that a body and the police give together
INSERT DATA { GRAPH graph:asserted {
  <service/legal-aid> ctip:provider <org/th-police> .
} }
