"""What a column of a table holds: its property in the graph, its references, its syntax."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ctipgraph import dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The meaning of one column, attached to the field of a row class.

    ``doc`` explains it in the data dictionary; ``property`` is its prefixed name in the graph
    (empty: not written as a property); ``refers_to`` lists the kinds of ids it may hold;
    ``scheme`` is the SKOS scheme its value comes from; ``subclass_of`` says that it names a
    class below that one; ``date`` that it holds a date in EDTF, ``number`` a decimal number;
    ``literal_language`` that it is text in that language, ``language_from`` that the named column
    tells it; ``named`` that the cited lines must name what it refers to or, for a date, its years,
    or print the number; ``places`` that it holds places in a reference text; ``pattern`` is the
    syntax of a plain text, if it has one.
    """

    doc: str
    property: str = ""
    refers_to: tuple[str, ...] = ()
    scheme: str = ""
    subclass_of: str = ""
    date: bool = False
    number: bool = False
    literal_language: str = ""
    language_from: str = ""
    named: bool = False
    places: bool = False
    pattern: str = ""

    def normalise(self, cell: str) -> str:
        """Return the value that the cell stands for: a lone non-state kind may be left out."""
        if len(self.refers_to) == 1 and self.refers_to[0] != "state" and "/" not in cell:
            return f"{self.refers_to[0]}/{cell}"
        return cell

    def problem(self, value: str) -> str | None:
        """Return what is wrong with the syntax of one value, or ``None``."""
        try:
            if self.date:
                dates.bounds(value)
            if self.places:
                spans(value)
        except ValueError as error:
            return str(error)
        if self.refers_to and kind_of(value) not in self.refers_to:
            return f"{value!r} is not an id of {' or '.join(self.refers_to)}"
        if self.number and re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", value) is None:
            return f"{value!r} is not a number; expected at most 15 digits, such as 1234 or 0.5"
        if self.pattern and re.fullmatch(self.pattern, value) is None:
            return f"{value!r} does not have the form {self.pattern}"
        return None


def kind_of(reference: str) -> str:
    """Return the kind of an id: the part before the slash; two capitals are a state."""
    if re.fullmatch(r"[A-Z]{2}", reference):
        return "state"
    return reference.partition("/")[0] if "/" in reference else ""


class Span(NamedTuple):
    """A place in a reference text: lines from 1, and columns from 1 where a line is cut."""

    first: int
    last: int
    columns: tuple[int, int] | None = None

    def __str__(self) -> str:
        if self.columns:
            return f"{self.first}:{self.columns[0]}-{self.columns[1]}"
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


_SPAN = re.compile(r"([0-9]+)(?:-([0-9]+)|:([0-9]+)-([0-9]+))?")


def spans(cell: str) -> list[Span]:
    """Return the places that a ``lines`` or ``context`` cell names.

    ``985-989`` are lines, ``792:112-142`` columns of one line; several stand with ``;``.
    Raises ``ValueError`` for another form or a range that runs backwards.
    """
    return [_span(part.strip()) for part in cell.split(";") if part.strip()]


def years(stated: str) -> Iterable[str]:
    """Return the years that a stated date prints."""
    return re.findall(r"\d{4}", stated)


def _span(text: str) -> Span:
    match = _SPAN.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a place; expected 985, 985-989 or 792:112-142")
    first, last, start, end = (int(group) if group else None for group in match.groups())
    assert first is not None
    columns = None if start is None or end is None else (start, end)
    span = Span(first, first if last is None else last, columns)
    if not all(1 <= begin <= stop for begin, stop in (span[:2], columns or (1, 1))):
        raise ValueError(f"{text!r} runs backwards or counts from 0")
    return span
