# act/th-c29: one source says 1969, another 1971
INSERT DATA { GRAPH graph:asserted {
  <claim/other> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/other" ;
    ctip:about <act/th-c29> ; ctip:statedKind <act-type/ratification> ;
    ctip:date "1971" ; ctip:earliest "1971-01-01"^^xsd:date ; ctip:latest "1971-12-31"^^xsd:date ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
