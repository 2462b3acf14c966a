# org/th-shelter: a facility that an NGO runs, under a plain name
DELETE DATA { GRAPH graph:asserted {
  <tie/ministry-shelter> ctip:from <org/th-ministry> . <org/th-shelter> skos:prefLabel "Government Shelter for Victims of Trafficking"@en .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ministry-shelter> ctip:from <org/th-ngo> . <org/th-shelter> skos:prefLabel "Garden Centre"@en .
} }
