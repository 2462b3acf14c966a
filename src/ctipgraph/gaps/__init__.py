"""Gap lists: the named questions behind them, with defaults that an analyst expects."""

from ctipgraph.gaps.answers import GapList
from ctipgraph.gaps.corridors import corridors, grid
from ctipgraph.gaps.pairs import agreements, side_by_side
from ctipgraph.gaps.treaties import ratifications

__all__ = ["GapList", "agreements", "corridors", "grid", "ratifications", "side_by_side"]
