"""What a brief consists of, first as drafted in full, then as cut and numbered for the page."""

from typing import NamedTuple

from ctipgraph.store import Row


class Said(NamedTuple):
    """One statement: its subject, what is said, the day it speaks of, its use, its evidence.

    ``use`` is a value of the scheme ``use``; ``evidence`` holds citations as questions give
    them (``jica-2022, Table 8, line 977``). ``group`` keeps statements together in print
    whatever the order in which they are cut; ``fixed`` ones are never cut.
    """

    subject: str
    text: str = ""
    date: str = ""
    use: str = ""
    evidence: tuple[str, ...] = ()
    group: int = 0
    fixed: bool = False


class Part(NamedTuple):
    """A part of a draft: the most important statement first, and how many to keep at least."""

    title: str
    said: tuple[Said, ...]
    keep: int
    dated: str = "Evidence of"
    rest: str = ""


class Draft(NamedTuple):
    """A brief before cutting: everything that the graph says on its subject."""

    title: str
    subtitle: str
    as_of: str
    parts: tuple[Part, ...]
    sources: dict[str, Row]


class Note(NamedTuple):
    """A reference beside a statement: the number of a source, and the place in it."""

    source: int
    place: str


class Statement(NamedTuple):
    """A statement as printed; ``use`` is one of ``USES`` in words, ``kind`` its id."""

    subject: str
    text: str
    date: str
    use: str
    kind: str
    notes: tuple[Note, ...]


class Section(NamedTuple):
    """A section as printed: its statements, and a sentence on what is not shown."""

    title: str
    dated: str
    statements: tuple[Statement, ...]
    remark: str


class Source(NamedTuple):
    """A source as printed in the list at the end."""

    number: int
    id: str
    title: str
    publisher: str
    date: str


class Brief(NamedTuple):
    """A brief as printed: what all three formats are made from."""

    title: str
    subtitle: str
    as_of: str
    evidence: str
    caution: str
    uses: tuple[tuple[str, str, str], ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
