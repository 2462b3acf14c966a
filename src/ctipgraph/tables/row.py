"""What all rows have in common: a row of any table, and a row with evidence."""

from functools import cache
from typing import Annotated, ClassVar, get_origin

from pydantic import BaseModel, ConfigDict

from ctipgraph.tables.columns import Column


class Row(BaseModel):
    """One row of a table, which becomes one node of class ``rdf_class`` in the graph."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    table: ClassVar[str]
    rdf_class: ClassVar[str]
    id: str

    @classmethod
    @cache
    def columns(cls) -> dict[str, Column]:
        """Return the columns in the order of the file: id, what the row says, its evidence."""
        evidence = Fact.model_fields if issubclass(cls, Fact) else {}
        names = sorted(cls.model_fields, key=lambda name: name != "id" and name in evidence)
        return {
            name: next(item for item in cls.model_fields[name].metadata if isinstance(item, Column))
            for name in names
        }

    @classmethod
    def header(cls) -> list[str]:
        """Return the header of the file (``from`` is ``from_`` in Python)."""
        return [name.rstrip("_") for name in cls.columns()]

    @classmethod
    @cache
    def holds_list(cls, name: str) -> bool:
        """Return whether the column holds several values separated by ``;``."""
        return get_origin(cls.model_fields[name].annotation) is tuple

    @classmethod
    @cache
    def required(cls, name: str) -> bool:
        """Return whether a cell of the column must not be empty."""
        return cls.model_fields[name].is_required()

    def values(self, name: str) -> tuple[str, ...]:
        """Return the values of a cell: none, one, or as many as it lists."""
        value = getattr(self, name)
        return value if isinstance(value, tuple) else ((value,) if value else ())


class Fact(Row):
    """A row with evidence: the common columns of all tables of facts."""

    source: Annotated[
        str, Column(doc="The source that says so.", property="ctip:source", refers_to=("source",))
    ]
    locator: Annotated[str, Column(doc="The place for people: section, table, footnote.")]
    lines: Annotated[
        str,
        Column(
            doc="Lines of the reference text that support the row: `985-989`, `792:112-142` "
            "(columns from 1), several with `;`. Empty where no text is at hand to check.",
            places=True,
        ),
    ] = ""
    context: Annotated[
        str,
        Column(
            doc="Headings or captions from which a party or a year is understood, as `lines`.",
            places=True,
        ),
    ] = ""
    as_of: Annotated[
        str,
        Column(doc="The date at which the statement holds.", property="ctip:asOf", date=True),
    ] = ""
    attributed_to: Annotated[
        str,
        Column(
            doc="Whose statement the source says it is (an office or body, never a person).",
            property="ctip:attributedTo",
        ),
    ] = ""
    grade: Annotated[
        str, Column(doc="How good the evidence is.", property="ctip:grade", scheme="grade")
    ]
    last_seen: Annotated[
        str,
        Column(
            doc="The latest date at which the source shows it alive.",
            property="ctip:lastSeen",
            date=True,
        ),
    ] = ""
    note: Annotated[
        str,
        Column(doc="Remarks of the curators.", property="skos:note", literal_language="en"),
    ] = ""
