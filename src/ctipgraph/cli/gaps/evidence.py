"""``gaps evidence``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.gaps.evidence import KINDS
from ctipgraph.store import Graph


@click.command()
@click.option("--all", "every", is_flag=True, help="Show rows that promise no change, too.")
@click.option("--group", default="", help="Group of states (default: group/asean).")
@split_option("--kinds", "K,K", f"Only these of {', '.join(KINDS)}.")
@split_option("--instruments", "ID,ID", "Only these texts, such as actip,icrmw.")
@split_option("--states", "TH,LA", "Only these states.")
@click.option("--as-of", default="", metavar="DATE", help="Default: the release's reference date.")
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
