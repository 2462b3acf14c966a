"""The least a command over an Oxigraph store can be: what the commands are compared with."""

import click
import pyoxigraph  # noqa: F401 - its import is what is measured


@click.command()
def bare() -> None:
    """Do nothing."""


if __name__ == "__main__":
    bare()
