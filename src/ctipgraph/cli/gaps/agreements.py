"""``gaps agreements``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.gaps.options import layout_option, of_gaps
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.store import Graph


@click.command()
@of_gaps
@split_option("--layers", "L,L", "Only these layers, such as bilateral-agreement,sop.")
@layout_option
@prints_rows
@reads_graph
def agreements(
    graph: Graph,
    as_of: str,
    states: tuple[str, ...],
    layers: tuple[str, ...],
    group: str,
    every: bool,
    layout: str,
) -> Rows:
    """Which pairs of states lack a text, layer by layer."""
    every = every or layout == "matrix"
    found = gaps.agreements(graph, as_of, states, layers, group, every)
    if layout == "matrix":
        failed = any(row["gap"] in ("yes", "unknown") for row in found.rows)
        found = gaps.agreement_matrix(found)
        heads = found.columns[: found.columns.index("texts")]
        return Rows(found.columns, found.rows, found.lists, heads, found.remark, failed=failed)
    shown = ("pair", "layer", "wording", "texts", "flags", "evidence_date", "use", "evidence")
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
