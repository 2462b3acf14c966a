"""Reading a folder of tables into typed rows; every fault is reported with its cell."""

import csv
import io
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from ctipgraph import dates
from ctipgraph.tables.columns import Column
from ctipgraph.tables.errors import InputError, fault
from ctipgraph.tables.row import Fact, Row
from ctipgraph.tables.rows import TABLES
from ctipgraph.tables.vocabulary import Vocabulary

AnyRow = TypeVar("AnyRow", bound=Row)
MANIFEST = "manifest.toml"


@dataclass(frozen=True)
class Tables:
    """All rows of a data folder, by table, with the line on which each stands.

    ``searched`` are the sources that the facts were restricted to, or ``None`` for all.
    """

    folder: Path
    reference_date: date
    rows: dict[str, list[Row]]
    lines: dict[str, int] = field(default_factory=dict)
    searched: frozenset[str] | None = None

    def of(self, kind: type[AnyRow]) -> list[AnyRow]:
        """Return the rows of one table."""
        return cast(list[AnyRow], self.rows.get(kind.table, []))

    def __iter__(self) -> Iterator[Row]:
        for table in TABLES:
            yield from self.rows.get(table, [])

    def place(self, row_id: str) -> str:
        """Return ``acts.csv:12`` for the id of a row, or the id itself if it is of no row."""
        for table, rows in self.rows.items():
            if any(row.id == row_id for row in rows):
                return f"{table}.csv:{self.lines[row_id]}"
        return row_id

    def only(self, sources: Iterable[str]) -> "Tables":
        """Return the rows that rest on the given sources (``jica-2022``) alone.

        Facts of other sources go, then acts that no claim is left for, then rows that refer
        to something gone. Raises :class:`InputError` for a source that does not exist.
        """
        from ctipgraph.tables.restrict import restrict

        return restrict(self, sources)


def read_tables(folder: Path, vocabulary: Vocabulary, beside: Tables | None = None) -> Tables:
    """Read every table of ``folder``.

    A table without a file is empty, but unknown files and columns are errors, as are cells of
    the wrong form, values that no scheme has, ids used twice and references to nothing; all
    are collected into one :class:`InputError`. Rows may also refer to those of ``beside``, the
    tables that they are laid over. Without a manifest the reference date is the latest day
    that any row speaks of.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; expected one with tables (*.csv)")
    faults: list[str] = []
    elsewhere = beside.lines if beside else {}
    rows: dict[str, list[Row]] = {}
    lines: dict[str, int] = {}
    for path in sorted(folder.glob("*.csv")):
        kind = TABLES.get(path.stem)
        if kind is None:
            faults.append(fault(path, None, "", f"unknown table; expected {', '.join(TABLES)}"))
            continue
        rows[path.stem] = []
        for line, row in _read(path, kind, vocabulary, faults):
            if row.id in lines or row.id in elsewhere:
                faults.append(fault(path, line, "id", f"{row.id!r} is used twice"))
            lines[row.id] = line
            rows[path.stem].append(row)
    if not rows and not faults:
        faults.append(f"{folder}: holds no tables; expected files such as acts.csv")
    reference_date = manifest(folder).get("reference_date") or _latest_day(rows)
    tables = Tables(folder, reference_date, rows, lines)
    if not faults:
        faults.extend(_dangling(tables, lines.keys() | elsewhere.keys()))
    if faults:
        raise InputError(*faults)
    return tables


def manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a data folder: ``reference_date`` and ``[minimum_rows]``.

    A folder without one gives an empty dictionary. Raises :class:`InputError` for a file that
    is not TOML, a reference date that is not a date, or numbers of rows that are none.
    """
    path = folder / MANIFEST
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: not TOML: {error}") from None
    if type(found.get("reference_date")) is not date:  # a date with a time is one, too
        raise InputError(f"{path}: expected a line such as reference_date = 2025-11-18")
    least = found.get("minimum_rows", {})
    if not isinstance(least, dict) or any(type(number) is not int for number in least.values()):
        raise InputError(f"{path}: expected [minimum_rows] with lines such as acts = 200")
    return found


def _latest_day(rows: dict[str, list[Row]]) -> date:
    stated = {row.as_of for found in rows.values() for row in found if isinstance(row, Fact)}
    days = [dates.bounds(text).latest for text in stated if text]
    return max((day for day in days if day), default=date.min)


def _read(
    path: Path, kind: type[Row], vocabulary: Vocabulary, faults: list[str]
) -> Iterator[tuple[int, Row]]:
    try:
        text = path.read_text(encoding="utf-8-sig")  # spreadsheets put a mark in front
    except UnicodeDecodeError as error:
        faults.append(fault(path, None, "", f"not UTF-8 at byte {error.start}"))
        return
    reader = csv.reader(io.StringIO(text), strict=True)
    columns = {name.rstrip("_"): name for name in kind.columns()}
    try:
        header = next(reader, [])
        unknown = [name for name in header if name not in columns]
        missing = [name for name in columns if name not in header]
        twice = sorted({name for name in header if header.count(name) > 1})
        expected = f"unknown; expected {', '.join(columns)}"
        faults += [fault(path, 1, name, expected) for name in unknown]
        faults += [fault(path, 1, name, "missing from the header") for name in missing]
        faults += [fault(path, 1, name, "stands twice in the header") for name in twice]
        if unknown or missing or twice:
            return
        for cells in reader:
            if len(cells) != len(header):
                problem = f"{len(cells)} cells where the header has {len(header)}"
                faults.append(fault(path, reader.line_num, "", problem))
                continue
            record = {columns[name]: cell.strip() for name, cell in zip(header, cells, strict=True)}
            row = _row(path, reader.line_num, kind, record, vocabulary, faults)
            if row is not None:
                yield reader.line_num, row
    except csv.Error as error:
        faults.append(fault(path, reader.line_num, "", f"not CSV: {error}"))


def _row(
    path: Path,
    line: int,
    kind: type[Row],
    record: dict[str, str],
    vocabulary: Vocabulary,
    faults: list[str],
) -> Row | None:
    values: dict[str, object] = {}
    before = len(faults)
    for name, column in kind.columns().items():
        cell = record[name]
        if not cell:
            if kind.required(name):
                faults.append(fault(path, line, name.rstrip("_"), "empty; a value is needed"))
            continue
        parts = cell.split(";") if kind.holds_list(name) else [cell]
        cleaned = [column.normalise(part.strip()) for part in parts]
        for value in cleaned:
            problem = column.problem(value) or _unknown(column, value, vocabulary)
            if problem:
                faults.append(fault(path, line, name.rstrip("_"), problem))
        values[name] = tuple(cleaned) if kind.holds_list(name) else cleaned[0]
    if len(faults) > before:
        return None
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        for item in error.errors():
            column_name = ".".join(str(part) for part in item["loc"]).rstrip("_")
            faults.append(fault(path, line, column_name, item["msg"]))
        return None


def _unknown(column: Column, value: str, vocabulary: Vocabulary) -> str | None:
    if column.scheme:
        known = vocabulary.schemes.get(column.scheme, frozenset())
    elif column.subclass_of:
        known = vocabulary.subclasses(column.subclass_of)
    else:
        return None
    return None if value in known else f"{value!r} is unknown; expected {', '.join(sorted(known))}"


def _dangling(tables: Tables, known: Collection[str]) -> Iterator[str]:
    for row in tables:
        path = tables.folder / f"{row.table}.csv"
        for name, column in row.columns().items():
            for value in row.values(name) if column.refers_to else ():
                if value not in known:
                    problem = f"{value!r} is the id of nothing"
                    yield fault(path, tables.lines[row.id], name.rstrip("_"), problem)
