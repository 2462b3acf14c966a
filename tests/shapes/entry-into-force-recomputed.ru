# act/actip-start: stated for 2016, but counted from the one consent that it takes it would be 2017
INSERT DATA { GRAPH graph:asserted {
  <instrument/actip> ctip:entryAfter "P30D" ; ctip:entryParties 1 ; ctip:entryBasis "Article 29"@en .
  <act/actip-start> a ctip:Act ; ctip:row "acts.csv#act/actip-start" ;
    ctip:instrument <instrument/actip> ; ctip:actType <act-type/entry-into-force> ;
    ctip:unnamedActors 0 .
  <claim/actip-start> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/actip-start" ;
    ctip:about <act/actip-start> ; ctip:statedKind <act-type/entry-into-force> ;
    ctip:date "2016" ; ctip:earliest "2016-01-01"^^xsd:date ; ctip:latest "2016-12-31"^^xsd:date ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
