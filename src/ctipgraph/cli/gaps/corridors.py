"""``gaps corridors``."""

import click

from ctipgraph import gaps
from ctipgraph.cli.gaps.options import as_of_option, group_option, layout_option, states_option
from ctipgraph.cli.options import Rows, prints_rows, reads_graph
from ctipgraph.store import Graph


@click.command()
@as_of_option
@click.option("--years", default="", metavar="YYYY/YYYY", help="Only figures of these years.")
@states_option
@group_option
@layout_option
@prints_rows
@reads_graph
def corridors(
    graph: Graph, as_of: str, years: str, states: tuple[str, ...], group: str, layout: str
) -> Rows:
    """From where to where victims go, beside what binds the two states; no score."""
    found = gaps.corridors(graph, as_of, years, states, group)
    if layout == "matrix":
        found = gaps.corridor_matrix(found)
        return Rows(found.columns, found.rows, found.lists, (), found.remark)
    shown = (
        "corridor", "flow", "flow_in_latest_year", "flow_without_2020_2021", "bound_by",
        "known_gaps", "dominated_by", "evidence_date", "use",
    )  # fmt: skip
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
