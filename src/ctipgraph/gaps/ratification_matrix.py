"""The treaty matrix: a row for each state, a column for each text, a word in each cell."""

from ctipgraph.gaps.answers import GapList

# Words short enough for a dozen columns, and what they stand for.
WORDS = {
    "in-force": ("in force", "bound, and in force for the state"),
    "bound-not-yet-in-force": ("not yet", "bound, not yet in force for the state"),
    "bound-entry-into-force-not-stated": ("bound", "bound; when it took effect is not stated"),
    "endorsed": ("endorsed", "endorsed (no treaty)"),
    "signed-not-bound": ("signed", "signed, not bound"),
    "signed-treaty-not-in-force": ("awaits", "signed, the treaty is not in force"),
    "stated-not-party": ("no", "a source says not party, as of that day or later"),
    "last-seen-not-party": ("last no", "last seen not party, at an earlier day"),
    "withdrawn": ("left", "withdrawn"),
    "not-eligible": ("closed", "not open to the state"),
    "no-usable-evidence": ("unusable", "no usable evidence"),
    "no-evidence-found": ("unknown", "no evidence found, which is not no"),
}
_MARKS = {
    "?": "flagged as disputed or undetermined",
    "*": "with qualifiers (reservation, declaration, territory, prerequisite, accession under way)",
}


def ratification_matrix(found: GapList) -> GapList:
    """Return the whole list of :func:`ctipgraph.gaps.ratifications` as a matrix.

    Columns are ``state`` and the ids of the texts without ``instrument/``, in the order of the
    list; a cell holds the word of :data:`WORDS` for the position, with ``?`` for flags and
    ``*`` for qualifiers. The remark is the legend of what occurs. The matrix shows everything:
    give it a list made with ``every``.
    """
    cells: dict[str, dict[str, str]] = {}
    for row in found.rows:
        cells.setdefault(row["state"], {})[row["instrument"].partition("/")[2]] = _cell(row)
    texts = list(dict.fromkeys(name for row in cells.values() for name in row))
    rows = [
        {"state": state} | {name: cells[state].get(name, "") for name in texts}
        for state in sorted(cells)
    ]
    used = {row["position"] for row in found.rows}
    legend = [f"{word}: {meaning}" for name, (word, meaning) in WORDS.items() if name in used]
    shown = "".join(cell for row in cells.values() for cell in row.values())
    legend += [f"{mark} {meaning}" for mark, meaning in _MARKS.items() if mark in shown]
    day = f"As of {found.rows[0]['as_of']}. " if found.rows else ""
    remark = f"{day}{'; '.join(legend)}. Evidence and dates: --layout list --all."
    return GapList(["state", *texts], rows, frozenset(), remark)


def _cell(row: dict[str, str]) -> str:
    marks = "?" * bool(row["flags"]) + "*" * bool(row["qualifiers"])
    return f"{WORDS[row['position']][0]}{marks}"
