# service/legal-aid: nothing is done
DELETE DATA { GRAPH graph:asserted {
  <service/legal-aid> ctip:task <task/legal-aid> .
} }
