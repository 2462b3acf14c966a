"""What changed between two days: in the world, in what is known, or only with age."""

from collections.abc import Sequence
from typing import NamedTuple

from ctipgraph import dates, questions
from ctipgraph.gaps.answers import GapList, all_answered
from ctipgraph.store import Graph, QueryError, Row

SINCE = "2022-11"
CHANGES = ("happened", "became-known", "aged")
COLUMNS = (
    "change", "list", "states", "thing", "thing_name", "field", "was", "is", "why", "rule",
    "claims", "evidence", "explain", "from", "to",
)  # fmt: skip


class Compared(NamedTuple):
    """A question asked as of both days: which of its columns are the key and which can change."""

    question: str
    key: str
    thing: str
    name: str
    states: str
    fields: tuple[str, ...]


LISTS = {
    "ratifications": Compared(
        "gaps-ratifications", "explain", "instrument", "instrument_name", "state",
        ("position", "qualifiers", "flags"),
    ),
    "texts": Compared(
        "text-standings", "explain", "instrument", "title", "states", ("position", "flags")
    ),
    "laws": Compared("law-steps", "act", "instrument", "title", "states", ("step",)),
    "plans": Compared("gaps-plans", "plan", "plan", "title", "state", ("standing",)),
    "measures": Compared("known-measures", "measure", "measure", "label", "state", ("extent",)),
}  # fmt: skip

Cell = tuple[str, str, str]


def diff(
    graph: Graph,
    since: str = SINCE,
    until: str = "",
    states: Sequence[str] = (),
    instruments: Sequence[str] = (),
    lists: Sequence[str] = (),
    group: str = "",
) -> GapList:
    """Return what changed between the days ``since`` and ``until``, and why.

    ``until`` is the reference date of the release if empty; ``lists`` are keys of :data:`LISTS`
    (default: all), ``group`` is that of the list of ratifications. One row for each field that
    differs, with :data:`COLUMNS`: ``change`` is ``happened`` (an act, a start or an end that lies
    surely between the two days), ``became-known`` (a claim whose date does not settle that) or
    ``aged`` (a statement that spoke of the earlier day no longer reaches the later one).
    Raises :class:`ctipgraph.store.QueryError` for a date that is none, days in the wrong order,
    an unknown list, and states or instruments that no row is about.
    """
    first, last = _days(graph, since, until)
    if unknown := [name for name in lists if name not in LISTS]:
        raise QueryError(f"{', '.join(unknown)} is no list; expected some of {', '.join(LISTS)}")
    if group and lists and "ratifications" not in lists:
        raise QueryError(
            "a group chooses the states of the list of ratifications, which is not asked about"
        )
    wanted = {code.upper() for code in states}
    texts = {name if "/" in name else f"instrument/{name}" for name in instruments}
    found, seen_states, seen_texts = [], set[str](), set[str]()
    reasons: dict[tuple[str, str], Row] = {}
    for name in lists or LISTS:
        about, before = standings(graph, name, first, group)
        later_about, after = standings(graph, name, last, group)
        about |= later_about
        codes = {key: set(row[LISTS[name].states].split("\n")) - {""} for key, row in about.items()}
        seen_states.update(*codes.values())
        seen_texts.update(row[LISTS[name].thing] for row in about.values())
        for cell in before | after:
            key, field = cell[1:]
            row = about[key]
            if before.get(cell, "") == after.get(cell, ""):
                continue
            if (wanted and not wanted & codes[key]) or (
                texts and row[LISTS[name].thing] not in texts
            ):
                continue
            reasons = reasons or _reasons(graph, first, last)
            found.append(
                _row(row, cell, before, after)
                | {"from": first, "to": last, "states": "\n".join(sorted(codes[key]))}
                | reasons.get((key, field), _UNEXPLAINED)
            )
    all_answered(sorted(wanted), seen_states)
    all_answered(sorted(texts), seen_texts)
    found.sort(key=_order)
    counts = ", ".join(f"{sum(row['change'] == kind for row in found)} {kind}" for kind in CHANGES)
    remark = (
        f"{len(found)} changes from {first} to {last}: {counts}; what no source at hand tells is "
        "not among them."
    )
    rows = [{name: row[name] for name in COLUMNS} for row in found]
    many = frozenset({"states", "was", "is", "why", "claims", "evidence"})
    return GapList(list(COLUMNS), rows, many, remark)


def standings(
    graph: Graph, name: str, as_of: str, group: str = ""
) -> tuple[dict[str, Row], dict[Cell, str]]:
    """Return one of :data:`LISTS` on a day: its rows by key, and its cells.

    A cell is a list, a key and a field with its value; a field that is empty has no cell.
    """
    compared = LISTS[name]
    asked = questions.question(compared.question)
    values = {"as_of": as_of} | ({"group": group} if group and name == "ratifications" else {})
    _, rows = questions.ask(graph, asked, values)
    if "group" in values and not rows:
        raise QueryError(f"no row is about {group}; expected a group whose members sources name")
    cells = {
        (name, row[compared.key], field): row[field]
        for row in rows
        for field in compared.fields
        # A state without a plan is a row without a thing.
        if row[field] and row[compared.thing]
    }
    return {row[compared.key]: row for row in rows}, cells


_UNEXPLAINED = {"change": "became-known", "why": "", "rule": "", "claims": "", "evidence": ""}


def _days(graph: Graph, since: str, until: str) -> tuple[str, str]:
    days = []
    for name, text in (("from", since), ("to", until or questions.reference_date(graph))):
        try:
            days.append(dates.last_day(text).isoformat())
        except ValueError as error:
            raise QueryError(f"{name}: {error}") from None
    first, last = days
    if first > last:
        raise QueryError(f"from {first} is after to {last}; expected the earlier day first")
    return first, last


def _reasons(graph: Graph, first: str, last: str) -> dict[tuple[str, str], Row]:
    values = {"since": first, "as_of": last}
    _, rows = questions.ask(graph, questions.question("changes"), values)
    return {(row.pop("id"), row.pop("field")): row for row in rows}


def _row(row: Row, cell: Cell, before: dict[Cell, str], after: dict[Cell, str]) -> Row:
    name, key, field = cell
    return {
        "list": name,
        "thing": row[LISTS[name].thing],
        "thing_name": row[LISTS[name].name],
        "field": field,
        "was": before.get(cell, ""),
        "is": after.get(cell, ""),
        "explain": key,
    }


def _order(row: Row) -> tuple[int, int, str, str, str]:
    return (
        CHANGES.index(row["change"]),
        list(LISTS).index(row["list"]),
        row["states"],
        row["thing"],
        row["explain"],
    )
