"""Options that all gap lists share."""

from collections.abc import Callable
from typing import Any

import click

from ctipgraph.cli.options import split_option


def of_gaps(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--as-of``, ``--states``, ``--group`` and ``--all``."""
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
