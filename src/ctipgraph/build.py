"""From rows to quads: every row becomes a node, with its evidence."""

from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox

from ctipgraph import dates
from ctipgraph.iris import ASSERTED_GRAPH, ONTOLOGY_GRAPH, concept, expand, resource
from ctipgraph.tables import Column, Row, Tables, Vocabulary
from ctipgraph.tables.columns import Span, spans
from ctipgraph.tables.row import Fact
from ctipgraph.tables.rows import Section

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_GRAPH = ox.NamedNode(ASSERTED_GRAPH)
_TYPE = ox.NamedNode(expand("rdf:type"))
_DATE = ox.NamedNode(expand("xsd:date"))
_INTEGER = ox.NamedNode(expand("xsd:integer"))
_DECIMAL = ox.NamedNode(expand("xsd:decimal"))


def asserted_quads(tables: Tables, graph: ox.NamedNode = _GRAPH) -> Iterator[ox.Quad]:
    """Yield the quads of all rows, in the order of the tables.

    A row becomes the node of its id. Dates give three values: as stated, for display, and the
    first and last day they can mean (``ctip:earliest``, ``ctip:latest``), for comparison. No
    blank nodes are made, so that two builds can be compared byte by byte.
    """
    contents = _Contents(tables.of(Section))
    for row in tables:
        subject = ox.NamedNode(resource(row.id))
        for predicate, value in _statements(row, subject):
            yield ox.Quad(subject, predicate, value, graph)
        if isinstance(row, Fact):
            yield ox.Quad(subject, _property("ctip:citedAs"), ox.Literal(cited_as(row)), graph)
            yield from _citations(row, subject, graph, contents)


def cited_as(row: Fact) -> str:
    """Return the evidence of a row for people: ``jica-2022, section 4.2.2, lines 985, 989``.

    Columns are left out; they stand on the citations for machines.
    """
    places = list(dict.fromkeys(str(span._replace(columns=None)) for span in spans(row.lines)))
    word = "lines" if len(places) > 1 or any("-" in place for place in places) else "line"
    cited = f"{row.source.removeprefix('source/')}, {row.locator}"
    return f"{cited}, {word} {', '.join(places)}" if places else cited


def ontology_quads(vocabulary: Vocabulary) -> Iterator[ox.Quad]:
    """Yield the quads of the ontology and its schemes, with blank nodes given IRIs.

    Class expressions are blank nodes in Turtle; they are named after the canonical labels of
    RDFC-1.0, so that the graph is the same on every run.
    """
    dataset = ox.Dataset(
        ox.Quad(triple.subject, triple.predicate, triple.object) for triple in vocabulary.triples
    )
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    graph = ox.NamedNode(ONTOLOGY_GRAPH)
    for quad in dataset:
        subject = _named(quad.subject)
        assert not isinstance(subject, ox.Literal)
        yield ox.Quad(subject, quad.predicate, _named(quad.object), graph)


def _named(term: Term) -> Term:
    if isinstance(term, ox.BlankNode):
        return ox.NamedNode(resource(f"expression/{term.value}"))
    return term


def _statements(row: Row, subject: ox.NamedNode) -> Iterator[tuple[ox.NamedNode, Term]]:
    yield _TYPE, ox.NamedNode(expand(row.rdf_class))
    yield _property("ctip:row"), ox.Literal(f"{row.table}.csv#{row.id}")
    for name, column in row.columns().items():
        if not column.property:
            continue
        for value in row.values(name):
            yield _property(column.property), _term(column, value, row)
            if column.date:
                yield from _bounds(column.property, value)


def _term(column: Column, value: object, row: Row) -> Term:
    if isinstance(value, int):
        return ox.Literal(str(value), datatype=_INTEGER)
    text = str(value)
    if column.number:
        return ox.Literal(text, datatype=_DECIMAL)
    if column.refers_to:
        return ox.NamedNode(resource(text))
    if column.scheme:
        return ox.NamedNode(concept(column.scheme, text))
    if column.subclass_of:
        return ox.NamedNode(expand(f"ctip:{text}"))
    language = column.literal_language
    if column.language_from:
        language = getattr(row, column.language_from)
    return ox.Literal(text, language=language) if language else ox.Literal(text)


def _bounds(name: str, stated: str) -> Iterator[tuple[ox.NamedNode, Term]]:
    stem = name if name != "ctip:date" else "ctip:"
    for suffix, day in zip(("Earliest", "Latest"), dates.bounds(stated), strict=True):
        if day is not None:
            ending = suffix if name != "ctip:date" else suffix.lower()
            yield _property(stem + ending), ox.Literal(day.isoformat(), datatype=_DATE)


class _Contents:
    """The sections of all sources with the lines that they cover."""

    def __init__(self, sections: Iterable[Section]) -> None:
        self._found: dict[str, list[tuple[int, int, ox.NamedNode]]] = {}
        for section in sections:
            place = (section.first, section.last, ox.NamedNode(resource(section.id)))
            self._found.setdefault(section.source, []).append(place)

    def sections(self, source: str, span: Span) -> list[ox.NamedNode]:
        """Return the sections that a place of a source touches, each once."""
        found = self._found.get(source, ())
        return [node for first, last, node in found if first <= span.last and span.first <= last]


def _citations(
    row: Fact, subject: ox.NamedNode, graph: ox.NamedNode, contents: _Contents
) -> Iterator[ox.Quad]:
    places: list[tuple[Span | None, str]] = [(span, "lines") for span in spans(row.lines)]
    places = places or [(None, "lines")]
    places += [(span, "context") for span in spans(row.context)]
    for number, (span, kind) in enumerate(places, start=1):
        citation = ox.NamedNode(f"{subject.value}/citation/{number}")
        role = "ctip:evidence" if kind == "lines" else "ctip:contextEvidence"
        yield ox.Quad(subject, _property(role), citation, graph)
        yield ox.Quad(citation, _TYPE, ox.NamedNode(expand("ctip:Citation")), graph)
        source = ox.NamedNode(resource(row.source))
        yield ox.Quad(citation, _property("ctip:source"), source, graph)
        yield ox.Quad(citation, _property("ctip:locator"), ox.Literal(row.locator), graph)
        if span is not None:
            fragment = f"#line={span.first - 1},{span.last}"
            yield ox.Quad(citation, _property("ctip:lines"), ox.Literal(fragment), graph)
            yield ox.Quad(citation, _property("ctip:place"), ox.Literal(str(span)), graph)
            for section in contents.sections(row.source, span):
                yield ox.Quad(citation, _property("ctip:section"), section, graph)
            if span.columns:
                columns = ox.Literal(f"{span.columns[0]}-{span.columns[1]}")
                yield ox.Quad(citation, _property("ctip:columns"), columns, graph)


@cache
def _property(name: str) -> ox.NamedNode:
    return ox.NamedNode(expand(name))
