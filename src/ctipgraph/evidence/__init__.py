"""Checking citations mechanically: do the cited lines name the parties and years of a row?"""

from ctipgraph.evidence.locate import locate
from ctipgraph.evidence.mutate import mutate
from ctipgraph.evidence.texts import Texts, read_texts
from ctipgraph.evidence.verify import Verdict, verify

__all__ = ["Texts", "Verdict", "locate", "mutate", "read_texts", "verify"]
