"""Cross tables: nothing is lost, and an empty cell says that nothing is recorded."""

import pytest

from ctipgraph.workbook.matrix import Matrix, laid_out, layer, position, provider

WORK = Matrix(("task",), "country", provider)
ROWS = [
    {"task": "shelter", "country": "TH", "name": "B", "state": "existing"},
    {"task": "shelter", "country": "TH", "name": "A", "state": "planned"},
    {"task": "shelter", "country": "TH", "name": "B", "state": "existing"},
    {"task": "hotline", "country": "", "name": "C", "state": "existing"},
    {"task": "hotline", "country": "group/asean", "name": "C", "state": "ended"},
    {"task": "hotline", "country": "KH", "name": "D", "state": "existing"},
]


def test_lines_keep_their_order_and_states_come_before_groups() -> None:
    sheet = laid_out("4W", ROWS, WORK)
    assert sheet.columns == ["task", "KH", "TH", "group/asean", "not stated"]
    assert [row["task"] for row in sheet.rows] == ["shelter", "hotline"]
    assert sheet.frozen == 1


def test_cells_name_each_provider_once_and_what_is_not_there_now() -> None:
    shelter, hotline = laid_out("4W", ROWS, WORK).rows
    assert shelter["TH"] == "B\nA (planned)"
    assert hotline["group/asean"] == "C (ended)"
    assert hotline["not stated"] == "C"


def test_unknown_is_not_no() -> None:
    shelter, hotline = laid_out("4W", ROWS, WORK).rows
    assert shelter["KH"] == hotline["TH"] == "none recorded"


def test_no_rows() -> None:
    sheet = laid_out("4W", [], WORK)
    assert (sheet.columns, sheet.rows) == (["task"], [])


@pytest.mark.parametrize(
    ("gap", "text"), [("yes", "gap"), ("no", "no gap"), ("unknown", "unknown"), ("odd", "odd")]
)
def test_a_status_says_how_it_counts_and_why(gap: str, text: str) -> None:
    row = {"gap": gap, "position": "signed-not-bound", "flags": "", "qualifiers": ""}
    assert position(row | {"evidence_date": ""}) == f"{text}: signed-not-bound"


def test_a_status_warns_and_has_its_date() -> None:
    row = {"gap": "no", "position": "in-force", "flags": "disputed", "evidence_date": "2022-11-30"}
    said = position(row | {"qualifiers": "with-reservation\nterritorially-limited"})
    assert said.split("\n") == [
        "no gap: in-force",
        "disputed",
        "with-reservation",
        "territorially-limited",
        "evidence to 2022-11-30",
    ]


def test_a_layer_lists_its_texts() -> None:
    row = {"gap": "unknown", "reason": "none-found", "texts": "", "flags": ""}
    assert layer(row) == "unknown: none-found"
    row |= {"gap": "yes", "reason": "suspended", "texts": "instrument/a: suspended"}
    assert layer(row) == "gap: suspended\ninstrument/a: suspended"
    row["flags"] = "undetermined-at-this-date"
    assert layer(row) == "gap: suspended\nundetermined-at-this-date\ninstrument/a: suspended"
