# act/early: a text in force a year before it was signed
INSERT DATA { GRAPH graph:asserted {
  <act/early> a ctip:Act ; ctip:row "acts.csv#act/early" ;
    ctip:instrument <instrument/th-la-mou> ; ctip:actType <act-type/entry-into-force> ;
    ctip:unnamedActors 0 .
  <claim/early> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/early" ;
    ctip:about <act/early> ; ctip:statedKind <act-type/entry-into-force> ;
    ctip:date "2004" ; ctip:earliest "2004-01-01"^^xsd:date ; ctip:latest "2004-12-31"^^xsd:date ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
