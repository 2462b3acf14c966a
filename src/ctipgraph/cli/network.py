"""``network``: the interactive map and the analyses of the stakeholder network."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctipgraph.cli.options import Rows, prints_rows, reads_graph
from ctipgraph.store import Graph

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_as_of = click.option(
    "--as-of", default="", metavar="DATE", help="Default: the release's reference date."
)


@click.group()
def network() -> None:
    """The network of states, bodies and texts: map and analyses."""


@network.command("map")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The HTML file; it loads nothing from the network.",
)
@_as_of
@reads_graph
def map_(graph: Graph, out: Path, as_of: str) -> None:
    """Write the interactive map: one self-contained HTML file with a table of the same rows."""
    from ctipgraph import maps, questions

    day = as_of or questions.reference_date(graph)
    drawn = _network(graph, day)
    title = "Who works against trafficking in persons in South-East Asia"
    subtitle = f"States, bodies and instruments, and the ties that sources record, as of {day}"
    maps.write_map(drawn, out, title=title, subtitle=subtitle)
    click.echo(f"{out}: {drawn.number_of_nodes()} things, {drawn.number_of_edges()} ties")


@network.command()
@_as_of
@prints_rows
@reads_graph
def measures(graph: Graph, as_of: str) -> Rows:
    """Degree, betweenness and structural holes of each thing on the map."""
    from ctipgraph import network as analyses

    return _rows(analyses.measures(_network(graph, as_of)))


@network.command()
@_as_of
@prints_rows
@reads_graph
def communities(graph: Graph, as_of: str) -> Rows:
    """Groups of things that are tied more closely to each other than to the rest."""
    from ctipgraph import network as analyses

    return _rows(analyses.communities(_network(graph, as_of)))


@network.command()
@_as_of
@prints_rows
@reads_graph
def resilience(graph: Graph, as_of: str) -> Rows:
    """What depends on one body or one tie alone."""
    from ctipgraph import network as analyses

    return _rows(analyses.resilience(_network(graph, as_of)))


@network.command()
@click.argument("start", metavar="ID")
@click.argument("end", metavar="ID")
@_as_of
@prints_rows
@reads_graph
def paths(graph: Graph, start: str, end: str, as_of: str) -> Rows:
    """The shortest ways from one thing to another."""
    from ctipgraph import network as analyses
    from ctipgraph.store import QueryError

    try:
        return _rows(analyses.paths(_network(graph, as_of), start, end))
    except ValueError as error:
        raise QueryError(str(error)) from None


def _network(graph: Graph, as_of: str) -> "MultiDiGraph":
    from ctipgraph import network as analyses
    from ctipgraph import questions

    def asked(name: str) -> list[dict[str, str]]:
        values = {} if name == "map-nodes" else {"as_of": as_of}
        return questions.ask(graph, questions.question(name), values)[1]

    evidence: dict[str, list[dict[str, str]]] = {}
    for row in asked("map-evidence"):
        evidence.setdefault(row.pop("id"), []).append(row)
    edges = [{**row, "evidence": evidence.get(row["id"], [])} for row in asked("map-edges")]
    return analyses.network(asked("map-nodes"), edges)


def _rows(rows: Iterable[dict[str, str]]) -> Rows:
    from ctipgraph.network import LISTS

    found = list(rows)
    return Rows(list(found[0]) if found else ["answer"], found, LISTS)
