# observation/th-cases: exact or not
DELETE DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:precision <precision/exact> .
} }
