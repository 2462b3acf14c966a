"""``export``: the graph for other programs."""

import click

from ctipgraph.cli.lazy import LazyGroup

_HERE = "ctipgraph.cli.export"
_COMMANDS = {
    "workbook": (f"{_HERE}.workbook:workbook", "An Excel workbook with one sheet for each view."),
}


@click.group(cls=LazyGroup, lazy=_COMMANDS)
def export() -> None:
    """Everything in one file, for other programs."""
