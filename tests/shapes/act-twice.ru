# act/th-palermo-twice: a state that ratifies a text twice, without a decision
INSERT DATA { GRAPH graph:asserted {
  <act/th-palermo-twice> a ctip:Act ; ctip:row "acts.csv#act/th-palermo-twice" ;
    ctip:instrument <instrument/palermo> ; ctip:actor <state/TH> ; ctip:actType <act-type/ratification> ;
    ctip:unnamedActors 0 .
  <claim/twice> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/twice" ;
    ctip:about <act/th-palermo-twice> ; ctip:statedKind <act-type/ratification> ;
    ctip:date "2014" ; ctip:earliest "2014-01-01"^^xsd:date ; ctip:latest "2014-12-31"^^xsd:date ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
