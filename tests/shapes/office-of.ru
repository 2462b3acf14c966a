# office/th-minister: no body and no country
DELETE DATA { GRAPH graph:asserted {
  <office/th-minister> org:postIn <org/th-ministry> ; ctip:country <state/TH> .
} }
