# status/odd: a status with two positions
INSERT DATA { GRAPH graph:derived {
  <status/odd> a ctip:StatusPeriod ; ctip:position position:in-force, position:withdrawn .
} }
