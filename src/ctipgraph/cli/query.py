"""``query``: named questions and ad-hoc SPARQL."""

import re
import sys
from pathlib import Path
from typing import NoReturn

import click

from ctipgraph import questions
from ctipgraph.cli.options import Rows, prints_rows, reads_graph
from ctipgraph.store import Graph, QueryError, with_prefixes


def _pairs(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    values = {}
    for item in given:
        name, equals, value = item.partition("=")
        if not equals or not name.strip():
            raise click.BadParameter(f"{item!r} is not of the form key=value")
        if name.strip() in values:
            raise click.BadParameter(f"{name.strip()} is given twice; use commas between values")
        values[name.strip()] = value.strip()
    return values


def _listed(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if not wanted:
        return
    width = max(len(name) for name in questions.names())
    for name in questions.names():
        asked = questions.question(name)
        click.echo(f"{name:<{width}}  {asked.title}")
        for item in asked.parameters:
            default = f" (default: {item.default})" if item.default else ""
            click.echo(f"{'':<{width}}    -p {item.name}={item.kind}  {item.doc}{default}")
    ctx.exit()


@click.command()
@click.argument("name", metavar="NAME|FILE|-")
@click.option(
    "-p", "values", multiple=True, callback=_pairs, metavar="KEY=VALUE", help="A parameter."
)
@click.option("--show", is_flag=True, help="Print the SPARQL instead of running it.")
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_listed,
    help="List the named questions and their parameters.",
)  # fmt: skip
@prints_rows
@reads_graph
def query(graph: Graph, name: str, values: dict[str, str], show: bool) -> Rows:
    """Answer a named question, or SPARQL from a FILE (*.rq) or standard input (-).

    The project's prefixes are known: ctip:, position:, act-type:, skos: ... SERVICE is not
    allowed.
    """
    if name == "-" or re.search(r"[./\\]", name):
        if values:
            raise click.UsageError("-p goes with named questions only")
        text = _text(name)
        if show:
            _print(text)
        return Rows(*graph.rows(text))
    asked = questions.question(name)
    if show:
        _print(questions.render(asked, values, lambda: questions.reference_date(graph)))
    return Rows(*questions.ask(graph, asked, values), asked.lists)


def _print(text: str) -> NoReturn:
    click.echo(with_prefixes(text))
    raise click.exceptions.Exit(0)


def _text(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    try:
        return Path(name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise QueryError(f"{name} is not a text in UTF-8") from None
