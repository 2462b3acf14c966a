# observation/th-cases: a small count of one nationality, in words
DELETE DATA { GRAPH graph:asserted { <observation/th-cases> ctip:value 4.0 } } ;
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases> ctip:category "Three girls" ; ctip:nationality <state/LA> .
} }
