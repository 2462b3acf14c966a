# contradiction/cases: between nothing and nothing
DELETE DATA { GRAPH graph:asserted {
  <contradiction/cases> ctip:about <observation/th-cases> .
} }
