# org/th-ngo: an address as a node
INSERT DATA { GRAPH graph:asserted {
  <org/th-ngo> <http://www.w3.org/2006/vcard/ns#hasAddress> <org/th-ngo/address> .
} }
