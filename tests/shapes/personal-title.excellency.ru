# claim/th-la-mou: an excellency as the one who states
INSERT DATA { GRAPH graph:asserted {
  <claim/th-la-mou> ctip:attributedTo "H.E. Example Person" .
} }
