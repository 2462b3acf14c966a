"""Decisions of the curators: which ids have gone, what is the same thing."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Row
from ctipgraph.tables.rows.ids import ENTITIES, RECORDS, id_of


class Redirect(Row):
    """An id that has gone and the id that took its place."""

    table = "redirects"
    rdf_class = "ctip:Redirect"
    id: Annotated[str, Column(doc="The id that has gone.", pattern=r"[a-z-]+/[a-z0-9-]+")]
    target: Annotated[
        str,
        Column(
            doc="The id that took its place.",
            property="dcterms:isReplacedBy",
            refers_to=(*ENTITIES, *RECORDS),
        ),
    ]
    reason: Annotated[str, Column(doc="Why.", property="skos:note", literal_language="en")]


class Decision(Row):
    """Why several printed names are one thing, or one name is several things."""

    table = "decisions"
    rdf_class = "ctip:IdentityDecision"
    id: Annotated[str, id_of("decision")]
    entities: Annotated[
        tuple[str, ...],
        Column(doc="The things in question.", property="ctip:about", refers_to=ENTITIES),
    ]
    verdict: Annotated[
        str,
        Column(doc="One thing or several.", property="ctip:verdict", scheme="identity-verdict"),
    ]
    reason: Annotated[
        str,
        Column(
            doc="Why, with the places that show it.",
            property="ctip:decision",
            literal_language="en",
        ),
    ]


class Contradiction(Row):
    """What places of the sources say differently of one thing, where no rule can tell.

    Differences of dates, positions and equal measures are found by rules; see ``conflicts``.
    """

    table = "contradictions"
    rdf_class = "ctip:Contradiction"
    id: Annotated[str, id_of("contradiction")]
    label: Annotated[
        str,
        Column(
            doc="What they disagree on, in our own words.",
            property="skos:prefLabel",
            literal_language="en",
        ),
    ]
    claims: Annotated[
        tuple[str, ...],
        Column(
            doc="The rows on either side.",
            property="ctip:about",
            refers_to=(*ENTITIES, *RECORDS),
        ),
    ]
    reading: Annotated[
        str,
        Column(
            doc="How it may be read; no side is preferred without a reason.",
            property="ctip:decision",
            literal_language="en",
        ),
    ]
