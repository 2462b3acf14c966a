"""``gaps``: the gap lists."""

from collections.abc import Callable
from typing import Any

import click

from ctipgraph import gaps as gap_lists
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.store import Graph


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--all", "every", is_flag=True, help="Show what is bound and unknown, too."),
        click.option("--group", default="", help="Group of states (default: group/asean)."),
        split_option("--states", "TH,LA", "Only these states."),
        click.option(
            "--as-of", default="", metavar="DATE", help="Default: the release's reference date."
        ),
    ):
        command = option(command)
    return command


@click.group()
def gaps() -> None:
    """Gap lists with reasons and evidence."""


@gaps.command()
@_shared
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
    found = gap_lists.ratifications(graph, as_of, states, instruments, group, every)
    shown = ("state", "instrument", "position", "flags", "evidence_date", "use", "evidence")
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)


@gaps.command()
@_shared
@split_option("--layers", "L,L", "Only these layers, such as bilateral-agreement,sop.")
@prints_rows
@reads_graph
def agreements(
    graph: Graph,
    as_of: str,
    states: tuple[str, ...],
    layers: tuple[str, ...],
    group: str,
    every: bool,
) -> Rows:
    """Which pairs of states lack a text, layer by layer."""
    found = gap_lists.agreements(graph, as_of, states, layers, group, every)
    shown = ("pair", "layer", "reason", "texts", "evidence_date", "use", "evidence")
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
