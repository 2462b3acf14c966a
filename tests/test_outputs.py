"""What leaves the project: no output may hold what do-no-harm keeps out."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ctipgraph import gaps, output, questions
from ctipgraph.brief import brief_of_pair, brief_of_state, formatted
from ctipgraph.maps import write_map
from ctipgraph.stakeholders import stakeholder_network
from ctipgraph.store import LocalGraph
from ctipgraph.workbook import workbook

FORBIDDEN = {
    "e-mail address": r"[\w.+-]+@[\w-]+\.[a-z]{2,}",
    "title before a personal name": (
        r"\b(?:Mr|Mrs|Ms|Dr|H\.E|Khun|Oknha)\.? [A-Z][a-z]+ [A-Z][a-z]+"
    ),
    "telephone number": r"(?:\+|\b00)\d{2,3}[ -]?\d{1,3}[ -]\d{3}[ -]?\d{3,4}\b",
    "street address": r"\b\d+ [A-Z][a-z]+ (?:Street|Road|Avenue|Lane)\b",
    "coordinates": r"\b\d{1,2}\.\d{4,}\s*,\s*\d{2,3}\.\d{4,}\b",
    "capacity of a shelter": r"(?i)\b(?:capacity|room|beds?) (?:of|for) \d+\b",
}


def outputs(graph: LocalGraph, folder: Path) -> Iterator[tuple[str, str]]:
    # Every format parses back to these statements (tests/test_release.py), so all of them hold
    # these terms and no others; most terms stand in many statements.
    terms = {term for quad in graph.store for term in quad}
    yield "the graph", "\n".join(str(getattr(term, "value", term)) for term in terms)
    for name in questions.names():
        asked = questions.question(name)
        columns, rows = questions.ask(graph, asked, {})
        for form in ("csv", "json", "md", "table"):
            yield f"{name}.{form}", output.formatted(form, columns, rows, asked.lists).decode()
    corridors = gaps.corridors(graph)
    for name, found in {
        "ratifications": gaps.ratifications(graph, every=True, all_instruments=True),
        "corridors": corridors,
        "corridors as a matrix": gaps.corridor_matrix(corridors),
        "diff": gaps.diff(graph, "2010"),
        "evidence": gaps.evidence(graph, every=True),
    }.items():
        yield f"{name}.json", output.as_json(found.rows, found.lists)
    for code in ("KH", "LA", "MM", "TH", "VN"):
        yield f"brief of {code}", formatted(brief_of_state(graph, code), "html").decode()
    for pair in (("KH", "TH"), ("MM", "TH")):
        yield f"brief of {pair}", formatted(brief_of_pair(graph, *pair), "html").decode()
    for sheet in load_workbook(io.BytesIO(workbook(graph))):
        cells = (str(cell) for row in sheet.values for cell in row if cell)
        yield f"workbook: {sheet.title}", "\n".join(cells)
    write_map(stakeholder_network(graph), folder / "map.html", title="Map", subtitle="Test")
    # The drawing library is not ours; what follows it is.
    yield "map.html", (folder / "map.html").read_text(encoding="utf-8").rpartition("<main")[2]


def test_no_output_holds_what_is_kept_out(shipped: LocalGraph, tmp_path: Path) -> None:
    found = [
        f"{name}: {what}: {match.group()}"
        for name, text in outputs(shipped, tmp_path)
        for what, pattern in FORBIDDEN.items()
        if (match := re.search(pattern, text))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("e-mail address", "write to office@example.org"),
        ("title before a personal name", "chaired by Dr. Anna Example"),
        ("telephone number", "call +66 2 123 4567"),
        ("street address", "at 12 Example Street"),
        ("coordinates", "13.7563, 100.5018"),
        ("capacity of a shelter", "with a capacity of 40"),
    ],
)
def test_the_patterns_notice(what: str, text: str) -> None:
    assert re.search(FORBIDDEN[what], text)
