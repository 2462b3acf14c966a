# observation/th-cases: fewer cases than none
DELETE DATA { GRAPH graph:asserted { <observation/th-cases> ctip:value 4.0 } } ;
INSERT DATA { GRAPH graph:asserted { <observation/th-cases> ctip:value -4.0 } }
