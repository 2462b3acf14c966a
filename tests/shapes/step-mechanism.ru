# step/s2: of no process
# also: step-next
DELETE DATA { GRAPH graph:asserted {
  <step/s2> ctip:mechanism <mechanism/th-referral> .
} }
