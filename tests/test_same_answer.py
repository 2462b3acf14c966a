"""One question, one answer: from Python, the command line, plain SPARQL, Excel and a brief."""

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from openpyxl import Workbook, load_workbook

from ctipgraph import gaps, questions
from ctipgraph.brief import pair, state
from ctipgraph.brief.model import Draft, Said
from ctipgraph.brief.wording import TITLES
from ctipgraph.cli.root import cli
from ctipgraph.iris import shorten
from ctipgraph.release import serialise
from ctipgraph.store import LocalGraph, Row
from ctipgraph.workbook import VIEWS, workbook

DAY = "2022-11"
# Question, words of the command line, sheet.
ASKED = [
    (
        "gaps-ratifications",
        ["gaps", "ratifications", "--all", "--all-instruments", "--as-of", DAY],
        "Ratifications",
    ),
    ("gaps-agreements", ["gaps", "agreements", "--all", "--as-of", DAY], "Agreements"),
    (
        "gaps-obligations",
        ["gaps", "obligations", "--all", "--as-of", DAY],
        "Obligations by state",
    ),
    ("gaps-plans", ["gaps", "plans", "--all", "--as-of", DAY], "Plans"),
    ("conflicts", ["query", "conflicts"], "Conflicts"),
    ("services", ["query", "services"], "Services"),
    ("four-w", ["query", "four-w"], "4W"),
]
each = pytest.mark.parametrize(("name", "words", "sheet"), ASKED, ids=[name for name, *_ in ASKED])


@pytest.fixture(scope="module")
def book(shipped: LocalGraph) -> Workbook:
    chosen = [view for view in VIEWS if view.question in [name for name, *_ in ASKED]]
    return load_workbook(io.BytesIO(workbook(shipped, DAY, chosen)))


@pytest.fixture(scope="module")
def elsewhere(shipped_store: ox.Store) -> ox.Store:
    """The published file in another store, as somebody without our program would ask it."""
    store = ox.Store()
    store.bulk_load(serialise(shipped_store, "nq"), format=ox.RdfFormat.N_QUADS)
    return store


def from_python(graph: LocalGraph, name: str) -> list[Row]:
    match name:
        case "gaps-ratifications":
            return gaps.ratifications(graph, DAY, every=True, all_instruments=True).rows
        case "gaps-agreements":
            return gaps.agreements(graph, DAY, every=True).rows
        case "gaps-obligations":
            return gaps.obligations(graph, DAY, every=True).rows
        case "gaps-plans":
            return gaps.plans(graph, DAY, every=True).rows
    return questions.ask(graph, questions.question(name), {})[1]


def ordered(rows: list[Row], lists: frozenset[str]) -> list[Row]:
    """Rows with the items of lists in one order: SPARQL leaves it open."""
    return [
        {
            name: "\n".join(sorted(filter(None, cell.split("\n")))) if name in lists else cell
            for name, cell in row.items()
        }
        for row in rows
    ]


@each
def test_command_line(
    shipped: LocalGraph, tmp_path: Path, name: str, words: list[str], sheet: str
) -> None:
    file = tmp_path / "rows.csv"
    result = CliRunner().invoke(cli, [*words, "--out", str(file)])
    assert result.exit_code == 0, result.output
    lists = questions.question(name).lists
    with file.open(encoding="utf-8", newline="") as opened:
        found = list(csv.DictReader(opened))
    wanted = [
        {key: "; ".join(filter(None, cell.split("\n"))) for key, cell in row.items()}
        for row in ordered(from_python(shipped, name), lists)
    ]
    assert [{k: v.removeprefix("'") for k, v in row.items()} for row in found] == wanted


@each
def test_sparql_as_shown(
    shipped: LocalGraph, elsewhere: ox.Store, name: str, words: list[str], sheet: str
) -> None:
    dated = ["-p", f"as_of={DAY}"] if name.startswith("gaps-") else []
    query = CliRunner().invoke(cli, ["query", name, *dated, "--show"])
    assert query.exit_code == 0, query.output
    found = elsewhere.query(query.stdout, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    columns = [variable.value for variable in found.variables]
    rows = [{key: text(row[key]) for key in columns} for row in found]
    lists = questions.question(name).lists
    assert ordered(rows, lists) == ordered(from_python(shipped, name), lists)


def text(term: object) -> str:
    if term is None:
        return ""
    return (
        shorten(term.value) if isinstance(term, ox.NamedNode) else str(getattr(term, "value", ""))
    )


@each
def test_excel(
    shipped: LocalGraph, book: Workbook, name: str, words: list[str], sheet: str
) -> None:
    head, *below = book[sheet].iter_rows(values_only=True)
    keys = [str(key).replace(" ", "_") for key in head]
    rows = [{k: str(v or "") for k, v in zip(keys, row, strict=True)} for row in below]
    assert rows == from_python(shipped, name)
    assert rows


def test_matrix_has_the_position_of_every_row(shipped: LocalGraph, book: Workbook) -> None:
    head, *below = book["Ratification matrix"].iter_rows(values_only=True)
    shown = {
        (str(state), str(line[0])): str(cell).partition("\n")[0].partition(": ")[2]
        for line in below
        for state, cell in zip(head[2:], line[2:], strict=True)
    }
    rows = from_python(shipped, "gaps-ratifications")
    assert shown == {(row["state"], row["instrument"]): row["position"] for row in rows}


def test_4w_matrix_names_every_provider(shipped: LocalGraph, book: Workbook) -> None:
    head, *below = book["4W matrix"].iter_rows(values_only=True)
    shown = {
        (
            str(task),
            "" if country == "not stated" else str(country),
            name.partition(" (planned)")[0],
        )
        for task, *cells in below
        for country, cell in zip(head[1:], cells, strict=True)
        for name in str(cell).split("\n")
        if name != "none recorded"
    }
    rows = from_python(shipped, "four-w")
    marks = {"existing": "", "planned": "", "suspended": " (suspended)", "ended": " (ended)"}
    wanted = {(row["task"], row["country"], row["name"] + marks[row["state"]]) for row in rows}
    assert shown == wanted


# --- briefs --------------------------------------------------------------------------------------

CODES = ("KH", "LA", "TH", "VN", "SG", "TL")


def part(draft: Draft, start: str) -> dict[str, Said]:
    (found,) = [item for item in draft.parts if item.title.startswith(start)]
    return {said.subject: said for said in found.said}


@pytest.mark.parametrize("code", CODES)
def test_treaties_of_a_brief(shipped: LocalGraph, code: str) -> None:
    """Each core treaty stands with its position, day and use; all others are in one of the sums."""
    shown = part(state.draft(shipped, code, DAY), "Treaties")
    labels = {row["value"]: row["label"] for row in asked_of(shipped, "values", scheme="position")}
    sums = {
        "yes": "Not bound by",
        "no": "Also bound or endorsed",
        "unknown": "Nothing usable found",
    }
    rows = [row for row in from_python(shipped, "gaps-ratifications") if row["state"] == code]
    assert rows
    for row in rows:
        title = TITLES.get(row["instrument"], row["instrument_name"])
        if said := shown.get(title):
            assert said.text.partition(";")[0] == labels[row["position"]]
            assert (said.date, said.use) == (row["evidence_date"], row["use"])
        elif row["gap"] in sums:
            (summed,) = [said for head, said in shown.items() if head.startswith(sums[row["gap"]])]
            assert title in summed.text


@pytest.mark.parametrize("codes", [("KH", "TH"), ("LA", "TH"), ("KH", "VN"), ("MM", "TH")])
def test_layers_of_a_brief(shipped: LocalGraph, codes: tuple[str, str]) -> None:
    shown = part(pair.draft(shipped, *codes, DAY), "What binds the two")
    rows = [
        row for row in from_python(shipped, "gaps-agreements") if row["pair"] == "-".join(codes)
    ]
    values = asked_of(shipped, "values", scheme="agreement-status")
    labels = {row["value"]: row["label"] for row in values}
    found = {said.text.partition(": ")[0].partition(" in ")[0] for said in shown.values()}
    assert found == {labels[row["reason"]].partition(" in ")[0] for row in rows}
    assert sorted((said.date, said.use) for said in shown.values()) == sorted(
        (row["evidence_date"], row["use"]) for row in rows
    )


@pytest.mark.parametrize("code", CODES)
def test_plans_of_a_brief(shipped: LocalGraph, code: str) -> None:
    (found,) = [p for p in state.draft(shipped, code, DAY).parts if p.title.startswith("Plans")]
    rows = gaps.plans(shipped, DAY, [code], every=True).rows
    shown = [(said.subject, said.text.partition(" (")[0].partition(";")[0]) for said in found.said]
    wanted = [(row["title"] or "National plan", row["standing"].replace("-", " ")) for row in rows]
    assert sorted(shown) == sorted(wanted)


def asked_of(graph: LocalGraph, name: str, **values: str) -> list[Row]:
    return questions.ask(graph, questions.question(name), values)[1]
