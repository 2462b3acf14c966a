"""Printing rows, with labels that try to be markup, formulas or control codes."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from ctipgraph import output

COLUMNS = ["id", "label", "parties"]
HOSTILE = [
    "<script>alert(1)</script>",
    "a | b \\| c",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "[click](javascript:alert(1)) *bold* `code` _it_",
    "bell \x07 null \x00 escape \x1b[31m red",
    "right-to-left \u202e override",
    "ກະຊວງ · กระทรวง · ក្រសួង · Việt Nam",
    "x" * 40_000,
    '"quoted", and; commas',
    "",
]
ROWS = [
    {"id": f"org/{number}", "label": label, "parties": "KH\nTH"}
    for number, label in enumerate(HOSTILE)
]
LISTS = {"parties"}
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def sheet(content: bytes) -> list[list[str | None]]:
    book = load_workbook(io.BytesIO(content))
    return [list(row) for row in book["rows"].iter_rows(values_only=True)]  # type: ignore[arg-type]


def test_json_keeps_every_character() -> None:
    found = json.loads(output.formatted("json", COLUMNS, ROWS, LISTS))
    assert [row["label"] for row in found] == HOSTILE
    assert [list(row) for row in found] == [COLUMNS] * len(ROWS)
    assert all(row["parties"] == ["KH", "TH"] for row in found)


def test_json_with_a_summary_is_one_object() -> None:
    found = json.loads(output.formatted("json", ["id"], [{"id": "x"}], summary={"passed": 1}))
    assert found == {"passed": 1, "rows": [{"id": "x"}]}
    assert list(found) == ["passed", "rows"]


def test_empty_list_is_a_list() -> None:
    assert output.as_plain([{"a": "", "b": ""}], {"a"}) == [{"a": [], "b": ""}]


def test_csv_starts_no_formula_and_holds_no_control_code() -> None:
    text = output.formatted("csv", COLUMNS, ROWS, LISTS).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["parties"] for row in rows] == ["KH; TH"] * len(ROWS)
    for row, label in zip(rows, HOSTILE, strict=True):
        assert not row["label"].lstrip().startswith(("=", "+", "-", "@"))
        if label.isprintable():
            assert row["label"].removeprefix("'") == label
    assert not CONTROL.search(text)


def test_markdown_keeps_markup_as_text() -> None:
    lines = output.formatted("md", COLUMNS, ROWS, LISTS).decode().splitlines()
    assert lines[:2] == ["| id | label | parties |", "| --- | --- | --- |"]
    assert len(lines) == len(ROWS) + 2
    assert lines[2] == r"| org/0 | \<script\>alert(1)\</script\> | KH<br>TH |"
    assert r"| a \| b \\\| c |" in lines[3]
    assert r"\[click\](javascript:alert(1)) \*bold\* \`code\` \_it\_" in lines[10]
    assert not any(map(CONTROL.search, lines))


def test_table_shows_what_can_be_shown() -> None:
    text = output.as_table(COLUMNS, ROWS, width=100)
    assert not CONTROL.search(text)
    assert "<script>" in text
    assert "[click]" in text
    assert max(map(len, text.splitlines())) <= 100


def test_table_without_rows_has_its_header() -> None:
    assert "id" in output.as_table(COLUMNS, [], width=80)


@pytest.mark.parametrize("form", output.FORMATS)
def test_no_rows(form: str) -> None:
    content = output.formatted(form, COLUMNS, [], LISTS)
    if form == "xlsx":
        assert sheet(content) == [COLUMNS]
    elif form == "json":
        assert json.loads(content) == []
    else:
        assert content.decode().strip()


def test_excel_cells_stay_text() -> None:
    content = output.formatted("xlsx", COLUMNS, ROWS, LISTS)
    cells = load_workbook(io.BytesIO(content))["rows"]["B"][1:]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert cells[2].value == "=cmd|' /C calc'!A0"
    assert cells[9].value == "bell  null  escape [31m red"
    assert len(str(cells[12].value)) == 32_767


def test_excel_has_frozen_header_and_filter() -> None:
    book = load_workbook(io.BytesIO(output.formatted("xlsx", ["a_b"], [{"a_b": "1"}])))
    found = book["rows"]
    assert (found.freeze_panes, found.auto_filter.ref) == ("A2", "A1:A2")
    assert found["A1"].value == "a b"
    assert found["A1"].font.bold


@pytest.mark.parametrize("form", ["table", "md", "xlsx"])
def test_spaces_of_every_kind_keep_words_apart(form: str) -> None:
    rows = [{"a": "Lao\u00a0PDR,\u2009Viet\tNam"}]
    content = output.formatted(form, ["a"], rows)
    text = str(sheet(content)[1][0]) if form == "xlsx" else content.decode()
    assert "Lao PDR, Viet Nam" in text


def test_joiners_of_khmer_and_burmese_stay() -> None:
    name = "ក្រសួង\u200bយុត្តិធម៌ က\u200dခ"
    for form in ("csv", "md", "json", "table"):
        assert name in output.formatted(form, ["a"], [{"a": name}]).decode()


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("a.json", "json"),
        ("a.md", "md"),
        ("a.xlsx", "xlsx"),
        ("a.txt", "table"),
        ("a", "table"),
        ("csv", "table"),
    ],
)
def test_form_of_a_file(name: str, form: str) -> None:
    assert output.form_of(Path(name)) == form


@pytest.mark.parametrize("name", ["a.pdf", "a.xls", "a.html", "a.2022"])
def test_unknown_suffix_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is of no known format; expected a name that ends in"):
        output.form_of(Path(name))


def test_remark_stands_below_in_markdown_and_on_a_sheet_in_excel() -> None:
    said = output.formatted("md", ["a"], [{"a": "1"}], remark="3 unknown")
    assert said.decode().endswith("\n\n3 unknown\n")
    book = load_workbook(io.BytesIO(output.formatted("xlsx", ["a"], [{"a": "1"}], remark="3 *")))
    assert [row[0].value for row in book["remark"]] == ["remark", "3 *"]


@given(st.lists(st.text(), min_size=1, max_size=3), st.sampled_from(output.FORMATS))
def test_any_text_can_be_printed(labels: list[str], form: str) -> None:
    rows = [{"label": label} for label in labels]
    content = output.formatted(form, ["label"], rows)
    if form == "json":
        assert [row["label"] for row in json.loads(content)] == labels
    if form == "md":
        assert content.decode().count("\n") == len(labels) + 2
    if form == "xlsx":
        assert len(sheet(content)) == len(labels) + 1
