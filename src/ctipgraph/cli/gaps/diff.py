"""``gaps diff``."""

import click

from ctipgraph.cli.gaps.options import group_option, instruments_option, states_option
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.gaps import changes
from ctipgraph.store import Graph


@click.command()
@click.option(
    "--from", "since", default=changes.SINCE, show_default=True, metavar="DATE", help="Earlier day."
)
@click.option(
    "--to", "until", default="", metavar="DATE", help="Default: the release's reference date."
)
@states_option
@instruments_option
@split_option("--lists", "L,L", f"Only these of {', '.join(changes.LISTS)}.")
@group_option
@prints_rows
@reads_graph
def diff(
    graph: Graph,
    since: str,
    until: str,
    states: tuple[str, ...],
    instruments: tuple[str, ...],
    lists: tuple[str, ...],
    group: str,
) -> Rows:
    """What changed between two days: it happened, became known, or only aged."""
    found = changes.diff(graph, since, until, states, instruments, lists, group)
    shown = ("change", "states", "thing_name", "field", "was", "is", "why", "evidence")
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
