"""``gaps evidence``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.gaps.options import (
    as_of_option,
    group_option,
    instruments_option,
    states_option,
)
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.gaps.evidence import KINDS
from ctipgraph.store import Graph


@click.command()
@as_of_option
@states_option
@instruments_option
@split_option("--kinds", "K,K", f"Only these of {', '.join(KINDS)}.")
@group_option
@click.option("--all", "every", is_flag=True, help="Show rows that promise no change, too.")
@prints_rows
@reads_graph
def evidence(
    graph: Graph,
    as_of: str,
    states: tuple[str, ...],
    instruments: tuple[str, ...],
    kinds: tuple[str, ...],
    group: str,
    every: bool,
) -> Rows:
    """What rests on one source, one voice or an old copy, and where to look next."""
    found = gaps.evidence(graph, as_of, states, instruments, kinds, group, every)
    shown = ("kind", "thing_name", "gain", "answers", "evidence_date", "look_up")
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
