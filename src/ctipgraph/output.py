"""Printing rows: tables for terminals, CSV, JSON, Markdown and Excel."""

import csv
import io
import json
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

FORMATS = ("table", "csv", "json", "md", "xlsx")
SEPARATOR = "\n"
# Characters: values up to this length are never broken; between two columns.
_WHOLE = 22
_GAP = 3

Row = Mapping[str, str]
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def as_plain(rows: Sequence[Row], lists: Collection[str]) -> list[dict[str, str | list[str]]]:
    """Return rows with the cells of list columns as lists: what JSON and the API give."""
    return [
        {
            name: ([part for part in value.split(SEPARATOR) if part] if name in lists else value)
            for name, value in row.items()
        }
        for row in rows
    ]


def as_json(
    rows: Sequence[Row], lists: Collection[str], summary: Mapping[str, object] | None = None
) -> str:
    """Return a JSON array with one object per row, keys in column order.

    With a summary it is one object: the summary's keys, then ``rows``.
    """
    plain = as_plain(rows, lists)
    whole = plain if summary is None else {**summary, "rows": plain}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def as_csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Return CSV with a header; list items are joined by ``; ``.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_inert(_joined(printable(row[name]))) for name in columns] for row in rows)
    return buffer.getvalue()


def as_markdown(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Return a Markdown table; markup in cells stays text."""
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    for row in rows:
        cells = [_escaped(row[name]) for name in columns]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def as_table(columns: Sequence[str], rows: Sequence[Row], width: int | None = None) -> str:
    """Return a table of ``width`` characters, readable without colour.

    Without a width it is the terminal's, or 160 characters where there is no terminal.
    Columns without a value are left out. Where the table would be cut off, each row becomes
    a block of lines instead, without its empty values.
    """
    import shutil

    room = width or shutil.get_terminal_size((160, 24)).columns
    filled = [name for name in columns if not rows or any(row[name] for row in rows)]
    longest = {name: max((len(part) for part in _parts(name, rows)), default=0) for name in filled}
    least = {name: min(length, _WHOLE) for name, length in longest.items()}
    if sum(least.values()) + _GAP * len(filled) > room:
        return _blocks(filled, rows, room)

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in filled:
        title = name.replace("_", " ")
        # Short values stay whole and longer ones give way.
        whole = longest[name] <= _WHOLE
        table.add_column(title, overflow="fold", no_wrap=whole, min_width=least[name])
    for row in rows:
        table.add_row(*(Text(printable(row[name])) for name in filled))
    file = io.StringIO()
    Console(width=room, color_system=None, file=file, force_terminal=False).print(table)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def _parts(name: str, rows: Sequence[Row]) -> list[str]:
    return [name, *(part for row in rows for part in row[name].split(SEPARATOR))]


def _blocks(columns: Sequence[str], rows: Sequence[Row], room: int) -> str:
    import textwrap

    titles = [name.replace("_", " ") for name in columns]
    indent = max(map(len, titles)) + 2
    lines = []
    for row in rows:
        lines.append("-" * room)
        said = ((name, title) for name, title in zip(columns, titles, strict=True) if row[name])
        for name, title in said:
            for number, part in enumerate(printable(row[name]).split(SEPARATOR)):
                head = "" if number else title
                wrapped = textwrap.wrap(part, max(room - indent, _WHOLE)) or [""]
                lines.append(f"{head:<{indent}}{wrapped[0]}".rstrip())
                lines.extend(" " * indent + more for more in wrapped[1:])
    return "\n".join(lines) + "\n"


def formatted(
    form: str,
    columns: Sequence[str],
    rows: Sequence[Row],
    lists: Collection[str] = (),
    summary: Mapping[str, object] | None = None,
    remark: str = "",
) -> bytes:
    """Return rows in one of :data:`FORMATS` as bytes.

    A summary is for JSON alone; a remark stands below the table in Markdown and on a sheet of
    its own in Excel.
    """
    match form:
        case "json":
            ordered = [{name: row[name] for name in columns} for row in rows]
            return as_json(ordered, lists, summary).encode()
        case "csv":
            return as_csv(columns, rows).encode()
        case "md":
            below = f"\n{_escaped(remark)}\n" if remark else ""
            return (as_markdown(columns, rows) + below).encode()
        case "xlsx":
            from ctipgraph.workbook.sheets import Sheet, as_xlsx

            sheets = [Sheet("rows", columns, rows)]
            if remark:
                sheets.append(Sheet("remark", ["remark"], [{"remark": remark}]))
            return as_xlsx(sheets)
    return as_table(columns, rows).encode()


def form_of(path: Path) -> str:
    """Return the format that a file name asks for by its suffix: ``.txt`` and none is a table.

    Raises ``ValueError`` for any other suffix.
    """
    suffix = path.suffix.lower().removeprefix(".")
    if suffix in ("", "txt"):
        return "table"
    if suffix not in FORMATS:
        expected = "expected a name that ends in .csv, .json, .md, .xlsx or .txt, or --format"
        raise ValueError(f"{path} is of no known format; {expected}")
    return suffix


def printable(value: str) -> str:
    """Return a text with plain spaces only, without control codes and marks of direction.

    Joiners and invisible word breaks stay: Khmer, Lao and Burmese are written with them.
    """
    return _UNSAFE.sub("", re.sub(r"[^\S\n]", " ", value))


def _joined(value: str) -> str:
    return "; ".join(part for part in value.split(SEPARATOR) if part)


def _inert(value: str) -> str:
    return f"'{value}" if value.lstrip().startswith(("=", "+", "-", "@")) else value


def _escaped(value: str) -> str:
    text = "".join(f"\\{char}" if char in "\\|`*_[]<>" else char for char in printable(value))
    return text.replace(SEPARATOR, "<br>")
