"""The kinds of ids that tables know, and what labelled rows have in common."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Fact

ENTITIES = (
    "state", "group", "org", "office", "instrument", "provision", "obligation", "programme",
    "project", "outcome", "mechanism", "step",
)  # fmt: skip
RECORDS = (
    "source", "section", "membership", "name", "tie", "act", "claim", "non-participation",
    "completeness", "penalty", "measure", "service", "observation", "need", "decision",
    "contradiction",
)  # fmt: skip


def id_of(kind: str, pattern: str = r"[a-z0-9]+(-[a-z0-9]+)*") -> Column:
    """Return the column of the ids of one kind."""
    return Column(doc="Stable id, never reused.", pattern=rf"{kind}/{pattern}")


class Labelled(Fact):
    """A fact about a thing with a printed name or title."""

    label: Annotated[
        str,
        Column(doc="Name or title, exact.", property="skos:prefLabel", literal_language="en"),
    ]


class Described(Fact):
    """A fact about a thing that sources do not name, described in our own words."""

    label: Annotated[
        str,
        Column(doc="In our own words.", property="skos:prefLabel", literal_language="en"),
    ]


class Titled(Labelled):
    """A thing whose label may be a printed title or a description; the row says which."""

    title_kind: Annotated[
        str,
        Column(
            doc="Whether the label is a printed title.",
            property="ctip:titleKind",
            scheme="title-kind",
        ),
    ]
