# org/th-police: two bodies that are parts of each other
INSERT DATA { GRAPH graph:asserted {
  <tie/police-atd> a ctip:Relationship ; ctip:row "relationships.csv#tie/police-atd" ;
    ctip:from <org/th-police> ; ctip:to <org/th-atd> ; ctip:role <role/part-of> ;
    ctip:relationshipState <relationship-state/existing> ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
