"""Rows against texts made for them: verdicts, swaps and searches."""

import hashlib
from pathlib import Path

import pytest

from ctipgraph.evidence import Texts, locate, mutate, read_texts, verify
from ctipgraph.tables import InputError, Tables
from made import Made
from made.graph import tables_of

TEXT = """\
Table 1. States and the ACTIP
Thailand ratified the ACTIP in 2016.
Cambodia and Viet Nam signed it in 2015; Lao PDR in 2017-18.
Article 14(1), (2) of the ACTIP.
The line | Thailand 2016 | Cambodia 2015 |
In 2013 Thailand identified 1,234 victims, rated Tier 2.
"""


@pytest.fixture
def made() -> Made:
    """A book at hand, a leaflet that is not, and four states."""
    made = Made()
    made.rows["sources"] = []
    made.source("book", text="book.txt", sha256=hashlib.sha256(TEXT.encode()).hexdigest())
    made.source("leaflet")
    for code, label, line in (
        ("TH", "Thailand", "2"),
        ("KH", "Cambodia", "3"),
        ("VN", "Viet Nam", "3"),
        ("LA", "Lao PDR", "3"),
    ):
        made.state(code, label=label, lines=line)
    made.instrument("actip", label="ACTIP", level="regional", lines="1")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "book.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def verdict(made: Made, folder: Path, row_id: str) -> tuple[str, str]:
    tables = tables_of(made)
    (found,) = [item for item in verify(tables, read_texts(folder, tables)) if item.id == row_id]
    return found.result, found.problem


# --- texts ---------------------------------------------------------------------------------------


def test_folder_that_does_not_exist(made: Made, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder; expected the reference texts"):
        read_texts(tmp_path / "nowhere", tables_of(made))


def test_folder_with_none_of_the_texts(made: Made, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds none of the reference texts"):
        read_texts(tmp_path, tables_of(made))


def test_missing_text_fails_its_rows(made: Made, folder: Path) -> None:
    made.source("paper", text="paper.txt", sha256="0" * 64)
    made.state("MM", source="source/paper")
    assert verdict(made, folder, "MM") == ("failed", "the text paper.txt is missing")


def test_text_of_another_hash_fails_its_rows(made: Made, folder: Path) -> None:
    (folder / "book.txt").write_text(TEXT + " ", encoding="utf-8")
    expected = ("failed", "the text book.txt is not the one cited (SHA-256 differs)")
    assert verdict(made, folder, "TH") == expected


def test_source_without_a_text_is_not_checkable(made: Made, folder: Path) -> None:
    made.state("MM", source="source/leaflet")
    assert verdict(made, folder, "MM") == ("not-checkable", "no text of this source at hand")


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("99", "line 99 is past the end of the text (7 lines)"),
        ("2-99", "line 99 is past the end of the text (7 lines)"),
        ("2:1-999", "line 2 has 36 characters, not 999"),
        ("", "no lines are cited"),
        ("3", "the lines do not name party TH"),
        ("2:1-5", "the lines do not name party TH"),
    ],
)
def test_places_that_do_not_support_a_row(
    made: Made, folder: Path, lines: str, problem: str
) -> None:
    made.rows["states"][0]["lines"] = lines
    assert verdict(made, folder, "TH") == ("failed", problem)


def test_cut_joins_places(made: Made, folder: Path) -> None:
    texts = read_texts(folder, tables_of(made))
    assert texts.cut("source/book", "2:1-8; 1") == "Thailand\nTable 1. States and the ACTIP"
    assert texts.cut("source/book", "") == ""
    with pytest.raises(ValueError, match="past the end"):
        texts.cut("source/book", "8")


# --- verdicts ------------------------------------------------------------------------------------


def claim(made: Made, actors: str, date: str, lines: str, **cells: str) -> str:
    made.act("ratification", "instrument/actip", actors, date, lines=lines, **cells)
    return made.rows["act_claims"][-1]["id"]


def test_claim_that_its_line_supports(made: Made, folder: Path) -> None:
    row = claim(made, "TH", "2016", "2")
    assert verdict(made, folder, row) == ("passed", "")


def test_claim_needs_every_party_and_year(made: Made, folder: Path) -> None:
    row = claim(made, "TH;KH", "2015/2017", "2")
    assert verdict(made, folder, row) == (
        "failed",
        "the lines do not name party KH, year 2015, year 2017",
    )


def test_context_names_the_text(made: Made, folder: Path) -> None:
    row = claim(made, "KH", "2015", "3")
    assert verdict(made, folder, row) == ("failed", "the lines do not name party instrument/actip")
    made.rows["act_claims"][-1]["context"] = "1"
    assert verdict(made, folder, row) == ("passed", "")


def test_second_year_of_a_range_is_named(made: Made, folder: Path) -> None:
    row = claim(made, "LA", "2018", "3", context="1")
    assert verdict(made, folder, row) == ("passed", "")


def test_columns_discriminate_within_a_line(made: Made, folder: Path) -> None:
    good = claim(made, "TH", "2016", "5:12-24", context="1")
    bad = claim(made, "KH", "2015", "5:12-24", context="1")
    assert verdict(made, folder, good)[0] == "passed"
    assert verdict(made, folder, bad)[0] == "failed"


def test_any_recorded_name_serves(made: Made, folder: Path) -> None:
    made.state("MM", label="Myanmar", lines="2")
    assert verdict(made, folder, "MM")[0] == "failed"
    name = {"entity": "MM", "name": "Thailand", "kind": "variant", "language": "en"}
    made.add("names", "name/odd", lines="2", **name)
    assert verdict(made, folder, "MM")[0] == "passed"
    assert verdict(made, folder, "name/odd")[0] == "passed"


def test_absence_names_who_and_what(made: Made, folder: Path) -> None:
    made.absent("VN", "instrument/actip", "2022", lines="3", context="1")
    made.absent("VN", "instrument/actip", "2022", lines="2", context="1")
    assert verdict(made, folder, "non-participation/n1")[0] == "passed"
    assert verdict(made, folder, "non-participation/n2")[0] == "failed"


def test_provision_is_cited_by_its_number(made: Made, folder: Path) -> None:
    for number, name in (("14(2)", "a"), ("14(3)", "b")):
        cells = {"instrument": "instrument/actip", "number": number, "lines": "4"}
        made.add("provisions", f"provision/{name}", **cells)
    assert verdict(made, folder, "provision/a")[0] == "passed"
    assert verdict(made, folder, "provision/b") == (
        "failed",
        "the lines do not name number 14(3)",
    )


def test_verdict_says_where_the_row_stands(made: Made, folder: Path) -> None:
    tables = tables_of(made)
    first = verify(tables, read_texts(folder, tables))[0]
    assert (first.id, first.place, first.source) == ("TH", "states.csv:2", "book")
    assert first.locator == "page 1"


# --- swaps ---------------------------------------------------------------------------------------


def swaps(made: Made, folder: Path, row_id: str) -> dict[tuple[str, str], bool]:
    tables = tables_of(made)
    found = mutate(tables, read_texts(folder, tables))
    return {(item.original, item.swapped): item.caught for item in found if item.id == row_id}


def test_swapped_year_and_party_are_caught(made: Made, folder: Path) -> None:
    row = claim(made, "TH", "2016", "2")
    found = swaps(made, folder, row)
    assert {(a, b) for a, b in found if a == "2016"} == {
        ("2016", str(year)) for year in range(2011, 2022) if year != 2016
    }
    assert {b for a, b in found if a == "TH"} == {"KH", "LA", "VN"}
    assert all(found.values())


def test_swap_that_the_lines_also_name_is_counted_as_missed(made: Made, folder: Path) -> None:
    row = claim(made, "KH", "2015", "3", context="1")
    found = swaps(made, folder, row)
    assert {key for key, caught in found.items() if not caught} == {
        ("KH", "VN"),
        ("KH", "LA"),
        ("2015", "2017"),
        ("2015", "2018"),
    }


def test_rows_that_fail_are_not_swapped(made: Made, folder: Path) -> None:
    row = claim(made, "TH", "1999", "2")
    assert swaps(made, folder, row) == {}


def test_swaps_are_the_same_on_every_run(made: Made, folder: Path) -> None:
    tables = tables_of(made)
    texts = read_texts(folder, tables)
    assert mutate(tables, texts) == mutate(tables, texts)


# --- searches ------------------------------------------------------------------------------------


@pytest.fixture
def both(made: Made, folder: Path) -> tuple[Tables, Texts]:
    tables = tables_of(made)
    return tables, read_texts(folder, tables)


def test_locate(both: tuple[Tables, Texts]) -> None:
    assert locate(*both, ["TH"], ["2016"], []) == [
        {"source": "book", "lines": "2", "text": "Thailand ratified the ACTIP in 2016."},
        {"source": "book", "lines": "5", "text": "The line | Thailand 2016 | Cambodia 2015 |"},
    ]
    assert [row["lines"] for row in locate(*both, ["TH", "KH"], [], [])] == ["5"]
    assert [row["lines"] for row in locate(*both, [], ["2018"], ["signed"])] == ["3"]
    assert locate(*both, ["TH"], ["1999"], []) == []


def test_locate_nothing_or_nobody(both: tuple[Tables, Texts]) -> None:
    with pytest.raises(InputError, match="nothing to look for; expected a party, a year or a word"):
        locate(*both, [], [], [])
    with pytest.raises(InputError, match="'XX' is the id of nothing that has a name"):
        locate(*both, ["XX"], [], [])


# --- figures and words of our own ----------------------------------------------------------------


def test_figure_must_be_printed(made: Made, folder: Path) -> None:
    cells = {"place": "TH", "period": "2013", "lines": "6"}
    right, wrong = made.figure("1234", **cells), made.figure("1235", **cells)
    assert verdict(made, folder, right) == ("passed", "")
    assert verdict(made, folder, wrong) == ("failed", "the lines do not name figure 1235")


def test_rating_must_be_printed(made: Made, folder: Path) -> None:
    cells = {"measure": "tier-rating", "unit": "rating", "place": "TH", "lines": "6"}
    right = made.figure("", category="Tier 2", **cells)
    wrong = made.figure("", category="Tier 3", **cells)
    assert verdict(made, folder, right) == ("passed", "")
    assert verdict(made, folder, wrong) == ("failed", "the lines do not name text Tier 3")


def test_words_of_our_own_are_not_looked_for(made: Made, folder: Path) -> None:
    made.mechanism("referral", lines="2")
    made.step("mechanism/referral", 1, lines="2")
    made.need("More interpreters", countries="TH", lines="2")
    made.service("TH", "shelter", lines="2")
    for row_id in ("mechanism/referral", "step/referral-1", "need/n1", "service/s1"):
        assert verdict(made, folder, row_id) == ("passed", "")


def test_exact_title_is_looked_for(made: Made, folder: Path) -> None:
    made.programme("aid", label="Aid to all", lines="2")
    problem = "the lines do not name party programme/aid"
    assert verdict(made, folder, "programme/aid") == ("failed", problem)


def test_swapped_figures_are_caught(made: Made, folder: Path) -> None:
    made.figure("1234", place="TH", lines="6")
    tables = tables_of(made)
    swaps = [item for item in mutate(tables, read_texts(folder, tables)) if item.kind == "figure"]
    assert {"1235", "2468"} <= {item.swapped for item in swaps}
    assert all(item.caught for item in swaps)
