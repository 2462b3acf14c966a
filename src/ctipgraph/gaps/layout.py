"""Gap lists side by side: one row per thing, one column per value. A matter of layout only."""

from collections.abc import Sequence

from ctipgraph.gaps.answers import GapList
from ctipgraph.output import SEPARATOR


def laid_out(
    found: GapList, down: str, across: str, cell: str, heads: Sequence[str], *more: str
) -> GapList:
    """Return a gap list with a row per value of ``down`` and a column per value of ``across``.

    ``cell`` is what the cells show; where several rows fall in one they are listed. ``heads``
    are the values across, in order, with ``_`` for blanks and hyphens in the column names.
    Each column in ``more`` becomes a list of ``value across: text``, so that a row loses no date,
    use or evidence. Columns: ``down``, the heads, ``more``.
    """
    names = {head: head.replace("-", "_").replace(" ", "_") for head in heads}
    columns = [down, *names.values(), *more]
    cells: dict[str, dict[str, list[str]]] = {}
    for row in found.rows:
        line = cells.setdefault(row[down], {name: [] for name in columns[1:]})
        line[names[row[across]]].append(row[cell])
        for name in more:
            parts = (part for part in row[name].split(SEPARATOR) if part)
            line[name].extend(f"{row[across]}: {part}" for part in parts)
    rows = [
        {down: key} | {name: SEPARATOR.join(parts) for name, parts in line.items()}
        for key, line in cells.items()
    ]
    return GapList(columns, rows, frozenset(columns[1:]), found.remark)
