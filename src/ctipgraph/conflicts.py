"""Contradictions between claims: both sides, and which may be read first by a rule."""

from collections.abc import Sequence

from ctipgraph import questions
from ctipgraph.gaps.answers import GapList
from ctipgraph.store import Graph, QueryError

KINDS = (
    "dates-differ", "stated-absent", "impossible", "entry-into-force-differs", "list-voided",
    "figures-differ", "ties-differ", "chairs-differ", "acronyms-differ", "recorded",
    "identity-unclear",
)  # fmt: skip


def conflicts(graph: Graph, kinds: Sequence[str] = ()) -> GapList:
    """Return what the sources contradict each other in, kind by kind in the order of KINDS.

    ``kinds`` keeps only those of :data:`KINDS`. Columns are those of the question
    ``conflicts``: a ``reading`` is there only where a rule gives one, named in
    ``reading_rule``; it decides no status. Raises :class:`ctipgraph.store.QueryError` for
    an unknown kind.
    """
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        listed = ", ".join(KINDS)
        raise QueryError(f"{', '.join(unknown)} is no kind of conflict; expected some of {listed}")
    asked = questions.question("conflicts")
    columns, rows = questions.ask(graph, asked, {})
    wanted = [row for row in rows if row["kind"] in (kinds or KINDS)]
    wanted.sort(key=lambda row: KINDS.index(row["kind"]))
    read = sum(bool(row["reading_rule"]) for row in wanted)
    remark = (
        f"{len(wanted)} contradictions, {read} with a reading by a rule; a reading says which side "
        "to look at first, both claims stay."
    )
    return GapList(columns, wanted, asked.lists, remark)
