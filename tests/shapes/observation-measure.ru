# observation/th-cases: counts nothing
DELETE DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:measure <indicator/cases-investigated> .
} }
