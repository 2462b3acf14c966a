"""What all gap lists have in common: an answer, and the refusal to answer what nothing is about."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from ctipgraph import questions
from ctipgraph.store import Graph, QueryError, Row


class GapList(NamedTuple):
    """Rows of a gap list: column names, rows, list columns, and what was left out and why."""

    columns: list[str]
    rows: list[Row]
    lists: frozenset[str]
    remark: str


def asked(graph: Graph, name: str, values: dict[str, str]) -> GapList:
    """Return the answer to a named question.

    Raises :class:`ctipgraph.store.QueryError` when no row is about the group asked about.
    """
    question = questions.question(name)
    columns, rows = questions.ask(graph, question, values)
    if not rows and not any(values.get(name) for name in ("states", "instruments", "layers")):
        # An empty list would read as "no gap".
        about = values["group"] or "the group asked about"
        raise QueryError(
            f"no row is about {about} on that day; expected a group whose members the chosen "
            "sources name"
        )
    return GapList(columns, rows, question.lists, "")


def all_answered(wanted: Iterable[str], answered: Collection[str]) -> None:
    """Refuse what no row is about: an empty list for a mistyped name would read as "no gap"."""
    if lost := [name for name in wanted if name not in answered]:
        raise QueryError(
            f"no row is about {', '.join(lost)}; not in the data, or not of this group of "
            "states as the sources at hand name its members"
        )
