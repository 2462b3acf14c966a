"""Validation: every shape has an example that breaks it, and findings lead to rows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from ctipgraph.build import Term, ontology_quads
from ctipgraph.derive import derive
from ctipgraph.iris import ASSERTED_GRAPH, ID, OVERLAY_GRAPH, PREFIXES, expand, resource
from ctipgraph.resources import folder
from ctipgraph.tables import InputError, Row, Tables, Vocabulary
from ctipgraph.validate import SEVERITIES, Finding, check_manifest, validate

SHAPES = folder("shapes")
OURS = sorted(path for path in SHAPES.glob("*.ttl") if path.name != "ontology.ttl")
EXAMPLES = Path(__file__).parent / "shapes"
ROW = ox.NamedNode(expand("ctip:row"))


@cache
def _ontology() -> tuple[ox.Quad, ...]:
    return tuple(ontology_quads(Vocabulary(folder("ontology"))))


def _store(update: str = "") -> ox.Store:
    """The valid graph, changed by an update, with everything derived from it."""
    store = ox.Store()
    store.extend(_ontology())
    graph = ox.NamedNode(ASSERTED_GRAPH)
    store.load(path=EXAMPLES / "valid.ttl", format=ox.RdfFormat.TURTLE, to_graph=graph)
    if update:
        store.update(update, base_iri=ID, prefixes=PREFIXES)
    derive(store, folder("queries") / "derive")
    return store


def _tables(store: ox.Store) -> Tables:
    """Tables with the rows that the nodes of the store say they come from, on made-up lines."""
    rows: dict[str, list[Row]] = {}
    lines: dict[str, int] = {}
    for quad in store.quads_for_pattern(None, ROW, None):
        table, _, row_id = str(getattr(quad.object, "value", "")).partition(".csv#")
        rows.setdefault(table, []).append(Row.model_construct(id=row_id))
        lines[row_id] = len(rows[table]) + 1
    return Tables(Path("data"), date(2023, 1, 1), rows, lines)


def _found(update: str = "") -> list[Finding]:
    store = _store(update)
    return validate(store, _tables(store), SHAPES)


def _shapes(path: Path) -> Iterator[tuple[str, dict[str, list[Term]]]]:
    """The named shapes of a file, each with its properties."""
    found: dict[str, dict[str, list[Term]]] = {}
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode):
            said = found.setdefault(quad.subject.value.rpartition("/")[2], {})
            said.setdefault(quad.predicate.value, []).append(quad.object)
    yield from found.items()


ALL = {name: said for path in OURS for name, said in _shapes(path)}


def test_the_valid_graph_has_no_findings() -> None:
    assert _found() == []


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ru")), ids=lambda path: path.stem)
def test_an_example_breaks_its_shape_and_no_other(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    about = re.match(r"# ([^:]+): .+\n", text)
    assert about, "the first line says what is wrong: # act/example: two types"
    also = re.search(r"^# also: (.+)$", text, re.MULTILINE)
    shape = path.name.partition(".")[0]
    found = _found(text)
    assert {(item.shape, item.id) for item in found if item.shape == shape} == {
        (shape, name) for name in about[1].split(", ")
    }
    others = {item.shape for item in found} - {shape}
    assert others == set(also[1].split(", ") if also else ())
    for item in found:
        assert re.fullmatch(r"\w+\.csv:\d+", item.place) or item.id.startswith("status/")
        assert not re.search(r"[{}]", item.message)


def test_every_shape_has_an_example() -> None:
    assert {path.name.partition(".")[0] for path in EXAMPLES.glob("*.ru")} == ALL.keys()


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_shape_says_what_is_wrong_and_how_much_it_matters(name: str) -> None:
    said = ALL[name]
    (message,) = said[expand("sh:message")]
    (severity,) = said[expand("sh:severity")]
    assert isinstance(message, ox.Literal)
    assert len(message.value) > 20
    assert isinstance(severity, ox.NamedNode)
    assert severity.value in SEVERITIES
    assert (expand("sh:select") in said) == (expand("rdfs:label") in said)


def test_harm_is_always_an_error() -> None:
    for name, said in _shapes(SHAPES / "do-no-harm.ttl"):
        assert said[expand("sh:severity")] == [ox.NamedNode(expand("sh:Violation"))], name


def test_shapes_use_terms_that_the_ontology_has() -> None:
    known = {quad.subject.value for quad in _ontology() if isinstance(quad.subject, ox.NamedNode)}
    for path in OURS:
        text = path.read_text(encoding="utf-8")
        for prefix, local in re.findall(r"(?<![\w:/-])([a-z-]+):([A-Za-z][\w-]*)", text):
            if prefix == "scheme":
                assert f"{ID}scheme/{local}" in known, local
            elif prefix == "ctip" or PREFIXES.get(prefix) == f"{ID}{prefix}/":
                assert expand(f"{prefix}:{local}") in known, f"{path.name}: {prefix}:{local}"


def test_citations_and_derived_acts_lead_to_their_row() -> None:
    text = (EXAMPLES / "citation-locator.ru").read_text(encoding="utf-8")
    (finding,) = _found(text)
    assert finding.id == "TH/citation/1"
    assert re.fullmatch(r"states\.csv:\d", finding.place)
    collective = """
      INSERT DATA { GRAPH graph:asserted {
        <act/asean-c29> a ctip:Act ; ctip:row "acts.csv#act/asean-c29" ;
          ctip:instrument <instrument/c29> ; ctip:actor <group/asean> ;
          ctip:actType <act-type/accession> ; ctip:unnamedActors 0 .
        <claim/asean-c29> a ctip:ActClaim ; ctip:row "act_claims.csv#claim/asean-c29" ;
          ctip:about <act/asean-c29> ; ctip:statedKind <act-type/accession> ; ctip:asOf "2022" ;
          ctip:asOfEarliest "2022-01-01"^^xsd:date ; ctip:asOfLatest "2022-12-31"^^xsd:date ;
          ctip:source <source/report> ; ctip:grade <grade/verified-in-text> ;
          ctip:evidence <state/TH/citation/1> .
        <instrument/c29> ctip:openTo <group/none> .
        <group/none> a ctip:StateGroup .
      } }
    """
    places = {item.id: item.place for item in _found(collective)}
    assert places["act/asean-c29/LA"].startswith("acts.csv:")


def test_what_comes_from_no_row_has_no_place() -> None:
    text = (EXAMPLES / "period-position.ru").read_text(encoding="utf-8")
    (finding,) = _found(text)
    assert (finding.severity, finding.id, finding.place, finding.value) == (
        "error", "status/odd", "", "2",
    )  # fmt: skip


def test_findings_are_sorted_and_the_same_on_every_run() -> None:
    names = ("fact-grade", "telephone", "list-voided", "claims-date-disputed", "act-type")
    update = " ;\n".join(
        (EXAMPLES / f"{name}.ru").read_text(encoding="utf-8").partition("\n")[2] for name in names
    )
    found = _found(update)
    assert [item.shape for item in found] == [
        "act-type", "fact-grade", "telephone", "claims-date-disputed", "list-voided",
    ]  # fmt: skip
    assert [item.severity for item in found] == ["error"] * 3 + ["finding", "remark"]
    assert found == _found(update)


def test_an_overlay_is_the_users_own() -> None:
    store = _store()
    overlay = ox.NamedNode(OVERLAY_GRAPH)
    note = ox.NamedNode(expand("skos:note"))
    subject = ox.NamedNode(resource("org/th-ngo"))
    store.add(ox.Quad(subject, note, ox.Literal("Ask Ms Example"), overlay))
    assert validate(store, _tables(store), SHAPES) == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("<a> <b> .", r"x\.ttl:1: not Turtle"),
        ('sh:a sh:select "SELECT" ; sh:message "m" ; sh:severity sh:Info .', "a: not SPARQL"),
        ('sh:a sh:select "SELECT" .', "a needs an sh:severity and an sh:message"),
    ],
)
def test_a_bad_shape_is_named(tmp_path: Path, content: str, problem: str) -> None:
    prefix = "@prefix sh: <http://www.w3.org/ns/shacl#> . "
    (tmp_path / "x.ttl").write_text(prefix + content, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        validate(ox.Store(), _tables(ox.Store()), tmp_path)


def test_a_folder_without_shapes_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no shapes"):
        validate(ox.Store(), _tables(ox.Store()), tmp_path)


def test_a_lost_half_of_the_data_is_noticed() -> None:
    tables = _tables(_store())
    acts = len(tables.rows["acts"])
    assert check_manifest(tables, {"acts": acts, "states": 1}) == []
    assert check_manifest(tables, {}) == []
    half = replace(tables, rows=tables.rows | {"acts": tables.rows["acts"][:2]})
    (finding,) = check_manifest(half, {"acts": acts})
    assert (finding.severity, finding.shape) == ("error", "minimum-rows")
    assert (finding.place, finding.value) == ("acts.csv", "2")
    (finding,) = check_manifest(tables, {"redirects": 1})
    assert "0 rows" in finding.message
    with pytest.raises(InputError, match="unknown table 'actz'"):
        check_manifest(tables, {"actz": 1})
