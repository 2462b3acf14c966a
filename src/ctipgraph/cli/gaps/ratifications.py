"""``gaps ratifications``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.gaps.options import of_gaps
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.store import Graph


@click.command()
@of_gaps
@split_option("--instruments", "ID,ID", "Only these texts, such as actip,icrmw.")
@prints_rows
@reads_graph
def ratifications(
    graph: Graph,
    as_of: str,
    states: tuple[str, ...],
    instruments: tuple[str, ...],
    group: str,
    every: bool,
) -> Rows:
    """Which states are not bound by which instrument, for what reason."""
    found = gaps.ratifications(graph, as_of, states, instruments, group, every)
    shown = ("state", "instrument", "position", "flags", "evidence_date", "use", "evidence")
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
