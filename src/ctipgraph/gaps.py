"""Gap lists: the named questions behind them, with defaults that an analyst expects."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ctipgraph import questions
from ctipgraph.store import Graph, QueryError, Row


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
    Raises :class:`ctipgraph.store.QueryError`, also for a name that no row is about.
    """
    values = {
        "as_of": as_of,
        "states": ",".join(states),
        "instruments": ",".join(instruments),
        "group": group,
    }
    found = _asked(graph, "gaps-ratifications", values)
    _all_answered(map(str.upper, states), {row["state"] for row in found.rows})
    texts = (name if "/" in name else f"instrument/{name}" for name in instruments)
    _all_answered(texts, {row["instrument"] for row in found.rows})
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
    Raises :class:`ctipgraph.store.QueryError`, also for a name that no row is about.
    """
    values = {
        "as_of": as_of,
        "states": ",".join(states),
        "layers": ",".join(layers),
        "group": group,
    }
    found = _asked(graph, "gaps-agreements", values)
    pairs = {row["pair"] for row in found.rows}
    _all_answered(map(str.upper, states), {state for pair in pairs for state in pair.split("-")})
    _all_answered(layers, {row["layer"] for row in found.rows})
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
    if not rows and not any(values.get(name) for name in ("states", "instruments", "layers")):
        # An empty list would read as "no gap".
        asked = values["group"] or "the group asked about"
        raise QueryError(
            f"no row is about {asked} on that day; expected a group whose members the chosen "
            "sources name, and a date before the year 9999"
        )
    return GapList(columns, rows, question.lists, "")


def _all_answered(wanted: Iterable[str], answered: Collection[str]) -> None:
    """Refuse what no row is about: an empty list for a mistyped name would read as "no gap"."""
    if lost := [name for name in wanted if name not in answered]:
        raise QueryError(
            f"no row is about {', '.join(lost)}; not in the data, or not of this group of states"
        )
