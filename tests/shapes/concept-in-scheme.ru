# service/legal-aid: a P in place of a task
INSERT DATA { GRAPH graph:asserted {
  <service/legal-aid> ctip:task <theme/protection> .
} }
