"""Acts towards instruments and what sources say of them."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Fact, Row
from ctipgraph.tables.rows.ids import ENTITIES, Described, id_of


class Act(Row):
    """One act towards an instrument. Its date and evidence stand on the claims about it."""

    table = "acts"
    rdf_class = "ctip:Act"
    id: Annotated[str, id_of("act")]
    instrument: Annotated[
        str, Column(doc="The text.", property="ctip:instrument", refers_to=("instrument",))
    ]
    actors: Annotated[
        tuple[str, ...],
        Column(
            doc="Who acts; empty for acts of the text itself, such as its entry into force.",
            property="ctip:actor",
            refers_to=("state", "group", "org"),
        ),
    ] = ()
    unnamed_actors: Annotated[
        int, Column(doc="Parties that no source names.", property="ctip:unnamedActors")
    ] = 0
    type: Annotated[str, Column(doc="Kind of act.", property="ctip:actType", scheme="act-type")]
    decision: Annotated[
        str,
        Column(
            doc="Why several printed years are one act, or several.",
            property="ctip:decision",
            literal_language="en",
        ),
    ] = ""
    note: Annotated[
        str,
        Column(doc="Remarks of the curators.", property="skos:note", literal_language="en"),
    ] = ""


class ActClaim(Fact):
    """What one place of a source says of an act."""

    table = "act_claims"
    rdf_class = "ctip:ActClaim"
    id: Annotated[str, id_of("claim")]
    act: Annotated[str, Column(doc="The act.", property="ctip:about", refers_to=("act",))]
    date: Annotated[
        str, Column(doc="Date as stated.", property="ctip:date", date=True, named=True)
    ] = ""
    kind: Annotated[
        str,
        Column(
            doc="The kind of act that this place states.",
            property="ctip:statedKind",
            scheme="act-type",
        ),
    ]
    printed: Annotated[
        str, Column(doc="The cell or words as printed.", property="ctip:printed")
    ] = ""


class NonParticipation(Fact):
    """A source's statement of what has not happened."""

    table = "non_participation"
    rdf_class = "ctip:NonParticipation"
    id: Annotated[str, id_of("non-participation")]
    actors: Annotated[
        tuple[str, ...],
        Column(
            doc="Of whom.", property="ctip:actor", refers_to=("state", "group", "org"), named=True
        ),
    ]
    instrument: Annotated[
        str, Column(doc="Towards what.", property="ctip:instrument", refers_to=("instrument",))
    ]
    kind: Annotated[
        str,
        Column(
            doc="What has not happened.",
            property="ctip:statedKind",
            scheme="non-participation-kind",
        ),
    ]
    printed: Annotated[str, Column(doc="The words as printed.", property="ctip:printed")] = ""


class Completeness(Described):
    """A source's list of all X of Y in a scope as of a date (after Darari et al., ISWC 2013)."""

    table = "completeness"
    rdf_class = "ctip:CompletenessStatement"
    id: Annotated[str, id_of("completeness")]
    subject: Annotated[
        tuple[str, ...],
        Column(
            doc="Whose texts are listed.",
            property="ctip:subject",
            refers_to=("state", "group", "org"),
        ),
    ]
    layer: Annotated[str, Column(doc="What is listed.", property="ctip:layer", scheme="layer")]
    scope: Annotated[
        str, Column(doc="How the source limits the list.", property="ctip:scope", scheme="scope")
    ]
    listed: Annotated[
        tuple[str, ...], Column(doc="What it lists.", property="ctip:lists", refers_to=ENTITIES)
    ] = ()
