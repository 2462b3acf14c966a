# service/legal-aid: nobody does it
DELETE DATA { GRAPH graph:asserted {
  <service/legal-aid> ctip:provider <org/th-ngo> .
} }
