# observation/th-cases: a small count about a body below national level
DELETE DATA { GRAPH graph:asserted { <org/th-atd> ctip:level <level/national> } } ;
INSERT DATA { GRAPH graph:asserted {
  <org/th-atd> ctip:level <level/subnational> .
  <observation/th-cases> ctip:about <org/th-atd> .
} }
