"""The command line. Each command family is one module, imported when it is called."""

from ctipgraph.cli.root import main

__all__ = ["main"]
