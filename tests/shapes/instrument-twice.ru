# instrument/th-la-mou-again: the same text in two rows
INSERT DATA { GRAPH graph:asserted {
  <instrument/th-la-mou-again> a ctip:MemorandumOfUnderstanding ;
    ctip:row "instruments.csv#instrument/th-la-mou-again" ;
    skos:prefLabel "Memorandum of understanding, on trafficking"@en ; ctip:scope <scope/trafficking> ;
    ctip:legalEffect <legal-effect/unstated> ; ctip:level <level/bilateral> ;
    ctip:titleKind <title-kind/descriptive> ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
  <act/again> a ctip:Act ; ctip:row "acts.csv#act/again" ;
    ctip:instrument <instrument/th-la-mou-again> ; ctip:actor <state/LA>, <state/TH> ; ctip:actType <act-type/negotiation> ;
    ctip:unnamedActors 0 .
  <claim/again> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/again" ;
    ctip:about <act/again> ; ctip:statedKind <act-type/negotiation> ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
