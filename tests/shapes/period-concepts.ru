# status/odd: a status of a state in the words for texts
INSERT DATA { GRAPH graph:derived {
  <status/odd> a ctip:StatusPeriod ; ctip:position agreement-status:expired .
} }
