"""Pairs of states, layer by layer: what binds them, and what does not."""

from collections.abc import Sequence

from ctipgraph.gaps.answers import GapList, all_answered, asked
from ctipgraph.store import Graph


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
    found = asked(graph, "gaps-agreements", values)
    pairs = {row["pair"] for row in found.rows}
    all_answered(map(str.upper, states), {state for pair in pairs for state in pair.split("-")})
    all_answered(layers, {row["layer"] for row in found.rows})
    if every:
        return found
    rows = [row for row in found.rows if row["gap"] != "no"]
    remark = (
        f"{len(rows)} of {len(found.rows)} layers of pairs without a text known to be in force; "
        "a text not found in the sources is not proof that there is none (--all shows all layers)."
    )
    return found._replace(rows=rows, remark=remark)
