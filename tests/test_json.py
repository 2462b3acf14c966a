"""JSON answers: the page that documents them, and answers that are as it says."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ctipgraph import output, questions
from ctipgraph.cli.root import cli
from ctipgraph.reason import JavaMissing
from ctipgraph.store import LocalGraph
from made import Made

PAGE = Path(__file__).resolve().parents[1] / "docs" / "json.md"
TEXT = PAGE.read_text(encoding="utf-8")


def documented(heading: str) -> dict[str, bool]:
    """Return the keys below a heading of the page, in order, and whether they hold lists."""
    section = TEXT.partition(f"\n### {heading}\n")[2].partition("\n### ")[0]
    found = re.findall(r"^\| `(\w+)` \| (text|list) \| .+ \|$", section, re.MULTILINE)
    assert found, f"nothing is said of {heading}"
    return {key: kind == "list" for key, kind in found}


def is_as_documented(rows: Any, heading: str) -> bool:
    said = documented(heading)
    return isinstance(rows, list) and all(
        list(row) == list(said)
        and all(
            isinstance(value, list) and all(isinstance(part, str) and part for part in value)
            if said[key]
            else isinstance(value, str)
            for key, value in row.items()
        )
        for row in rows
    )


def answer(*words: str) -> Any:
    result = CliRunner().invoke(cli, [*words, "--format", "json"])
    if isinstance(result.exception, JavaMissing):
        pytest.skip("Java is missing")
    assert result.exception is None, result.output
    return json.loads(result.stdout)


def test_page_is_as_the_questions_are() -> None:
    from test_docs import generator  # the loader of pages that are made

    assert generator("json_page").page() == TEXT, "stale: run python docs/json_page.py"


def test_no_page_maker_stands_in_for_a_module_of_python() -> None:
    import sys

    makers = {path.stem for path in PAGE.parent.glob("*.py")}
    assert not makers & set(sys.stdlib_module_names)


@pytest.mark.parametrize("name", questions.names())
def test_question_has_the_documented_keys(shipped: LocalGraph, name: str) -> None:
    asked = questions.question(name)
    columns, rows = questions.ask(shipped, asked, {})
    found = json.loads(output.formatted("json", columns, rows, asked.lists))
    assert len(found) == len(rows) > 0
    assert is_as_documented(found, name)


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("gaps ratifications --states TH", "gaps-ratifications"),
        ("gaps agreements --states LA", "gaps-agreements"),
        ("gaps obligations --states VN", "gaps-obligations"),
        ("gaps plans --states VN", "gaps-plans"),
        ("gaps corridors --states LA", "ctipgraph gaps corridors"),
        ("gaps diff --states TH", "ctipgraph gaps diff"),
        ("gaps evidence --states TH", "evidence-answers"),
        ("query four-w -p country=KH", "four-w"),
        ("explain TH", "explain-thing"),
        ("explain status/TH/actip", "explain-status"),
        ("conflicts", "conflicts"),
        ("network measures", "ctipgraph network measures"),
        ("network communities", "ctipgraph network communities"),
        ("network resilience", "ctipgraph network resilience"),
        ("network paths org/un-act TH", "ctipgraph network paths"),
        ("validate", "ctipgraph validate"),
        ("reason", "ctipgraph reason"),
    ],
)
def test_command_gives_the_documented_keys(words: str, heading: str) -> None:
    rows = answer(*words.split())
    assert rows
    assert is_as_documented(rows, heading)


def test_checks_of_evidence_give_the_documented_keys(tmp_path: Path) -> None:
    text, made = "Thailand ratified the ACTIP in 2016.\n", Made()
    made.rows["sources"] = []
    made.source("book", text="book.txt", sha256=hashlib.sha256(text.encode()).hexdigest())
    made.state("TH", label="Thailand")
    data = ("--data", str(made.write(tmp_path / "data")), "--texts", str(tmp_path))
    (tmp_path / "book.txt").write_text(text, encoding="utf-8")
    found = answer("evidence", "verify", "--mutate", *data)
    assert {key for key, value in found.items() if isinstance(value, int)} == {
        "passed",
        "failed",
        "not_checkable",
    }
    assert set(found["mutations"]) == {"tried", "caught"}
    assert isinstance(found["missed"], list)
    assert found["rows"]
    assert is_as_documented(found["rows"], "ctipgraph evidence verify")
    rows = answer("evidence", "locate", *data, "--year", "2016")
    assert rows
    assert is_as_documented(rows, "ctipgraph evidence locate")


@pytest.mark.parametrize(
    ("row", "good"),
    [
        ({"reason": "none-found"}, True),
        ({"texts": "a"}, False),
        ({"texts": [""]}, False),
        ({"reason": ["none-found"]}, False),
        ({"more": ""}, False),
    ],
)
def test_the_comparison_notices(row: dict[str, Any], good: bool) -> None:
    plain = {key: [] if several else "" for key, several in documented("gaps-agreements").items()}
    assert is_as_documented([plain | row], "gaps-agreements") is good


def test_no_rows_are_an_empty_array() -> None:
    assert answer("query", "four-w", "-p", "country=BN", "-p", "task=hotline") == []
