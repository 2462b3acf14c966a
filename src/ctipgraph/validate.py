"""Validation: the shapes of ``shapes/`` against a derived graph, with findings by row.

Shapes in SHACL core run on pyshacl over what the tables say; shapes with ``sh:select`` run on
Oxigraph over all graphs, where they take milliseconds. An overlay is not looked at, and the
shapes of the ontology itself stay out: no data can break them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from ctipgraph.build import Term
from ctipgraph.iris import (
    ASSERTED_GRAPH,
    ID,
    ONTOLOGY_GRAPH,
    OVERLAY_GRAPH,
    PREFIXES,
    expand,
    shorten,
)
from ctipgraph.tables import TABLES, InputError, Tables
from ctipgraph.tables.read import MANIFEST

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SEVERITIES = {
    expand("sh:Violation"): "error",
    expand("sh:Warning"): "finding",
    expand("sh:Info"): "remark",
}
_ORDER = tuple(SEVERITIES.values())
_SELECT, _SEVERITY, _MESSAGE = (expand(f"sh:{name}") for name in ("select", "severity", "message"))
_STRING = expand("xsd:string")
_OF_THE_ONTOLOGY = "ontology.ttl"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a shape has found.

    ``severity`` is ``error`` (the row is wrong), ``finding`` (recorded as in the source) or
    ``remark``; ``shape`` the short name of the shape; ``place`` the line of a table such as
    ``acts.csv:12`` where what it is about comes from a row; ``id`` what it is about and
    ``value`` what about it, both empty if there is none.
    """

    severity: str
    shape: str
    message: str
    place: str
    id: str
    value: str


def validate(store: ox.Store, tables: Tables, shapes: Path) -> list[Finding]:
    """Return what the shapes of a folder find in a derived store, the worst first.

    ``tables`` are those that the store was built from; they give the places. The list is the
    same on every run. Raises :class:`ctipgraph.tables.InputError` for a folder without
    shapes, a file that is not Turtle or a constraint that is not SPARQL.
    """
    paths = sorted(path for path in shapes.glob("*.ttl") if path.name != _OF_THE_ONTOLOGY)
    if not paths:
        raise InputError(f"{shapes}: holds no shapes (*.ttl)")
    rules = {path: _parsed(path) for path in paths}
    found = {*_on_oxigraph(store, tables, rules), *_on_pyshacl(store, tables, rules)}
    return sorted(found, key=_rank)


def check_manifest(tables: Tables, minimum: Mapping[str, int]) -> list[Finding]:
    """Return an error for each table with fewer rows than ``[minimum_rows]`` of the manifest.

    Raises :class:`ctipgraph.tables.InputError` for a table that does not exist.
    """
    findings = []
    for table, least in sorted(minimum.items()):
        if table not in TABLES:
            expected = f"unknown table {table!r}; expected {', '.join(TABLES)}"
            raise InputError(f"{tables.folder / MANIFEST}: {expected}")
        count = len(tables.rows.get(table, []))
        if count < least:
            message = f"The table has {count} rows; the manifest asks for at least {least}."
            findings.append(
                Finding("error", "minimum-rows", message, f"{table}.csv", table, str(count))
            )
    return findings


def _rank(finding: Finding) -> tuple[int, str, str, int, str, str, str]:
    table, _, line = finding.place.rpartition(":")
    number = int(line) if line.isdigit() else 0
    severity = _ORDER.index(finding.severity)
    return severity, finding.shape, table, number, finding.id, finding.value, finding.message


def _parsed(path: Path) -> list[ox.Triple]:
    try:
        quads = ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)
        return [quad.triple for quad in quads]
    except SyntaxError as error:
        raise InputError(f"{path}:{error.lineno}: not Turtle: {error.msg}") from None


# --- Constraints with sh:select, on Oxigraph ---


@dataclass(frozen=True, slots=True)
class _Constraint:
    path: Path
    shape: str
    severity: str
    message: str
    select: str


def _constraints(path: Path, triples: list[ox.Triple]) -> Iterator[_Constraint]:
    said: dict[str, dict[str, str]] = {}
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode):
            value = getattr(triple.object, "value", "")
            said.setdefault(triple.subject.value, {})[triple.predicate.value] = value
    for iri, properties in said.items():
        if _SELECT in properties:
            severity, message = properties.get(_SEVERITY, ""), properties.get(_MESSAGE, "")
            if severity not in SEVERITIES or not message:
                raise InputError(f"{path}: {_local(iri)} needs an sh:severity and an sh:message")
            select = properties[_SELECT]
            yield _Constraint(path, _local(iri), SEVERITIES[severity], message, select)


def _on_oxigraph(
    store: ox.Store, tables: Tables, rules: Mapping[Path, list[ox.Triple]]
) -> Iterator[Finding]:
    graphs = [graph for graph in store.named_graphs() if graph.value != OVERLAY_GRAPH]
    overlaid = len(graphs) < sum(1 for _ in store.named_graphs())
    # The union of all graphs is asked in half the time that a choice of graphs takes.
    chosen: Any = (
        {"default_graph": [*graphs], "named_graphs": graphs}
        if overlaid
        else {"use_default_graph_as_union": True}
    )
    constraints = [item for path, triples in rules.items() for item in _constraints(path, triples)]
    for constraint in constraints:
        try:
            rows = store.query(constraint.select, prefixes=PREFIXES, **chosen)
        except SyntaxError as error:
            where = f"{constraint.path}: {constraint.shape}"
            raise InputError(f"{where}: not SPARQL: {error}") from None
        assert isinstance(rows, ox.QuerySolutions)
        names = [variable.value for variable in rows.variables]
        for row in rows:
            bound = {
                name: getattr(row[name], "value", "") for name in names if row[name] is not None
            }
            if "this" not in bound:  # a query that groups nothing still gives one empty row
                continue
            shown = {name: shorten(value) for name, value in bound.items()}
            yield Finding(
                severity=constraint.severity,
                shape=constraint.shape,
                message=_filled(constraint.message, shown),
                place=_place(bound["this"], tables),
                id=shown["this"],
                value=shown.get("value", ""),
            )


def _filled(message: str, values: Mapping[str, str]) -> str:
    """Put the values into ``{?value}`` and ``{$this}``, as SHACL does in messages."""
    return re.sub(r"\{[?$](\w+)\}", lambda name: values.get(name[1], ""), message)


# --- SHACL core, on pyshacl ---


def _on_pyshacl(
    store: ox.Store, tables: Tables, rules: Mapping[Path, list[ox.Triple]]
) -> Iterator[Finding]:
    import pyshacl
    from rdflib import RDF, RDFS, SH, Graph, URIRef

    shapes = _as_rdflib(triple for triples in rules.values() for triple in _core(triples))
    # A shape only looks at what it names, and at the classes.
    named = {str(term) for term in shapes.objects() if isinstance(term, URIRef)}
    mentioned = named | {str(RDF.type), str(RDFS.subClassOf)}
    data = _as_rdflib(_told(store, mentioned))
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True, meta_shacl=False)
    assert isinstance(report, Graph)
    # Results of nested shapes are details of others, and no results of the report.
    for result in report.objects(predicate=SH.result):
        if (result, RDF.type, SH.ValidationResult) in report:
            focus = str(report.value(result, SH.focusNode))
            value = report.value(result, SH.value)
            messages = sorted(str(text) for text in report.objects(result, SH.resultMessage))
            yield Finding(
                severity=SEVERITIES[str(report.value(result, SH.resultSeverity))],
                shape=_name(report.value(result, SH.sourceShape), shapes),
                message=messages[0] if messages else "",
                place=_place(focus, tables),
                id=shorten(focus),
                value="" if value is None else shorten(str(value)),
            )


def _core(triples: list[ox.Triple]) -> Iterator[ox.Triple]:
    """Return the triples of a file of shapes but those of the constraints run on Oxigraph."""
    elsewhere = {
        triple.subject
        for triple in triples
        if triple.predicate.value == _SELECT and isinstance(triple.subject, ox.NamedNode)
    }
    return (triple for triple in triples if triple.subject not in elsewhere)


def _as_rdflib(triples: Iterable[ox.Triple]) -> "Graph":
    """Return the same triples as a graph of rdflib, each term made once.

    Writing them out and parsing them again takes three times as long.
    """
    from rdflib import BNode, Graph, Literal, URIRef

    def made(term: Term) -> "Node":
        assert not isinstance(term, ox.Triple)
        if isinstance(term, ox.NamedNode):
            return URIRef(term.value)
        if isinstance(term, ox.BlankNode):
            return BNode(term.value)
        if term.language:
            return Literal(term.value, lang=term.language)
        plain = term.datatype.value == _STRING
        return Literal(term.value, datatype=None if plain else URIRef(term.datatype.value))

    once = cache(made)
    graph = Graph()
    for triple in triples:
        graph.add((once(triple.subject), once(triple.predicate), once(triple.object)))
    return graph


def _told(store: ox.Store, mentioned: Iterable[str]) -> Iterator[ox.Triple]:
    """Yield what the tables and the ontology say with the properties that shapes mention.

    Derived facts stay out: many are copies of rows, and would be found a second time.
    """
    for name in sorted(mentioned):
        for graph in (ONTOLOGY_GRAPH, ASSERTED_GRAPH):
            property_, place = ox.NamedNode(name), ox.NamedNode(graph)
            for quad in store.quads_for_pattern(None, property_, None, place):
                yield quad.triple


def _name(shape: "Node | None", shapes: "Graph") -> str:
    """Return the local name of a shape, or of the named shape that an unnamed one is part of."""
    from rdflib import BNode

    seen: set[Node | None] = set()
    while isinstance(shape, BNode) and shape not in seen:
        seen.add(shape)
        shape = next(shapes.subjects(object=shape), shape)
    return _local(str(shape))


# --- Names and places ---


def _local(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]


def _place(iri: str, tables: Tables) -> str:
    """Return the line of the row that a node is, or that it was made from, or nothing.

    Citations and derived acts have the IRI of their row with something behind it.
    """
    if not iri.startswith(ID):
        return ""
    local = iri.removeprefix(ID).split("/")
    if local[0] == "state":
        local = local[1:]
    for length in range(len(local), 0, -1):
        row = "/".join(local[:length])
        if row in tables.lines:
            return tables.place(row)
    return ""
