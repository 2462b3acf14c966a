# outcome/o1: two tiers
INSERT DATA { GRAPH graph:asserted {
  <outcome/o1> ctip:outcomeTier <outcome-tier/goal> .
} }
