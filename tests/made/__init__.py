"""Small data sets made for one test each: rows with plain defaults, written as CSV."""

from made.answers import Answer, agreement, answers, matrix, status
from made.data import Made
from made.graph import graph_of, store_of

__all__ = ["Answer", "Made", "agreement", "answers", "graph_of", "matrix", "status", "store_of"]
