"""States towards multilateral texts: who is not bound, and why."""

from collections.abc import Sequence

from ctipgraph.gaps.answers import GapList, all_answered, asked
from ctipgraph.store import Graph


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
    found = asked(graph, "gaps-ratifications", values)
    all_answered(map(str.upper, states), {row["state"] for row in found.rows})
    texts = (name if "/" in name else f"instrument/{name}" for name in instruments)
    all_answered(texts, {row["instrument"] for row in found.rows})
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
