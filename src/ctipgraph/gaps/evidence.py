"""What rests on little: statuses, facts, states and sections, and where to look next."""

from collections.abc import Sequence

from ctipgraph import questions
from ctipgraph.gaps.answers import GapList, all_answered
from ctipgraph.store import Graph, QueryError

KINDS = ("treaty-status", "text-status", "facts", "state", "section")
QUESTIONS = {
    "evidence-answers": ("as_of", "states", "instruments", "group"),
    "evidence-facts": (),
    "evidence-missing": ("states", "group"),
}


def evidence(
    graph: Graph,
    as_of: str = "",
    states: Sequence[str] = (),
    instruments: Sequence[str] = (),
    kinds: Sequence[str] = (),
    group: str = "",
    every: bool = False,
) -> GapList:
    """Return what rests on little, one row for each record, source or state to look at next.

    Rows come by kind in the order of :data:`KINDS`, statuses first because gap lists rest on
    them, and within a kind by ``gain``: how many statuses that are a gap or unknown one look
    could change; how many facts a second source could support; how many tables of a state are
    empty. Rows without a gain are left out unless ``every``. ``states`` and ``instruments``
    keep statuses of these, and leave out facts, which are of no one state; ``group`` chooses
    the states. Columns are those of the question ``evidence-answers``. Raises
    :class:`ctipgraph.store.QueryError` for an unknown kind, a date that is none, and states or
    instruments that no row is about.
    """
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        listed = ", ".join(KINDS)
        raise QueryError(f"{', '.join(unknown)} is no kind of row; expected some of {listed}")
    belong = [name for name in ("facts", "section") if name in kinds]
    if belong and (states or instruments):
        raise QueryError(
            f"{' and '.join(belong)} belong to no state or text; ask for them without --states and "
            "--instruments"
        )
    given = {
        "as_of": as_of,
        "states": ",".join(states),
        "instruments": ",".join(instruments),
        "group": group,
    }
    named = {name for name in ("states", "instruments") if given[name]}
    columns: list[str] = []
    rows, lists = [], set[str]()
    for name, parameters in QUESTIONS.items():
        if not named <= set(parameters):
            continue
        asked = questions.question(name)
        columns, found = questions.ask(graph, asked, {key: given[key] for key in parameters})
        rows += found
        lists |= asked.lists
    if group and not any(row["kind"] in ("treaty-status", "state") for row in rows):
        raise QueryError(f"no row is about {group}; expected a group whose members sources name")
    _all_known(graph, states, instruments, group)
    rows = [row for row in rows if row["kind"] in (kinds or KINDS)]
    # A section belongs to no state.
    rows = [row for row in rows if not (states and row["kind"] == "section")]
    shown = [row for row in rows if every or row["gain"] != "0"]
    shown.sort(key=lambda row: (KINDS.index(row["kind"]), -int(row["gain"]), -int(row["weak"])))
    settled = sum(int(row["gain"]) for row in shown if row["kind"].endswith("-status"))
    remark = (
        f"{len(shown)} records, sources and states to look at; {settled} statuses that are a gap "
        f"or unknown could change; {len(rows) - len(shown)} rows promise no change (--all shows "
        "them)."
    )
    return GapList(columns, shown, frozenset(lists), remark)


def _all_known(graph: Graph, states: Sequence[str], instruments: Sequence[str], group: str) -> None:
    """Refuse names that no status is about: an empty list would read as "all well known"."""
    if not states and not instruments:
        return
    _, matrix = questions.ask(graph, questions.question("gaps-ratifications"), {"group": group})
    _, texts = questions.ask(graph, questions.question("text-standings"), {})
    codes = {row["state"] for row in matrix}
    codes |= {code for row in texts for code in row["states"].split("\n")}
    all_answered(map(str.upper, states), codes)
    named = (name if "/" in name else f"instrument/{name}" for name in instruments)
    all_answered(named, {row["instrument"] for row in [*matrix, *texts]})
