# act/left: a state that leaves before it has signed
INSERT DATA { GRAPH graph:asserted {
  <act/left> a ctip:Act ; ctip:row "acts.csv#act/left" ;
    ctip:instrument <instrument/palermo> ; ctip:actor <state/TH> ; ctip:actType <act-type/withdrawal> ;
    ctip:unnamedActors 0 .
  <claim/left> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/left" ;
    ctip:about <act/left> ; ctip:statedKind <act-type/withdrawal> ;
    ctip:date "2000" ; ctip:earliest "2000-01-01"^^xsd:date ; ctip:latest "2000-12-31"^^xsd:date ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
