# status/odd: a flag that the scheme does not have
INSERT DATA { GRAPH graph:derived {
  <status/odd> a ctip:StatusPeriod ; ctip:position position:withdrawn ; ctip:flag flag:red .
} }
