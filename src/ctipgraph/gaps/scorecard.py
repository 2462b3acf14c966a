"""Obligations and states: which measures are recorded, and how far they go."""

from collections.abc import Sequence

from ctipgraph import questions
from ctipgraph.gaps.answers import GapList, all_answered
from ctipgraph.store import Graph, QueryError, Row

# In a matrix: unknown is not no, and a word such as "none" would read as one.
UNKNOWN = "?"


def obligations(
    graph: Graph,
    as_of: str = "",
    states: Sequence[str] = (),
    instruments: Sequence[str] = (),
    theme: str = "",
    group: str = "",
    every: bool = False,
) -> GapList:
    """Return the cells of obligations and states that are not simply *recorded*, and why.

    ``instruments`` are ids with or without ``instrument/`` (default: actip), ``theme`` one of
    the five Ps. Columns are those of the question ``gaps-obligations``. A cell without a
    measure is unknown, not a no. ``every`` adds the cells with a recorded measure. The remark
    says how many obligations the sources tell, and of how many cells nothing is recorded.
    Raises :class:`ctipgraph.store.QueryError`, also for a name that no row is about.
    """
    values = {
        "as_of": as_of,
        "states": ",".join(states),
        "instruments": ",".join(instruments),
        "theme": theme,
        "group": group,
    }
    question = questions.question("gaps-obligations")
    columns, rows = questions.ask(graph, question, values)
    if not rows:
        about = ", ".join(filter(None, [*instruments, theme, *states, group])) or "ACTIP"
        raise QueryError(
            f"no row is about {about}; expected texts of which a source tells an obligation "
            "(ctipgraph query obligations -p instrument=ID), and states of the group"
        )
    all_answered(map(str.upper, states), {row["state"] for row in rows})
    texts = (name if "/" in name else f"instrument/{name}" for name in instruments)
    all_answered(texts, {row["instrument"] for row in rows})
    shown = rows if every else [row for row in rows if row["gap"] != "no"]
    remark = _denominators(rows)
    if not every:
        remark += f" {len(shown)} cells are shown; --all adds those with a recorded measure."
    return GapList(columns, shown, question.lists, remark)


def obligation_matrix(found: GapList) -> GapList:
    """Return the cells laid out with one row per obligation and one column per state.

    Columns are ``instrument``, ``obligation``, ``summary`` (which says if only states of origin
    or destination are asked), ``provisions``, then ISO codes whose cells hold the standing, or
    ``?`` where no measure is recorded.
    """
    states = sorted({row["state"] for row in found.rows})
    heads = ["instrument", "obligation", "summary", "provisions"]
    laid_out: dict[str, Row] = {}
    for row in found.rows:
        if row["obligation"] not in laid_out:
            line = {name: row[name] for name in heads} | dict.fromkeys(states, "")
            if row["applies_to"] != "all":
                line["summary"] += f" (states of {row['applies_to'].replace('-', ' ')})"
            laid_out[row["obligation"]] = line
        standing = UNKNOWN if row["gap"] == "unknown" else row["standing"]
        laid_out[row["obligation"]][row["state"]] = standing
    return GapList([*heads, *states], list(laid_out.values()), found.lists, found.remark)


def _denominators(rows: Sequence[Row]) -> str:
    asked = {row["obligation"]: row["grade"] for row in rows}
    texts = ", ".join(sorted({row["instrument"] for row in rows}))
    retold = sum(grade == "paraphrase" for grade in asked.values())
    silent = sum(row["gap"] == "unknown" for row in rows)
    return (
        f"The sources tell {len(asked)} obligations of {texts} ({retold} in their own words, not "
        f"those of the text). As of {rows[0]['as_of']} {silent} of {len(rows)} cells have no "
        f"measure recorded ({UNKNOWN} in the matrix): that says what the sources at hand do not "
        "tell, and nothing of the state."
    )
