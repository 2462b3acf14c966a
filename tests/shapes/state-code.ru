# JP: no ISO code
DELETE DATA { GRAPH graph:asserted {
  <state/JP> skos:notation "JP" .
} }
