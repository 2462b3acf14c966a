"""``gaps ratifications``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.gaps.options import instruments_option, layout_option, of_gaps
from ctipgraph.cli.options import Rows, prints_rows, reads_graph
from ctipgraph.store import Graph


@click.command()
@of_gaps
@instruments_option
@click.option("--all-instruments", is_flag=True, help="All texts, not the main ones alone.")
@layout_option
@prints_rows
@reads_graph
def ratifications(
    graph: Graph,
    as_of: str,
    states: tuple[str, ...],
    instruments: tuple[str, ...],
    group: str,
    every: bool,
    all_instruments: bool,
    layout: str,
) -> Rows:
    """Which states are not bound by which instrument, for what reason.

    The states named with --states need not belong to the group. Without --instruments the
    list is about the main texts on trafficking. The matrix always shows what is bound and
    unknown, too.
    """
    if all_instruments and instruments:
        raise click.UsageError("--all-instruments cannot be combined with --instruments")
    whole = every or layout == "matrix"
    found = gaps.ratifications(graph, as_of, states, instruments, group, whole, all_instruments)
    if layout == "list":
        shown = (
            "state", "instrument", "position", "qualifiers", "flags", "evidence_date", "use",
            "evidence",
        )  # fmt: skip
        return Rows(found.columns, found.rows, found.lists, shown, found.remark)
    matrix = gaps.ratification_matrix(found)
    failed = any(row["gap"] == "yes" for row in found.rows)
    return Rows(matrix.columns, matrix.rows, remark=matrix.remark, failed=failed)
