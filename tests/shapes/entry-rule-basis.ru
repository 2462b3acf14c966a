# instrument/palermo: a period without a word on where it comes from
INSERT DATA { GRAPH graph:asserted { <instrument/palermo> ctip:entryAfter "P30D" . } }
