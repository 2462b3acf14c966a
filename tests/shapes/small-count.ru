# observation/th-cases: a small count below national level
DELETE DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:level <level/national> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:level <level/subnational> .
} }
