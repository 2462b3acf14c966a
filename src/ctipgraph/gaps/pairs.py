"""Pairs of states, layer by layer: what binds them, and what does not."""

from collections.abc import Sequence

from ctipgraph.gaps.answers import GapList, all_answered, asked
from ctipgraph.gaps.layout import laid_out
from ctipgraph.store import Graph

LAYERS = ("common-treaty", "commit", "bilateral-agreement", "sop", "labour-mou", "operation")


def agreements(
    graph: Graph,
    as_of: str = "",
    states: Sequence[str] = (),
    layers: Sequence[str] = (),
    group: str = "",
    every: bool = False,
) -> GapList:
    """Return, for pairs of states, what binds them layer by layer, and what does not.

    Pairs are those of the members of ASEAN, of the members of the Greater Mekong Sub-Region, and
    of a member and a state with which it has a text or a flow of victims; ``group`` names other
    groups, separated by commas. ``states`` keeps pairs with at least one of them, and adds those
    of two of them; ``layers`` are those of the scheme ``layer``. Columns are those of the question
    ``gaps-agreements``. Only layers without a text in force are returned unless ``every``.
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
    rows = [row for row in found.rows if row["gap"] in ("yes", "unknown")]
    remark = (
        f"{len(rows)} of {len(found.rows)} layers of pairs without a text known to be in force; "
        "a text not found in the sources is not proof that there is none (--all shows all layers)."
    )
    return found._replace(rows=rows, remark=remark)


def agreement_matrix(found: GapList) -> GapList:
    """Return what :func:`agreements` found with one row per pair and a column per layer.

    A cell says in words what the layer holds; give it all layers (``every``), because an empty
    cell would read as "nothing signed". Columns: ``pair``, the layers asked about, and lists of
    ``layer: ...`` for ``texts``, ``flags``, ``as_of``, ``evidence_date``, ``use``, ``evidence`` and
    ``explain``.
    """
    asked_about = {row["layer"] for row in found.rows}
    heads = [layer for layer in LAYERS if layer in asked_about]
    more = ("texts", "flags", "as_of", "evidence_date", "use", "evidence", "explain")
    laid = laid_out(found, "pair", "layer", "wording", heads, *more)
    return laid._replace(
        remark=f"{len(laid.rows)} pairs, all layers; found none is not proof that there is none."
    )
