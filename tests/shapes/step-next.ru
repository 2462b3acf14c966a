# step/s1: goes on in another process
DELETE DATA { GRAPH graph:asserted {
  <step/s2> ctip:mechanism <mechanism/th-referral> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <step/s2> ctip:mechanism <mechanism/th-fund> .
} }
