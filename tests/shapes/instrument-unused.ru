# instrument/th-law: a law that only a printed name speaks of
DELETE DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:to <instrument/th-law> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <tie/ministry-law> ctip:to <org/th-police> .
  <name/law> a ctip:Name ; ctip:row "names.csv#name/law" ; ctip:about <instrument/th-law> ;
    ctip:name "Trafficking Act"@en ; ctip:nameKind <name-kind/variant> ;
    ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
    ctip:evidence <state/TH/citation/1> .
} }
