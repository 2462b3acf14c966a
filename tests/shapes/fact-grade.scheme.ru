# name/th-ministry-mow: a grade from the scheme of uses
DELETE DATA { GRAPH graph:asserted {
  <name/th-ministry-mow> ctip:grade <grade/verified-in-text> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <name/th-ministry-mow> ctip:grade <use/state-it> .
} }
