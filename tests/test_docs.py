"""The guides: complete, not stale, and every command in them works as printed."""

import importlib.util
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from ctipgraph.cli.root import cli
from ctipgraph.derive import rules
from ctipgraph.iris import PREFIXES
from ctipgraph.reason import JavaMissing
from ctipgraph.resources import folder
from ctipgraph.tables import TABLES, Vocabulary

CHECKOUT = Path(__file__).resolve().parents[1]
DOCS = CHECKOUT / "docs"
PAGES = [*sorted(CHECKOUT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]

# Words of commands that a reader replaces by something of his own, and why they are not run.
PLACEHOLDERS = {
    "TEXTS": "the reference texts are not part of the project",
    "URL": "no endpoint is at hand",
}


def commands_of(page: Path) -> Iterator[str]:
    """Yield the commands of a page: what stands behind ``$`` in blocks of a console."""
    for block in re.findall(
        r"^```console\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    ):
        yield from re.findall(r"^\$ (.*\bctipgraph\b.*)$", block, re.MULTILINE)


COMMANDS = [(page, command) for page in PAGES for command in commands_of(page)]


def generator(name: str = "cli") -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{name}_page", DOCS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_below(heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading of the page on statuses."""
    text = (DOCS / "status.md").read_text(encoding="utf-8")
    table = re.search(r"(?:^\|.*\n)+", text[text.index(f"# {heading}\n") :], re.MULTILINE)
    assert table
    lines = table[0].splitlines()[2:]
    return [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]


def counts_as(scheme: str) -> dict[str, str]:
    """Return for every concept of a scheme how it counts in gap lists, empty if unsaid."""
    found = dict.fromkeys(Vocabulary(folder("ontology")).schemes[scheme], "")
    for triple in Vocabulary(folder("ontology")).triples:
        if triple.predicate == ox.NamedNode(PREFIXES["ctip"] + "countsAs"):
            about, gap = str(triple.subject.value), str(triple.object.value)  # type: ignore[union-attr]
            if about.startswith(PREFIXES[scheme]):
                found[about.removeprefix(PREFIXES[scheme])] = gap.removeprefix(PREFIXES["gap"])
    return found


def decisions(prefix: str) -> list[tuple[str, str]]:
    """Return name and status of each rule that gives one of a scheme, in order."""
    found = []
    for rule in rules(folder("queries") / "derive"):
        construct = rule.text.partition("WHERE")[0]
        if match := re.search(rf"ctip:position {prefix}:([a-z-]+)", construct):
            found.append((rule.name, match[1]))
    return found


# --- the page on statuses ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "scheme"),
    [
        ("A state towards a multilateral text", "position"),
        ("A text between states", "agreement-status"),
    ],
)
def test_has_a_row_for_every_rule_in_the_order_of_the_rules(heading: str, scheme: str) -> None:
    assert [(row[0], row[1]) for row in rows_below(heading)] == decisions(scheme)


def test_names_every_position_and_how_it_counts() -> None:
    shown = {row[1]: row[3] for row in rows_below("A state towards a multilateral text")}
    assert shown == counts_as("position")


def test_names_every_agreement_status_and_how_it_counts() -> None:
    shown = {row[1]: row[3] for row in rows_below("A text between states")}
    shown |= {row[0]: row[2] for row in rows_below("A pair of states, layer by layer")}
    assert shown == counts_as("agreement-status")


@pytest.mark.parametrize(
    ("heading", "scheme"), [("Qualifiers", "qualifier"), ("Flags", "flag"), ("Use", "use")]
)
def test_names_every_value_of_a_scheme_and_no_other(heading: str, scheme: str) -> None:
    shown = [row[0] for row in rows_below(heading)]
    assert sorted(shown) == sorted(counts_as(scheme))


# --- the page of the command line ----------------------------------------------------------------


def test_page_of_the_command_line_is_as_the_commands_are() -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    assert page == generator().page(), "stale: run python docs/cli.py"


def test_every_command_is_shown_at_work_in_some_guide() -> None:
    every = {
        name
        for name, context in generator().commands()
        if not isinstance(context.command, click.Group)
    }
    missing = {
        name
        for name in every
        if not any(re.search(rf"\b{name}\b", command) for _, command in COMMANDS)
    }
    assert not missing


# --- the commands in all pages -------------------------------------------------------------------


def test_finds_commands_in_the_guides() -> None:
    assert {page.name for page, _ in COMMANDS} >= {"README.md", "analysts.md", "status.md"}


@pytest.mark.usefixtures("built_once")
@pytest.mark.parametrize(
    ("page", "command"), COMMANDS, ids=[f"{page.name}: {command}" for page, command in COMMANDS]
)
def test_command_works_as_printed(
    page: Path, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = shlex.split(command)
    for word in words:
        if word in PLACEHOLDERS:
            pytest.skip(PLACEHOLDERS[word])
    given = ""
    if "|" in words:
        assert words[0] == "echo"
        given, words = words[1], words[words.index("|") + 1 :]
    assert words[0] == "ctipgraph"
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, [place(word) for word in words[1:]], input=given)
    if isinstance(result.exception, JavaMissing):
        pytest.skip("Java is missing")
    assert result.exception is None, result.output
    assert result.exit_code == 0, result.output
    assert result.stdout or list(tmp_path.iterdir())


def place(word: str) -> str:
    """Return a word of a command with a folder of the checkout where it names one."""
    shipped = word in ("data", "ontology", "queries", "shapes")
    return str(CHECKOUT / word) if shipped else word


# --- all pages -----------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(
        r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), target


# --- the data dictionary -------------------------------------------------------------------------


def test_page_of_the_data_is_as_the_tables_are() -> None:
    page = (DOCS / "data.md").read_text(encoding="utf-8")
    assert page == generator("data").page(), "stale: run python docs/data.py"


def test_page_of_the_data_has_every_table_column_and_section() -> None:
    page = (DOCS / "data.md").read_text(encoding="utf-8")
    assert [name for name in TABLES if f"\n### {name}\n" not in page] == []
    columns = {column for kind in TABLES.values() for column in kind.header()}
    assert [column for column in columns if f"| `{column}` |" not in page] == []
    assert page.count("\n| 1-") == 5, "each of the five documents begins with its first line"


def test_decisions_are_numbered_without_gaps_and_have_three_paragraphs() -> None:
    pages = sorted((DOCS / "decisions").glob("*.md"))
    assert [page.name[:4] for page in pages] == [f"{n:04}" for n in range(1, len(pages) + 1)]
    for page in pages:
        title, *paragraphs = page.read_text(encoding="utf-8").strip().split("\n\n")
        assert title.startswith("# ")
        starts = [text.partition(".")[0] for text in paragraphs]
        assert starts == ["**Context", "**Decision", "**Rejected"], page.name
