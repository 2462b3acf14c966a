# act/th-c29: one source says ratification, another accession
INSERT DATA { GRAPH graph:asserted {
  <claim/other> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/other" ;
    ctip:about <act/th-c29> ; ctip:statedKind <act-type/accession> ;
    ctip:date "1969" ; ctip:earliest "1969-01-01"^^xsd:date ; ctip:latest "1969-12-31"^^xsd:date ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
