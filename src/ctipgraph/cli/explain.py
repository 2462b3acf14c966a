"""``explain`` and ``conflicts``."""

import click

from ctipgraph import conflicts as contradictions
from ctipgraph import explain as explanations
from ctipgraph.cli.options import Rows, prints_rows, reads_graph, split_option
from ctipgraph.store import Graph


@click.command()
@click.argument("thing", metavar="ID")
@prints_rows
@reads_graph
def explain(graph: Graph, thing: str) -> Rows:
    """Show all that is known of a thing, or the periods, rules and claims of a status.

    ID is a state (TH), an id (instrument/actip, org/un-act) or a status (status/TH/ilo-p029,
    status/kh-th-mou-tip-2003).
    """
    columns, rows = explanations.explain(graph, thing)
    shown = [name for name in columns if name not in ("until", "grade", "id")]
    return Rows(columns, rows, shown=shown)


@click.command()
@split_option("--kind", "K,K", "Only these kinds, such as dates-differ,list-voided.")
@prints_rows
@reads_graph
def conflicts(graph: Graph, kind: tuple[str, ...]) -> Rows:
    """List claims that contradict each other or cannot be true, and readings by rule."""
    found = contradictions.conflicts(graph, kind)
    shown = ("kind", "about", "claims", "reading", "reading_rule", "decision")
    return Rows(found.columns, found.rows, found.lists, shown, found.remark)
