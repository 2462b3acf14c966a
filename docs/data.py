"""Writes the page ``data.md`` from its template, tables and data: ``python docs/data.py``."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ctipgraph import questions
from ctipgraph.release import store_of
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph
from ctipgraph.tables import TABLES, Column, Row, Vocabulary, read_tables
from ctipgraph.tables.row import Fact

PAGE = Path(__file__).with_name("data.md")


def page() -> str:
    """Return the page."""
    vocabulary = Vocabulary(folder("ontology"))
    tables = read_tables(folder("data"), vocabulary)
    graph = LocalGraph(store_of(vocabulary, tables))
    _, coverage = questions.ask(graph, questions.question("coverage"), {})
    environment = Environment(
        loader=FileSystemLoader(PAGE.parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - Markdown of our own
    )
    environment.filters["cell"] = lambda text: str(text).replace("|", "\\|").replace("\n", ", ")
    used = {column.scheme for kind in TABLES.values() for column in kind.columns().values()}
    return environment.get_template("data.md.j2").render(
        tables=[(name, kind, len(tables.rows.get(name, ()))) for name, kind in TABLES.items()],
        columns=columns,
        common=common(),
        schemes=[(name, sorted(vocabulary.schemes[name])) for name in sorted(used - {""})],
        coverage=coverage,
        total=sum(1 for _ in tables),
    )


def columns(kind: type[Row]) -> Iterator[tuple[str, str, str]]:
    """Yield name, meaning and syntax of the columns that a table has of its own."""
    for name, column in kind.columns().items():
        if not issubclass(kind, Fact) or name not in Fact.model_fields or name == "id":
            yield name.rstrip("_"), column.doc, syntax(kind, name, column)


def common() -> list[tuple[str, str, str]]:
    """Return the columns that all tables of facts have."""
    kind = TABLES["states"]  # any table of facts
    found = {name: kind.columns()[name] for name in Fact.model_fields if name != "id"}
    return [(name, column.doc, syntax(kind, name, column)) for name, column in found.items()]


def syntax(kind: type[Row], name: str, column: Column) -> str:
    """Return in words what a cell may hold."""
    said = ["needed" if kind.required(name) else "may be empty"]
    if column.refers_to:
        said.append("id of " + ", ".join(column.refers_to))
    if column.scheme:
        said.append(f"value of `{column.scheme}`")
    if column.subclass_of:
        said.append(f"class below {column.subclass_of}")
    for flag, words in ((column.date, "date"), (column.number, "number"), (column.places, "lines")):
        if flag:
            said.append(words)
    if kind.holds_list(name):
        said.append("several with `;`")
    if column.named:
        said.append("the cited lines must name it")
    return "; ".join(said)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
