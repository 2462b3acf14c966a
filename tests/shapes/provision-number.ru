# provision/palermo-9: no number
DELETE DATA { GRAPH graph:asserted {
  <provision/palermo-9> ctip:number "Article 9" .
} }
