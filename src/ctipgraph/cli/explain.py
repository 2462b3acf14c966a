"""``explain`` and ``conflicts``."""

import click

from ctipgraph import explain as explanations
from ctipgraph import questions
from ctipgraph.cli.options import Rows, prints_rows, reads_graph
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
@prints_rows
@reads_graph
def conflicts(graph: Graph) -> Rows:
    """List claims that contradict each other or cannot be true."""
    asked = questions.question("conflicts")
    columns, rows = questions.ask(graph, asked, {})
    return Rows(columns, rows, asked.lists)
