"""``export workbook``."""

from pathlib import Path

import click

from ctipgraph.cli.options import reads_graph
from ctipgraph.store import Graph


@click.command()
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The Excel file, such as ctipgraph.xlsx.",
)
@click.option("--as-of", default="", metavar="DATE", help="Default: the release's reference date.")
@reads_graph
def workbook(graph: Graph, out: Path, as_of: str) -> None:
    """Write an Excel workbook: one sheet for each view, with evidence and a legend.

    The first sheet says what it is and how to read it.
    """
    if out.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{out} is no Excel file; expected a name that ends in .xlsx")
    from ctipgraph.files import written
    from ctipgraph.workbook import workbook as made

    content = made(graph, as_of)
    with written(out) as file:
        file.write(content)
    click.echo(f"{out}: {len(content) // 1024:,} KB")
