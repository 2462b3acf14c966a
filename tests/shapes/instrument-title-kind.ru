# instrument/th-law: not said whether the title is printed
DELETE DATA { GRAPH graph:asserted {
  <instrument/th-law> ctip:titleKind <title-kind/exact> .
} }
