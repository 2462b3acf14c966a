# provision/palermo-9: an article of two instruments
INSERT DATA { GRAPH graph:asserted {
  <provision/palermo-9> ctip:instrument <instrument/c29> .
} }
