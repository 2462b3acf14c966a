"""Excel sheets: how they look, and that nothing in them runs or leads outside."""

import io
import re
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from ctipgraph import output
from ctipgraph.workbook.sheets import GAP_WORDS, Sheet, as_xlsx, height

ROW = {"pair": "KH-TH", "gap": "yes", "texts": "a: amended\nb: disputed"}
COLUMNS = list(ROW)


def opened(*sheets: Sheet) -> Workbook:
    return load_workbook(io.BytesIO(as_xlsx(sheets)))


def colour(book: Workbook, cell: str) -> str:
    return str(book.worksheets[0][cell].fill.fgColor.rgb)


def test_several_sheets_with_short_titles() -> None:
    sheets = [Sheet("one", ["a"], [{"a": "1"}]), Sheet("t" * 40, ["a"], [])]
    assert opened(*sheets).sheetnames == ["one", "t" * 31]


def test_header_is_frozen_filtered_and_printed_on_every_page() -> None:
    sheet = opened(Sheet("s", COLUMNS, [ROW], frozen=1))["s"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:C2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None
    assert properties.fitToPage


def test_columns_are_as_wide_as_their_longest_line_but_not_wider() -> None:
    sheet = opened(Sheet("s", ["a", "b"], [{"a": "x" * 10 + "\ny", "b": "z" * 99}], widest=30))["s"]
    assert sheet.column_dimensions["A"].width == 13
    assert sheet.column_dimensions["B"].width == 30
    assert sheet["B2"].alignment.wrap_text


def test_rows_are_as_high_as_their_wrapped_text() -> None:
    # 15 points a line; a width of 12 holds 10 characters.
    assert height([("", 12), ("x", 12)]) == 15
    assert height([("x" * 10, 12)]) == 15
    assert height([("x" * 11, 12)]) == 30
    assert height([("a\nb\nc", 12), ("x", 12)]) == 45
    assert height([("x\n" * 100, 12)]) == 409


@pytest.mark.parametrize("counted", GAP_WORDS)
def test_what_counts_has_a_colour_of_its_own_beside_the_word(counted: str) -> None:
    book = opened(Sheet("s", COLUMNS, [ROW | {"gap": counted}]))
    assert book["s"]["B2"].value == counted
    others = {colour(opened(Sheet("s", COLUMNS, [ROW | {"gap": o}])), "B2") for o in GAP_WORDS}
    assert len(others) == len(GAP_WORDS)
    assert colour(book, "B2") != colour(book, "A2")


def test_words_of_a_matrix_have_the_same_colours() -> None:
    for counted, word in GAP_WORDS.items():
        row = {"gap": counted, "TH": f"{word}: some-reason\nmore", "note": f"{word}: no matrix"}
        book = opened(Sheet("s", list(row), [row], {"gap", "TH"}))
        assert colour(book, "B2") == colour(book, "A2")
        assert colour(book, "C2") != colour(book, "A2")


def test_text_that_looks_like_another_value_has_no_colour() -> None:
    book = opened(Sheet("s", COLUMNS, [ROW | {"gap": "yesterday", "pair": "yes"}]))
    assert colour(book, "B2") == colour(book, "A2") == colour(book, "C2")


HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "=cmd|'/C calc'!A0"]


def test_formulas_are_text_and_stay_text_when_edited() -> None:
    rows = [{"a": text} for text in [*HOSTILE, "plain"]]
    content = as_xlsx([Sheet("s", ["a"], rows)])
    cells = [cell for (cell,) in load_workbook(io.BytesIO(content))["s"].iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(rows)
    assert [cell.quotePrefix for cell in cells] == [True] * len(HOSTILE) + [False]
    assert [cell.value for cell in cells[:4]] == HOSTILE[:4]
    with ZipFile(io.BytesIO(content)) as parts:
        assert "<f>" not in parts.read("xl/worksheets/sheet1.xml").decode()


def test_nothing_leads_outside() -> None:
    content = as_xlsx([Sheet("s", ["a"], [{"a": text} for text in HOSTILE])])
    with ZipFile(io.BytesIO(content)) as parts:
        assert not [name for name in parts.namelist() if "external" in name.lower()]
        for name in parts.namelist():
            assert not re.search(rb'TargetMode="External"|<oleObject|vbaProject', parts.read(name))


def test_same_rows_give_the_same_bytes() -> None:
    assert as_xlsx([Sheet("s", COLUMNS, [ROW])]) == as_xlsx([Sheet("s", COLUMNS, [ROW])])


def test_single_lists_look_the_same() -> None:
    content = output.formatted("xlsx", COLUMNS, [ROW])
    assert content == as_xlsx([Sheet("rows", COLUMNS, [ROW])])


def test_a_row_without_a_column_is_refused() -> None:
    with pytest.raises(KeyError, match="gap"):
        as_xlsx([Sheet("s", ["gap"], [{"pair": "KH-TH"}])])
