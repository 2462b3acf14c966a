"""``gaps obligations``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.gaps.options import layout_option, of_gaps
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.store import Graph


@click.command()
@of_gaps
@split_option("--instruments", "ID,ID", "Whose obligations (default: actip).")
@click.option("--theme", default="", help="Only this P, such as protection.")
@layout_option
@prints_rows
@reads_graph
def obligations(
    graph: Graph,
    as_of: str,
    states: tuple[str, ...],
    instruments: tuple[str, ...],
    theme: str,
    layout: str,
    group: str,
    every: bool,
) -> Rows:
    """Which obligations have a recorded measure, in which state, and how far it goes.

    The matrix has all cells; the list leaves out those with a recorded measure unless --all.
    """
    whole = every or layout == "matrix"
    found = gaps.obligations(graph, as_of, states, instruments, theme, group, whole)
    if layout == "matrix":
        failed = any(row["gap"] != "no" for row in found.rows)
        found = gaps.obligation_matrix(found)
        shown = ["summary", "provisions", *found.columns[4:]]
        return Rows(found.columns, found.rows, found.lists, shown, found.remark, failed=failed)
    shown = ["state", "summary", "provisions", "applies_to", "position", "standing", "flags"]
    shown += ["measures", "later", "evidence_date", "use", "evidence"]
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
