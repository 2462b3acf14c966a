"""Matrices: the rows of an answer laid out as a cross table."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ctipgraph.output import SEPARATOR
from ctipgraph.store import Row
from ctipgraph.workbook.sheets import Sheet, counted_word

NONE = "none recorded"
NOT_STATED = "not stated"
_WIDEST = 26  # characters: many columns are to fit


class Matrix(NamedTuple):
    """How rows become a cross table.

    ``down`` are the columns that name a line, ``across`` is the column whose values become
    columns, ``cell`` gives the text of a row in its cell. A cell that no row is about says so.
    """

    down: Sequence[str]
    across: str
    cell: Callable[[Row], str]


def laid_out(title: str, rows: Sequence[Row], matrix: Matrix) -> Sheet:
    """Return the cross table of rows: lines in the order of the rows, states before groups.

    Texts of several rows in one cell stand below each other, each once.
    """
    found = {row[matrix.across] for row in rows}
    across = sorted(found, key=lambda name: (not name, "/" in name, name))
    lines: dict[tuple[str, ...], dict[str, dict[str, None]]] = {}
    for row in rows:
        line = lines.setdefault(tuple(row[name] for name in matrix.down), {})
        line.setdefault(row[matrix.across], {})[matrix.cell(row)] = None
    headed = {name: name or NOT_STATED for name in across}
    cells = [
        dict(zip(matrix.down, heads, strict=True))
        | {head: SEPARATOR.join(line.get(name, {NONE: None})) for name, head in headed.items()}
        for heads, line in lines.items()
    ]
    columns = [*matrix.down, *headed.values()]
    return Sheet(title, columns, cells, set(headed.values()), len(matrix.down), _WIDEST)


def position(row: Row) -> str:
    """Return the cell of a state and a text: how it counts, why, what marks it, until when."""
    marks = [mark for mark in (row["flags"], row["qualifiers"]) if mark]
    checked = [f"evidence to {row['evidence_date']}"] if row["evidence_date"] else []
    return SEPARATOR.join([f"{counted_word(row)}: {row['position']}", *marks, *checked])


def layer(row: Row) -> str:
    """Return the cell of a pair and a layer: how it counts, why, and the texts."""
    said = f"{counted_word(row)}: {row['reason']}"
    return SEPARATOR.join([said, *filter(None, [row["flags"], *row["texts"].split(SEPARATOR)])])


def standing(row: Row) -> str:
    """Return the cell of an obligation and a state: how it counts, how far it goes, its marks."""
    said = f"{counted_word(row)}: {row['standing']}"
    return SEPARATOR.join([said, row["flags"]] if row["flags"] else [said])


def provider(row: Row) -> str:
    """Return the cell of a task and a country: who does it, and if not now, what it stands at."""
    return row["name"] if row["state"] == "existing" else f"{row['name']} ({row['state']})"
