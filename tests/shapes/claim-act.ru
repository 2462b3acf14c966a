# claim/th-c29: a claim about two acts
# also: claims-date-disputed
INSERT DATA { GRAPH graph:asserted {
  <claim/th-c29> ctip:about <act/palermo-adoption> .
} }
