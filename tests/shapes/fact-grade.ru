# JP: no grade of evidence
DELETE DATA { GRAPH graph:asserted {
  <state/JP> ctip:grade <grade/verified-in-text> .
} }
