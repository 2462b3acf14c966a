"""Gap lists: the named questions behind them, with defaults that an analyst expects."""

from ctipgraph.gaps.answers import GapList
from ctipgraph.gaps.changes import diff
from ctipgraph.gaps.corridors import corridor_matrix, corridors
from ctipgraph.gaps.evidence import evidence
from ctipgraph.gaps.pairs import agreement_matrix, agreements
from ctipgraph.gaps.ratification_matrix import ratification_matrix
from ctipgraph.gaps.scorecard import obligation_matrix, obligations
from ctipgraph.gaps.timeline import plans
from ctipgraph.gaps.treaties import ratifications

__all__ = [
    "GapList", "agreement_matrix", "agreements", "corridor_matrix", "corridors", "diff", "evidence",
    "obligation_matrix", "obligations", "plans", "ratification_matrix", "ratifications",
]  # fmt: skip
