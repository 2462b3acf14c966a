# act/th-palermo-signature: nobody says that it happened
# also: claim-act
DELETE DATA { GRAPH graph:asserted {
  <claim/th-palermo-signature> ctip:about <act/th-palermo-signature> .
} }
