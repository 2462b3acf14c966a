"""Plans in time: which run, which have lapsed, and what came after them."""

from collections.abc import Sequence

from ctipgraph.gaps.answers import GapList, all_answered, asked
from ctipgraph.store import Graph, QueryError


def plans(
    graph: Graph,
    as_of: str = "",
    states: Sequence[str] = (),
    group: str = "",
    every: bool = False,
) -> GapList:
    """Return national and regional plans that do not simply run, in order of state and start.

    ``states`` keeps their national plans and those to which they are party. Columns are those
    of the question ``gaps-plans``. ``every`` adds plans that run, are to come, or have lapsed
    with a recorded successor: the whole timeline.
    Raises :class:`ctipgraph.store.QueryError`, also for a state or group that no row is about.
    """
    values = {"as_of": as_of, "states": ",".join(states), "group": group}
    found = asked(graph, "gaps-plans", values)
    about = {state for row in found.rows for state in (row["state"], *row["parties"].split("\n"))}
    all_answered(map(str.upper, states), about)
    if group and not any(row["state"] for row in found.rows):
        raise QueryError(f"no row is about {group}; expected a group of states in the data")
    if every:
        return found
    rows = [row for row in found.rows if row["gap"] != "no"]
    remark = (
        f"{len(rows)} of {len(found.rows)} plans and states without one; that no successor is "
        "recorded is no proof that there is none (--all shows the whole timeline)."
    )
    return found._replace(rows=rows, remark=remark)
