"""``export workbook``: a whole file or none."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from ctipgraph.cli.root import cli
from ctipgraph.store import QueryError
from ctipgraph.workbook import VIEWS
from made import Made


@pytest.fixture
def data(made: Made, tmp_path: Path) -> Path:
    club = made.group("asean", "KH", "TH")
    made.act("signature", made.instrument("pact", open_to=club), "KH", "2015", as_of="2020")
    return made.write(tmp_path / "data")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, ["export", "workbook", *map(str, words)])


def test_writes_every_view_of_data_of_ones_own(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "book.xlsx"
    result = run("--data", data, "--as-of", "2016", "--out", out)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"{out}: ")
    book = load_workbook(out)
    # Partners are named states, which this data does not know.
    assert {view.sheet for view in VIEWS if not view.states} <= set(book.sheetnames)
    assert not {view.sheet for view in VIEWS if view.states} & set(book.sheetnames)
    (row,) = book["Ratification matrix"].iter_rows(min_row=2, values_only=True)
    assert str(row[2]).startswith("gap: signed-not-bound")


def test_needs_a_file(data: Path) -> None:
    result = run("--data", data)
    assert result.exit_code == 2
    assert "--out" in result.output


def test_writes_nothing_for_a_wrong_day(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "book.xlsx"
    result = run("--data", data, "--as-of", "soon", "--out", out)
    assert isinstance(result.exception, QueryError)
    assert not out.exists()


def test_leaves_what_is_there_if_the_data_are_bad(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "book.xlsx"
    out.write_bytes(b"kept")
    (data / "acts.csv").write_text("id,colour\n", encoding="utf-8")
    assert run("--data", data, "--out", out).exception
    assert out.read_bytes() == b"kept"
