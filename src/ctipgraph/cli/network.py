"""``network``: the interactive map and the analyses of the stakeholder network."""

from collections.abc import Iterable
from pathlib import Path

import click

from ctipgraph.cli.options import Rows, prints_rows, reads_graph
from ctipgraph.store import Graph

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
    from ctipgraph.stakeholders import stakeholder_network

    day = as_of or questions.reference_date(graph)
    drawn = stakeholder_network(graph, day)
    title = "Who works against trafficking in persons in South-East Asia"
    subtitle = f"States, bodies and instruments, and the ties that sources record, as of {day}"
    maps.write_map(drawn, out, title=title, subtitle=subtitle)
    click.echo(f"{out}: {drawn.number_of_nodes()} things, {drawn.number_of_edges()} ties")


def _analysis(name: str, help_text: str) -> None:
    """Add the command for an analysis of :mod:`ctipgraph.network` of the same name."""

    @network.command(name, help=help_text)
    @_as_of
    @prints_rows
    @reads_graph
    def command(graph: Graph, as_of: str) -> Rows:
        from ctipgraph import network as analyses
        from ctipgraph.stakeholders import stakeholder_network

        return _rows(name, getattr(analyses, name)(stakeholder_network(graph, as_of)))


_analysis("measures", "Degree, betweenness and structural holes of each thing on the map.")
_analysis("communities", "Groups of things tied more closely to each other than to the rest.")
_analysis("resilience", "What depends on one body or one tie alone.")


@network.command()
@click.argument("start", metavar="ID")
@click.argument("end", metavar="ID")
@_as_of
@prints_rows
@reads_graph
def paths(graph: Graph, start: str, end: str, as_of: str) -> Rows:
    """The shortest ways from one thing to another."""
    from ctipgraph import network as analyses
    from ctipgraph.stakeholders import stakeholder_network
    from ctipgraph.store import QueryError

    try:
        return _rows("paths", analyses.paths(stakeholder_network(graph, as_of), start, end))
    except ValueError as error:
        raise QueryError(str(error)) from None


def _rows(name: str, rows: Iterable[dict[str, str]]) -> Rows:
    from ctipgraph.network import LISTS

    found = list(rows)
    return Rows(list(found[0]) if found else ["answer"], found, LISTS.get(name, ()))
