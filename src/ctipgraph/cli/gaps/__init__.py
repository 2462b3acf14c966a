"""``gaps``: the gap lists."""

import click

from ctipgraph.cli.lazy import LazyGroup

_HERE = "ctipgraph.cli.gaps"
_COMMANDS = {
    "ratifications": (
        f"{_HERE}.ratifications:ratifications",
        "Which states are not bound by which instrument, for what reason.",
    ),
    "agreements": (
        f"{_HERE}.agreements:agreements",
        "Which pairs of states lack a text, layer by layer.",
    ),
    "diff": (f"{_HERE}.diff:diff", "What changed between two days, and why."),
    "evidence": (f"{_HERE}.evidence:evidence", "What rests on little, and where to look next."),
    "obligations": (
        f"{_HERE}.obligations:obligations",
        "Which obligations have a recorded measure, in which state, how far.",
    ),
    "plans": (
        f"{_HERE}.plans:plans",
        "Which plans run, have lapsed, or are in preparation.",
    ),
    "corridors": (
        f"{_HERE}.corridors:corridors",
        "From where to where victims go, beside what binds the two states.",
    ),
}


@click.group(cls=LazyGroup, lazy=_COMMANDS)
def gaps() -> None:
    """Gap lists with reasons and evidence."""
