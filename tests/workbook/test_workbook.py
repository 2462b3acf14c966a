"""The workbook as a whole: complete, explained, evidenced, and opened by another program."""

import csv
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from openpyxl import Workbook, load_workbook

from ctipgraph import questions
from ctipgraph.release import build_store
from ctipgraph.store import LocalGraph, QueryError
from ctipgraph.workbook import VIEWS, View, workbook
from made import Made, graph_of

ENDING = ["Evidence", "Legend", "Columns"]


@pytest.fixture(scope="module")
def content(shipped: LocalGraph) -> bytes:
    return workbook(shipped)


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def rows(book: Workbook, title: str) -> Iterator[dict[str, str]]:
    head, *below = book[title].iter_rows(values_only=True)
    for row in below:
        yield {str(name): str(value or "") for name, value in zip(head, row, strict=True)}


def cover(book: Workbook) -> dict[str, str]:
    return {str(row[0]): str(row[1]) for row in book["Read me"].iter_rows(values_only=True)}


def small() -> Made:
    made = Made()
    club = made.group("asean", "KH", "TH")
    pact = made.instrument("pact", level="regional", open_to=club)
    made.act("signature", pact, "KH", "2015", as_of="2020")
    made.service("org/kh-body", "shelter", countries="KH")
    made.organization("kh-body", country="KH")
    return made


def asked_of(view: View) -> dict[str, str]:
    return {"states": ",".join(view.states)} if view.states else {}


def views(*questions_: str) -> list[View]:
    return [view for view in VIEWS if view.question in questions_]


# --- what is in it -------------------------------------------------------------------------------


def test_has_a_sheet_for_every_view(book: Workbook) -> None:
    assert book.sheetnames == ["Read me", *(view.sheet for view in VIEWS), *ENDING]


def test_titles_of_sheets_are_short_and_unique() -> None:
    titles = [view.sheet for view in VIEWS]
    assert len(set(titles)) == len(titles)
    assert all(len(title) <= 31 and re.fullmatch(r"[\w ]+", title) for title in titles)


def test_every_view_is_a_question_that_exists() -> None:
    assert {view.question for view in VIEWS} <= set(questions.names())


def test_every_gap_list_has_a_view() -> None:
    lists = {name for name in questions.names() if name.startswith("gaps-")}
    assert lists <= {view.question for view in VIEWS}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.sheet)
def test_sheets_hold_the_whole_answer(book: Workbook, shipped: LocalGraph, view: View) -> None:
    columns, answer = questions.ask(shipped, questions.question(view.question), asked_of(view))
    if view.matrix:
        shown = " ".join(cell for row in rows(book, view.sheet) for cell in row.values())
        assert all(view.matrix.cell(row).partition("\n")[0] in shown for row in answer)
    else:
        heads = [name.replace("_", " ") for name in columns]
        assert [list(row.values()) for row in rows(book, view.sheet)] == [
            [re.sub(r"[^\S\n]", " ", row[name]) for name in columns] for row in answer
        ]
        assert list(next(rows(book, view.sheet))) == heads


def test_first_sheet_says_what_it_is_and_leads_to_the_others(book: Workbook) -> None:
    said = cover(book)
    assert "trafficking in persons" in said["ctipgraph"]
    assert said["As of"] == "2025-11-18"
    assert "silent" in said["Unknown is not no"]
    assert "verify-with-depositary" in said["Use"]
    assert "RESTRICTED" not in said
    led = [cell.hyperlink.location for (cell, *_) in book["Read me"] if cell.hyperlink]
    assert led == [f"'{name}'!A1" for name in book.sheetnames[1:-1]]


def test_every_id_to_explain_has_its_evidence(book: Workbook) -> None:
    known = {row["id"] for row in rows(book, "Evidence")}
    asked = {row["explain"] for row in rows(book, "Ratifications") if row["position"] == "in-force"}
    assert asked
    assert asked <= known
    pairs = (row["explain"] for row in rows(book, "Agreements") if row["evidence"])
    assert {part for cell in pairs for part in cell.split("\n") if part} <= known


def test_evidence_is_that_of_the_source_text(book: Workbook) -> None:
    # JICA 2022, line 985: the memorandum of Cambodia and Thailand of 2003, amended in 2014.
    found = [row for row in rows(book, "Evidence") if row["id"] == "status/kh-th-mou-tip-2003"]
    assert any(row["source"] == "source/jica-2022" and "985" in row["lines"] for row in found)
    assert all(row["grade"] and row["locator"] for row in found)


def test_legend_explains_every_value_of_the_gap_lists(book: Workbook) -> None:
    known = {(row["scheme"], row["value"]): row["meaning"] for row in rows(book, "Legend")}
    for row in rows(book, "Ratifications"):
        assert known["position", row["position"]]
        assert known["use", row["use"]]
    for row in rows(book, "Agreements"):
        assert known["agreement-status", row["reason"]]
        assert known["layer", row["layer"]]


def test_every_column_is_explained(book: Workbook) -> None:
    known = {(row["question"], row["column"]): row["meaning"] for row in rows(book, "Columns")}
    for view in VIEWS:
        if not view.matrix:
            heads = next(book[view.sheet].iter_rows(max_row=1, values_only=True))
            assert all(known[view.question, str(head)] for head in heads)


# --- the day, the overlay, bad input -------------------------------------------------------------


def test_acts_after_the_day_do_not_show() -> None:
    graph, chosen = graph_of(small()), views("gaps-ratifications")
    for day, said in (("2014", "unknown: no-evidence-found"), ("2016", "gap: signed-not-bound")):
        found = load_workbook(io.BytesIO(workbook(graph, day, chosen)))
        (line,) = rows(found, "Ratification matrix")
        assert line["KH"].partition("\n")[0] == said
        assert cover(found)["As of"] == f"{day}-12-31"


def test_wrong_day_is_refused() -> None:
    with pytest.raises(QueryError, match="as-of date: 'soon' is not a date"):
        workbook(graph_of(Made()), "soon")


def test_graph_without_a_release_is_refused() -> None:
    with pytest.raises(QueryError, match="the graph names no release"):
        workbook(LocalGraph(ox.Store()), "2022")


def test_restricted_statements_are_announced(tmp_path: Path) -> None:
    made = Made()
    del made.rows["sources"]  # the row below cites the source of the tables that it lies over
    made.organization("own")
    graph = LocalGraph(build_store(small().write(tmp_path / "a"), None, made.write(tmp_path / "b")))
    said = cover(load_workbook(io.BytesIO(workbook(graph, "", views("stakeholders")))))
    assert "Do not pass it on" in said["RESTRICTED"]


def test_formulas_in_the_data_are_inert() -> None:
    made = small()
    made.organization("odd", country="KH", acronym="=1+1")
    found = load_workbook(io.BytesIO(workbook(graph_of(made), "", views("stakeholders"))))
    (cell,) = [cell for row in found["Stakeholders"] for cell in row if cell.value == "=1+1"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


# --- other programs ------------------------------------------------------------------------------


def converted(folder: Path, file: Path, form: str) -> Path:
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is missing")
        pytest.skip("LibreOffice is missing")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


def test_libreoffice_opens_it_and_reads_the_same_cells(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(content)
    # The last argument of the filter writes every sheet into a file of its own.
    csvs = converted(
        tmp_path, file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,,,-1"
    )
    book = load_workbook(file)
    for title in book.sheetnames[1:]:
        text = (csvs / f"book-{title}.csv").read_text(encoding="utf-8")
        found = list(csv.reader(io.StringIO(text)))
        wanted = [[str(cell or "") for cell in row] for row in book[title].values]
        assert found == wanted, title


def test_libreoffice_calculates_nothing(tmp_path: Path) -> None:
    made = small()
    made.organization("odd", country="KH", acronym="=1+1")
    file = tmp_path / "book.xlsx"
    file.write_bytes(workbook(graph_of(made), "", views("stakeholders")))
    converted(tmp_path, file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,,,2")
    assert ",=1+1," in (tmp_path / "book-Stakeholders.csv").read_text(encoding="utf-8")
