# observation/th-cases: five, says another source
INSERT DATA { GRAPH graph:asserted {
  <observation/th-cases-own> a ctip:Observation ;
    ctip:row "observations.csv#observation/th-cases-own" ;
    skos:prefLabel "Cases under investigation"@en ; ctip:measure <indicator/cases-investigated> ;
    ctip:unit <unit/case> ; ctip:precision <precision/exact> ; ctip:period "2021" ;
    ctip:value 5.0 ; ctip:countedIn <state/TH> ; ctip:source <source/own> ;
    ctip:grade <grade/verified-in-text> ; ctip:evidence <state/TH/citation/1> .
} }
