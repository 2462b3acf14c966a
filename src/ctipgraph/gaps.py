"""Gap lists: the named questions behind them, with defaults that an analyst expects."""

from collections.abc import Sequence
from typing import NamedTuple

from ctipgraph import questions
from ctipgraph.store import Graph, Row


class GapList(NamedTuple):
    """Rows of a gap list: column names, rows, list columns, and what was left out and why."""

    columns: list[str]
    rows: list[Row]
    lists: frozenset[str]
    remark: str


def ratifications(
    graph: Graph,
    as_of: str = "",
    states: Sequence[str] = (),
    instruments: Sequence[str] = (),
    group: str = "",
    every: bool = False,
) -> GapList:
    """Return which states are not bound by which treaty, declaration or COMMIT text, and why.

    ``as_of`` is a date (default: the reference date of the release); ``states`` ISO codes,
    ``instruments`` ids with or without ``instrument/``, ``group`` the group whose members are
    asked about (default: ``group/asean``). Columns are those of the question
    ``gaps-ratifications``. Only rows whose ``gap`` is ``yes`` are returned unless ``every``
    asks for the whole matrix; the remark counts the rest.
    Raises :class:`ctipgraph.store.QueryError`.
    """
    values = {
        "as_of": as_of,
        "states": ",".join(states),
        "instruments": ",".join(instruments),
        "group": group,
    }
    found = _asked(graph, "gaps-ratifications", values)
    if every:
        return found
    unknown = sum(row["gap"] == "unknown" for row in found.rows)
    open_ = sum(row["gap"] == "not-applicable" for row in found.rows)
    rows = [row for row in found.rows if row["gap"] == "yes"]
    as_read = f" as of {found.rows[0]['as_of']}" if found.rows else ""
    remark = (
        f"{len(rows)} gaps{as_read}; unknown is not no: {unknown} further cells have no usable "
        f"evidence and {open_} do not apply (--all shows the whole matrix)."
    )
    return found._replace(rows=rows, remark=remark)


def agreements(
    graph: Graph,
    as_of: str = "",
    states: Sequence[str] = (),
    layers: Sequence[str] = (),
    group: str = "",
    every: bool = False,
) -> GapList:
    """Return, for pairs of states, what binds them layer by layer, and what does not.

    ``states`` keeps pairs with at least one of them; ``layers`` are those of the scheme
    ``layer``. Columns are those of the question ``gaps-agreements``. Only layers without a
    text in force are returned unless ``every``.
    Raises :class:`ctipgraph.store.QueryError`.
    """
    values = {
        "as_of": as_of,
        "states": ",".join(states),
        "layers": ",".join(layers),
        "group": group,
    }
    found = _asked(graph, "gaps-agreements", values)
    if every:
        return found
    rows = [row for row in found.rows if row["gap"] != "no"]
    remark = (
        f"{len(rows)} of {len(found.rows)} layers of pairs without a text known to be in force; "
        "a text not found in the sources is not proof that there is none (--all shows all layers)."
    )
    return found._replace(rows=rows, remark=remark)


def _asked(graph: Graph, name: str, values: dict[str, str]) -> GapList:
    question = questions.question(name)
    columns, rows = questions.ask(graph, question, values)
    return GapList(columns, rows, question.lists, "")
