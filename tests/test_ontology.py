"""The ontology declares what the tables and rules use, and keeps its own rules."""

import csv
import re
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.term import Node

from ctipgraph.iris import CTIP, PREFIXES, concept, expand
from ctipgraph.resources import folder
from ctipgraph.tables import Vocabulary
from ctipgraph.tables.rows import TABLES

ONTOLOGY = folder("ontology")
SHAPES = folder("shapes") / "ontology.ttl"
KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
T = Namespace(CTIP)


def ontology() -> Graph:
    graph = Graph()
    for path in ONTOLOGY.glob("*.ttl"):
        graph.parse(path)
    return graph


@pytest.fixture(scope="module")
def shipped() -> Graph:
    return ontology()


def declared(graph: Graph, name: str) -> set[URIRef]:
    kinds = {OWL.Class, *KINDS}
    return kinds & {URIRef(str(kind)) for kind in graph.objects(URIRef(expand(name)), RDF.type)}


COLUMNS = [column for row in TABLES.values() for column in row.columns().values()]


@pytest.mark.parametrize("name", sorted({c.property for c in COLUMNS} - {"", "rdf:type"}))
def test_every_property_of_the_tables_is_declared(shipped: Graph, name: str) -> None:
    assert declared(shipped, name) & set(KINDS)


@pytest.mark.parametrize("name", sorted({c.property for c in COLUMNS if c.date}))
def test_every_date_has_its_bounds(shipped: Graph, name: str) -> None:
    stem = "ctip:" if name == "ctip:date" else name
    for bound in ("Earliest", "Latest"):
        suffix = bound.lower() if stem == "ctip:" else bound
        assert declared(shipped, stem + suffix) == {OWL.DatatypeProperty}


@pytest.mark.parametrize("name", sorted({row.rdf_class for row in TABLES.values()}))
def test_every_class_of_the_tables_is_declared(shipped: Graph, name: str) -> None:
    assert declared(shipped, name) == {OWL.Class}


@pytest.mark.parametrize("name", sorted({c.scheme for c in COLUMNS} - {""}))
def test_every_scheme_of_the_tables_has_concepts(name: str) -> None:
    assert Vocabulary(ONTOLOGY).schemes[name]


def test_a_column_refers_to_things_by_object_properties(shipped: Graph) -> None:
    names = {c.property for c in COLUMNS if c.property and (c.refers_to or c.scheme)}
    assert {kind for name in names for kind in declared(shipped, name)} == {OWL.ObjectProperty}


def test_derived_classes_are_no_types_for_the_tables() -> None:
    vocabulary = Vocabulary(ONTOLOGY)
    derived = {"Concluded", "Prospective", "NationalMechanism", "NationalPlan", "LeadMinistry"}
    instruments = vocabulary.subclasses("Instrument")
    assert not derived & (instruments | vocabulary.subclasses("Organization"))
    assert {"Protocol", "Guideline"} <= instruments


QUERIES = sorted(folder("queries").rglob("*.rq"))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_every_term_and_concept_of_the_queries_exists(shipped: Graph, path: Path) -> None:
    schemes = Vocabulary(ONTOLOGY).schemes
    text = re.sub(r'"[^"]*"|#[^\n]*|<[^<>\s]*>', " ", path.read_text(encoding="utf-8"))
    unknown = set()
    for prefix, local in re.findall(r"\b([a-z-]+):([A-Za-z][\w-]*)", text):
        if prefix == "ctip" and local not in {"dayAfter", "entersOn"}:  # functions
            unknown |= set() if declared(shipped, f"ctip:{local}") else {f"ctip:{local}"}
        elif prefix in schemes and local not in schemes[prefix]:
            unknown.add(f"{prefix}:{local}")
    assert not unknown


def test_labels_are_unique(shipped: Graph) -> None:
    labels = [label for term, label in shipped.subject_objects(RDFS.label)]
    assert len(labels) == len(set(labels))


def test_every_kind_of_act_is_in_one_group(shipped: Graph) -> None:
    scheme = URIRef(concept("scheme", "act-type"))
    for kind in shipped.subjects(SKOS.inScheme, scheme):
        assert len(list(shipped.objects(kind, SKOS.broader))) == 1, kind


def test_transitive_properties_are_not_used_where_dl_wants_simple_ones(shipped: Graph) -> None:
    complex_ = set(shipped.subjects(RDF.type, OWL.TransitiveProperty))
    complex_ |= {p for t in set(complex_) for p in shipped.objects(t, OWL.inverseOf)}
    simple_only = (
        OWL.FunctionalProperty,
        OWL.InverseFunctionalProperty,
        OWL.AsymmetricProperty,
        OWL.IrreflexiveProperty,
    )
    assert complex_
    for kind in simple_only:
        assert not complex_ & set(shipped.subjects(RDF.type, kind)), kind


def findings(graph: Graph) -> tuple[bool, str]:
    conforms, _, text = validate(graph, shacl_graph=Graph().parse(SHAPES))
    return conforms, text


def test_the_shipped_ontology_conforms(shipped: Graph) -> None:
    conforms, text = findings(shipped)
    assert conforms, text


def test_every_shape_says_what_is_wrong_and_how_bad() -> None:
    shapes = Graph().parse(SHAPES)
    sh = Namespace(PREFIXES["sh"])
    for predicate in (sh.targetClass, sh.targetSubjectsOf):
        for shape in shapes.subjects(predicate):
            assert (shape, sh.severity, None) in shapes
            assert message_of(shapes, shape)


def message_of(shapes: Graph, shape: Node) -> str:
    sh = Namespace(PREFIXES["sh"])
    (message,) = shapes.objects(shape, sh.message | (sh.sparql | sh.property) / sh.message)
    return str(message)


HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
SOUND = """
<https://w3id.org/ctipgraph/ontology> a owl:Ontology ; dcterms:title "A"@en ;
    dcterms:description "A."@en ; dcterms:creator "A" ; dcterms:license <http://example.org/> ;
    owl:versionIRI <https://w3id.org/ctipgraph/ontology/0> ;
    vann:preferredNamespacePrefix "ctip" ; vann:preferredNamespaceUri "https://w3id.org/" .
ctip:State a owl:Class ; rdfs:label "state"@en ; skos:definition "A country."@en .
ctip:state a owl:ObjectProperty ; rdfs:label "concerns state"@en ; rdfs:range ctip:State ;
    skos:definition "The state."@en .
org:Organization a owl:Class .
[] a owl:Class ; owl:complementOf ctip:State .
id:flags skos:note "Not a term." .
<https://w3id.org/ctipgraph/id/scheme/flag> a skos:ConceptScheme ; skos:prefLabel "flags"@en ;
    skos:definition "Flags."@en ; dcterms:license <http://example.org/> .
flag:disputed a skos:Concept ; skos:inScheme <https://w3id.org/ctipgraph/id/scheme/flag> ;
    skos:notation "disputed" ; skos:prefLabel "disputed"@en ; skos:definition "Not agreed."@en ;
    ctip:rank 1 .
"""
IN_SCHEME = "flag:x skos:inScheme <https://w3id.org/ctipgraph/id/scheme/flag> ; "


def test_the_sound_example_conforms() -> None:
    conforms, text = findings(Graph().parse(data=HEADER + SOUND, format="turtle"))
    assert conforms, text


def thing(name: str = "Thing", label: str = "thing", definition: str = "A thing.") -> str:
    return (
        f'ctip:{name} a owl:Class ; rdfs:label "{label}"@en ; skos:definition "{definition}"@en .'
    )


ADDED = [
    ("TermLabel", 'ctip:State rdfs:label "country"@en .'),
    ("TermLabel", thing(label="someThing")),
    ("TermLabel", 'ctip:Thing a owl:Class ; skos:definition "A thing."@en .'),
    ("TermLabel", thing().replace("@en", "@de", 1)),
    ("TermDefinition", 'ctip:Thing a owl:Class ; rdfs:label "thing"@en .'),
    ("TermDefinition", thing(definition="thing")),
    ("TermDefinition", 'ctip:State skos:definition "Another."@en .'),
    ("ClassName", thing(name="thing_x")),
    ("PropertyName", thing(name="Has").replace("owl:Class", "owl:ObjectProperty")),
    ("OneKind", "ctip:state a owl:AnnotationProperty ."),
    ("OneKind", "ctip:State a owl:ObjectProperty ."),
    ("NoDateRange", "ctip:state rdfs:range xsd:date ."),
    ("NoDateRange", "ctip:state rdfs:range xsd:gYear ."),
    ("UniqueLabel", thing(label="state")),
    ("OntologyHeader", "<https://w3id.org/ctipgraph/ontology> owl:imports org:x ."),
    ("Scheme", "<https://w3id.org/ctipgraph/id/scheme/x> a skos:ConceptScheme ."),
    ("Concept", "flag:x a skos:Concept ."),
    ("ConceptAddress", IN_SCHEME + 'skos:notation "y" ; ctip:rank 2 .'),
    ("ConceptLabel", IN_SCHEME + 'skos:prefLabel "disputed"@en ; ctip:rank 2 .'),
    ("Rank", IN_SCHEME + "ctip:rank 1 ."),
    ("Rank", IN_SCHEME + 'skos:notation "x" .'),
]


@pytest.mark.parametrize(("shape", "added"), ADDED)
def test_a_bad_term_is_found(shape: str, added: str) -> None:
    conforms, text = findings(Graph().parse(data=HEADER + SOUND + added, format="turtle"))
    message = message_of(Graph().parse(SHAPES), URIRef(f"https://w3id.org/ctipgraph/shape/{shape}"))
    assert not conforms
    assert message in text


def test_every_shape_has_an_example_that_fails() -> None:
    sh = Namespace(PREFIXES["sh"])
    shapes = Graph().parse(SHAPES)
    named = {str(shape).rpartition("/")[2] for shape in shapes.subjects(sh.severity)}
    assert {name for name in named if name[0].isupper()} - {shape for shape, _ in ADDED} == set()


REMOVED = [
    (T.State, RDFS.label),
    (T.state, SKOS.definition),
    (URIRef(CTIP.removesuffix("#")), OWL.versionIRI),
    (URIRef(concept("scheme", "flag")), SKOS.prefLabel),
    (URIRef(concept("flag", "disputed")), SKOS.notation),
    (URIRef(concept("flag", "disputed")), SKOS.definition),
    (URIRef(concept("flag", "disputed")), SKOS.inScheme),
]


@pytest.mark.parametrize(("subject", "predicate"), REMOVED)
def test_a_missing_statement_is_found(subject: URIRef, predicate: URIRef) -> None:
    bad = Graph().parse(data=HEADER + SOUND, format="turtle")
    bad.remove((subject, predicate, None))
    assert not findings(bad)[0]


def test_alignments_name_declared_terms(shipped: Graph) -> None:
    text = (ONTOLOGY / "alignments.sssom.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader((x for x in text.splitlines() if x[0] != "#"), delimiter="\t"))
    prefixes = set(re.findall(r"^#   ([a-z]+): ", text, re.MULTILINE))
    assert len(rows) == len({tuple(row.values()) for row in rows}) > 20
    for row in rows:
        subject = URIRef(expand(row["subject_id"]))
        assert declared(shipped, row["subject_id"]), row
        assert str(shipped.value(subject, RDFS.label)) == row["subject_label"]
        for column in ("subject_id", "predicate_id", "object_id", "mapping_justification"):
            assert row[column].partition(":")[0] in prefixes, row
