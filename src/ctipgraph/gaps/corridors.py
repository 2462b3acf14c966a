"""Corridors: how much flow of victims is on record, beside what binds the two states.

There is no score. A corridor stands before another only where both axes agree.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ctipgraph.gaps.answers import GapList, all_answered, asked
from ctipgraph.gaps.layout import laid_out
from ctipgraph.gaps.pairs import agreements
from ctipgraph.output import SEPARATOR
from ctipgraph.store import Graph, Row

# A text on labour migration never stands for one on trafficking, so it is shown and not compared.
COMPARED = ("common-treaty", "commit", "bilateral-agreement", "sop", "operation")
# What is known of a layer, from least to most bound: what is unknown,
# or closed to one of the two, is neither a gap nor a bond.
_BOUND = {"yes": 0, "unknown": 1, "not-applicable": 1, "no": 2}
_BANDS = (
    "100 and more", "10 to 99", "under 10", "narrative only", "direction not told", "no data",
)  # fmt: skip
_LISTS = (
    "bound_by", "known_gaps", "unknown", "dominates", "dominated_by", "layers", "layer_evidence",
)  # fmt: skip
_ORDER = (
    "flow", "flow_at_least", "flow_in_latest_year", "flow_without_2020_2021", *_LISTS[:5],
    "figures", "narrative", *_LISTS[5:],
)  # fmt: skip


class Place(NamedTuple):
    """Where a corridor stands: lowest count of its band, and how bound it is by each layer.

    ``flow`` is ``None`` where nothing is counted: such a flow has no known size.
    """

    flow: int | None
    bound: tuple[int, ...]


def dominates(one: Place, other: Place) -> bool:
    """Tell whether ``one`` needs a text more than ``other``, whichever axis is looked at.

    Its flow is in the same or a higher band and no layer binds it more than the other, one of
    them strictly (Pareto dominance). Flows that nobody has counted are never compared. Layers
    of which nothing is known in both corridors are taken as alike.
    """
    if one.flow is None or other.flow is None:
        return False
    less_bound = all(mine <= yours for mine, yours in zip(one.bound, other.bound, strict=True))
    return one.flow >= other.flow and less_bound and one != other


def corridors(
    graph: Graph,
    as_of: str = "",
    years: str = "",
    states: Sequence[str] = (),
    group: str = "",
) -> GapList:
    """Return every directed corridor with its evidence of flow and what binds the two states.

    ``years`` (``2019/2021``) keeps figures counted wholly in them; ``states`` keeps corridors
    from or to one of them. Columns are those of the question ``gaps-corridors`` and:
    ``bound_by``, ``known_gaps``, ``unknown`` (layers by what is known of them), ``layers``
    (reason, evidence date and use of each), ``layer_evidence``, ``dominates`` and
    ``dominated_by`` (see :func:`dominates`; corridors among those returned). ``explain`` holds
    the ids of both axes. Rows are in alphabetical order of pairs, which ranks nothing.
    Raises :class:`ctipgraph.store.QueryError`, also for a state that no row is about.
    """
    values = {"as_of": as_of, "years": years, "states": ",".join(states), "group": group}
    found = asked(graph, "gaps-corridors", values)
    all_answered(
        map(str.upper, states),
        {row[end] for row in found.rows for end in ("origin", "destination")},
    )
    bonds: dict[str, list[Row]] = {}
    for row in agreements(graph, as_of, states, group=group, every=True).rows:
        bonds.setdefault(row["pair"], []).append(row)
    rows = [_with_bonds(row, bonds[row["pair"]]) for row in found.rows]
    places = {row["corridor"]: _place(row, bonds[row["pair"]]) for row in found.rows}
    for row in rows:
        here = places[row["corridor"]]
        row["dominates"] = SEPARATOR.join(n for n, p in places.items() if dominates(here, p))
        row["dominated_by"] = SEPARATOR.join(n for n, p in places.items() if dominates(p, here))
    order = ("corridor", "origin", "destination", "pair", *_ORDER)
    columns = [*order, *(name for name in found.columns if name not in order)]
    rows = [{name: row[name] for name in columns} for row in rows]
    return GapList(columns, rows, found.lists | set(_LISTS), _remark(rows, years))


def corridor_matrix(found: GapList) -> GapList:
    """Return corridors as a grid: a row per set of layers that bind, a column per band of flow."""
    rows = [row | {"bound_by": row["bound_by"].replace(SEPARATOR, ", ")} for row in found.rows]
    return laid_out(found._replace(rows=rows), "bound_by", "flow", "corridor", _BANDS)


def _place(row: Row, bonds: Sequence[Row]) -> Place:
    counts = {bond["layer"]: _BOUND[bond["gap"]] for bond in bonds}
    flow = int(row["flow_at_least"]) if row["flow_at_least"] else None
    return Place(flow, tuple(counts[layer] for layer in COMPARED))


def _with_bonds(row: Row, bonds: Sequence[Row]) -> Row:
    def those(gap: str) -> str:
        return SEPARATOR.join(bond["layer"] for bond in bonds if bond["gap"] == gap)

    said = (
        f"{bond['layer']}: {bond['wording']} ({evidence})"
        for bond in bonds
        if (evidence := ", ".join(_evidence(bond)))
    )
    return row | {
        "bound_by": those("no"),
        "known_gaps": those("yes"),
        "unknown": those("unknown"),
        "layers": SEPARATOR.join(said),
        "layer_evidence": _joined(bonds, "evidence"),
        "explain": _joined([row, *bonds], "explain"),
    }


def _evidence(bond: Row) -> list[str]:
    marks = filter(None, bond["flags"].split(SEPARATOR))
    return [*marks, f"evidence to {bond['evidence_date']}", bond["use"]]


def _joined(rows: Sequence[Mapping[str, str]], column: str) -> str:
    parts = (part for row in rows for part in row[column].split(SEPARATOR) if part)
    return SEPARATOR.join(dict.fromkeys(parts))


def _remark(rows: Sequence[Row], years: str) -> str:
    silent = sum(row["flow"] == "no data" for row in rows)
    looked = f"; only figures counted wholly in {years} are looked at" if years else ""
    return (
        f"{silent} of {len(rows)} corridors have no data: no data is not no flow{looked}. Figures "
        "show what was found, which follows who looked and where, and how a state counts; they are "
        "never summed. Borders were closed in 2020 and 2021: compare the two columns on years. "
        "Corridors are in alphabetical order; one dominates another only on both axes, as far as "
        "the sources tell."
    )
