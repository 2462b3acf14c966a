"""States towards multilateral texts: who is not bound, and why."""

from collections.abc import Sequence

from ctipgraph.gaps.answers import GapList, all_answered, asked
from ctipgraph.iris import resource
from ctipgraph.store import Graph, QueryError

# What an analyst of trafficking looks at first: the other texts are there on demand.
MAIN = (
    "untoc", "palermo-protocol", "smuggling-protocol", "actip", "asean-mlat", "ilo-c029",
    "ilo-p029", "ilo-c182", "op-crc-sc", "cedaw", "icrmw",
)  # fmt: skip
# States outside ASEAN with which its members have texts, or to and from which victims go.
PARTNERS = ("AU", "CN", "IN", "JP", "KR")


def ratifications(
    graph: Graph,
    as_of: str = "",
    states: Sequence[str] = (),
    instruments: Sequence[str] = (),
    group: str = "",
    every: bool = False,
    all_instruments: bool = False,
) -> GapList:
    """Return which states are not bound by which treaty, declaration or COMMIT text, and why.

    ``as_of`` is a date (default: the reference date of the release); ``states`` ISO codes of
    any states; without them the members and observers of ``group`` (default: ``group/asean``)
    are asked about. ``instruments`` are ids with or without ``instrument/``; without them those
    of :data:`MAIN` that the data has, or with ``all_instruments`` every text. Columns are those
    of the question ``gaps-ratifications``. Only rows whose ``gap`` is ``yes`` are returned
    unless ``every`` asks for the whole matrix; the remark counts the rest.
    Raises :class:`ctipgraph.store.QueryError`, also for a name that no row is about.
    """
    chosen = instruments or (() if all_instruments else _present(graph, MAIN))
    if not chosen and not all_instruments:
        raise QueryError("the data has none of the main texts; --all-instruments asks about all")
    values = {
        "as_of": as_of,
        "states": ",".join(states),
        "instruments": ",".join(chosen),
        "group": group,
    }
    found = asked(graph, "gaps-ratifications", values)
    if not found.rows and not states and not instruments:
        # An empty list would read as "no gap".
        raise QueryError(
            f"no row is about {group or 'group/asean'} and the main texts on that day; expected "
            "a group whose members the chosen sources name, or --all-instruments where the data "
            "has other texts"
        )
    codes = [code.upper() for code in states]
    all_answered(codes, {row["state"] for row in found.rows})
    texts = (name if "/" in name else f"instrument/{name}" for name in instruments)
    all_answered(texts, {row["instrument"] for row in found.rows})
    if every:
        return found
    unknown = sum(row["gap"] == "unknown" for row in found.rows)
    open_ = sum(row["gap"] == "not-applicable" for row in found.rows)
    rows = [row for row in found.rows if row["gap"] == "yes"]
    as_read = f" as of {found.rows[0]['as_of']}" if found.rows else ""
    more = "" if instruments or all_instruments else "; --all-instruments asks about every text"
    remark = (
        f"{len(rows)} gaps{as_read}; unknown is not no: {unknown} further cells have no usable "
        f"evidence and {open_} do not apply (--all shows the whole matrix{more})."
    )
    return found._replace(rows=rows, remark=remark)


def _present(graph: Graph, names: Sequence[str]) -> list[str]:
    """Return those of the texts that the data has: it may be a user's own."""
    wanted = " ".join(f"<{resource(f'instrument/{name}')}>" for name in names)
    _, rows = graph.rows(
        f"SELECT DISTINCT ?id {{ VALUES ?id {{ {wanted} }} ?id a ctip:Instrument }}"
    )
    return [row["id"] for row in rows]
