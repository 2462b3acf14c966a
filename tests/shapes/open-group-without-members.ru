# instrument/actip: a text open to a group that nobody is in
# also: consent-outside-group
DELETE DATA { GRAPH graph:asserted {
  <membership/asean-th> ctip:role <role/member> . <membership/asean-la> ctip:role <role/member> .
} } ;
INSERT DATA { GRAPH graph:asserted {
  <membership/asean-th> ctip:role <role/observer> . <membership/asean-la> ctip:role <role/observer> .
} }
