# outcome/o1: nobody aims at it
DELETE DATA { GRAPH graph:asserted {
  <outcome/o1> ctip:programme <programme/aid> .
} }
