# mechanism/th-referral: of no kind
DELETE DATA { GRAPH graph:asserted {
  <mechanism/th-referral> ctip:mechanismKind <mechanism-kind/referral> .
} }
