"""Leaving sources out: the tables as if only some of the sources existed."""

from collections.abc import Iterable
from dataclasses import replace

from ctipgraph.tables.errors import InputError
from ctipgraph.tables.read import Tables
from ctipgraph.tables.row import Fact, Row
from ctipgraph.tables.rows import Act, ActClaim, Name, Source


def restrict(tables: Tables, sources: Iterable[str]) -> Tables:
    """Return the rows of ``tables`` that rest on ``sources``; see :meth:`Tables.only`.

    An entity of a source left out stays if a remaining source prints a name of it or a
    remaining fact needs it as a party, so that a fact never loses the thing it is about.
    """
    wanted = {f"source/{name.removeprefix('source/')}" for name in sources}
    known = {row.id for row in tables.of(Source)}
    if unknown := sorted(wanted - known):
        listed = ", ".join(sorted(name.removeprefix("source/") for name in known))
        raise InputError(f"unknown source {', '.join(unknown)}; expected some of {listed}")
    kept = {row.id: row for row in tables if _rests_on(row, wanted)}
    claimed = {row.act for row in kept.values() if isinstance(row, ActClaim)}
    kept |= {row.id: row for row in tables.of(Act) if row.id in claimed}
    every = {row.id: row for row in tables}
    pending = list(kept.values())
    while pending:
        row = pending.pop()
        for name in row.columns():
            for reference in row.values(name) if row.columns()[name].refers_to else ():
                if reference not in kept and not isinstance(row, Name):
                    kept[reference] = every[reference]
                    pending.append(every[reference])
    gone = {row.id for row in kept.values() if isinstance(row, Name) and row.entity not in kept}
    rows = {
        table: [row for row in found if row.id in kept and row.id not in gone]
        for table, found in tables.rows.items()
    }
    lines = {row.id: tables.lines[row.id] for found in rows.values() for row in found}
    return replace(tables, rows=rows, lines=lines, searched=frozenset(wanted))


def _rests_on(row: Row, wanted: set[str]) -> bool:
    if isinstance(row, Source):
        return row.id in wanted
    return isinstance(row, Fact) and row.source in wanted
