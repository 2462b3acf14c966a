"""``brief``: two pages on a state or a pair of states, as HTML, Word or PDF."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ctipgraph.cli.options import reads_graph
from ctipgraph.store import Graph

if TYPE_CHECKING:
    from ctipgraph.brief import Brief

_FORMATS = ("html", "docx", "pdf")


@click.group()
def brief() -> None:
    """Two-page briefs for a minister's folder, each statement with its use and its source."""


def _writes(command: Callable[..., "Brief"]) -> Callable[..., None]:
    """Give a command ``--out``, ``--format`` and ``--as-of``, and write the brief it returns."""

    @click.option(
        "--out",
        type=click.Path(dir_okay=False, path_type=Path),
        required=True,
        help="The file: FILE.html, FILE.docx or FILE.pdf.",
    )
    @click.option(
        "--format", "form", type=click.Choice(_FORMATS), help="Default: by the suffix of --out."
    )
    @click.option(
        "--as-of", default="", metavar="DATE", help="Default: the release's reference date."
    )
    @wraps(command)
    def wrapper(out: Path, form: str | None, **options: Any) -> None:
        from ctipgraph import brief as briefs

        # Before the work is done, not after it.
        chosen = form or briefs.form_of(out)
        briefs.write(command(**options), out, chosen)
        click.echo(out)

    return wrapper


@brief.command()
@click.argument("code", metavar="CODE")
@_writes
@reads_graph
def state(graph: Graph, code: str, as_of: str) -> "Brief":
    """Write the brief of a state: what binds it, who works on it, what is open.

    CODE is an ISO code such as KH.
    """
    from ctipgraph.brief import brief_of_state

    return brief_of_state(graph, code, as_of)


@brief.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_writes
@reads_graph
def pair(graph: Graph, one: str, other: str, as_of: str) -> "Brief":
    """Write the brief of a pair of states: what binds them, what works, what is open.

    A and B are ISO codes such as TH and KH. A pair of which nothing is known has a brief, too.
    """
    from ctipgraph.brief import brief_of_pair

    return brief_of_pair(graph, one, other, as_of)
