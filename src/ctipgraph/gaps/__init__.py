"""Gap lists: the named questions behind them, with defaults that an analyst expects."""

from ctipgraph.gaps.answers import GapList
from ctipgraph.gaps.changes import diff
from ctipgraph.gaps.corridors import corridors, grid
from ctipgraph.gaps.evidence import evidence
from ctipgraph.gaps.matrix import as_matrix
from ctipgraph.gaps.pairs import agreements, side_by_side
from ctipgraph.gaps.scorecard import matrix, obligations
from ctipgraph.gaps.timeline import plans
from ctipgraph.gaps.treaties import ratifications

__all__ = [
    "GapList", "agreements", "as_matrix", "corridors", "diff", "evidence", "grid", "matrix",
    "obligations", "plans", "ratifications", "side_by_side",
]  # fmt: skip
