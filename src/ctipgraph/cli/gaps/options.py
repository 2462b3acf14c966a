"""Options that gap lists share."""

from collections.abc import Callable
from typing import Any

import click

from ctipgraph.cli.options import split_option

as_of_option = click.option(
    "--as-of", default="", metavar="DATE", help="Default: the release's reference date."
)
states_option = split_option("--states", "TH,LA", "Only these states.")
instruments_option = split_option(
    "--instruments", "ID,ID", "Only these texts, such as actip,icrmw."
)
group_option = click.option(
    "--group",
    default="",
    help="Group of states (default: group/asean; for pairs group/asean,group/gms).",
)
layout_option = click.option(
    "--layout",
    type=click.Choice(("list", "matrix")),
    default="list",
    show_default=True,
    help="One row each with its evidence, or a matrix of words.",
)


def of_gaps(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--as-of``, ``--states``, ``--group`` and ``--all``."""
    every = click.option(
        "--all", "every", is_flag=True, help="Show what is bound and unknown, too."
    )
    for option in (every, group_option, states_option, as_of_option):
        command = option(command)
    return command
