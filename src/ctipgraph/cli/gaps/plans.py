"""``gaps plans``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.gaps.options import of_gaps
from ctipgraph.cli.options import Rows, prints_rows, reads_graph
from ctipgraph.store import Graph


@click.command()
@of_gaps
@prints_rows
@reads_graph
def plans(graph: Graph, as_of: str, states: tuple[str, ...], group: str, every: bool) -> Rows:
    """Which plans run, have lapsed with or without a successor, or are in preparation."""
    found = gaps.plans(graph, as_of, states, group, every)
    shown = ["state", "title", "start", "end", "standing", "flags", "successor", "later_plan"]
    shown += ["acts", "evidence_date", "use"]
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
