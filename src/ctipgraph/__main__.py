"""``python -m ctipgraph``."""

from ctipgraph.cli import main

main()
