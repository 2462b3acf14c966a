"""Writes the page ``cli.md`` from the help of every command: ``python docs/cli.py``."""

from collections.abc import Iterator
from pathlib import Path

import click

from ctipgraph.cli.root import cli

PAGE = Path(__file__).with_name("cli.md")
_WIDTH = 90
_HEAD = """# Command line

What `ctipgraph COMMAND --help` prints, on one page; written by `python docs/cli.py`.

Exit codes: 0 fine; 1 findings, with `--strict`; 2 bad usage or bad input. Remarks, such as how
much of a matrix is unknown, go to standard error, so that rows can be piped.
"""


def page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *(_section(*found) for found in commands())])


def commands() -> Iterator[tuple[str, click.Context]]:
    """Yield every command by its full name, each group before its commands."""
    yield from _below(click.Context(cli, info_name="ctipgraph", terminal_width=_WIDTH))


def _below(context: click.Context) -> Iterator[tuple[str, click.Context]]:
    yield context.command_path, context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            assert command is not None
            yield from _below(click.Context(command, parent=context, info_name=name))


def _section(name: str, context: click.Context) -> str:
    level = "#" * (len(name.split()) + 1)
    return f"{level} {name}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
