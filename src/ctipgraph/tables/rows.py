"""The rows of every table. Field order is column order; ``Column`` says what a cell means.

Only syntax and references are declared here; every other constraint is a shape.
"""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Fact, Row

ENTITIES = ("state", "group", "org", "office", "instrument", "provision", "obligation")
RECORDS = (
    "source", "membership", "name", "tie", "act", "claim", "non-participation", "completeness",
)  # fmt: skip


def _id(kind: str, pattern: str = r"[a-z0-9]+(-[a-z0-9]+)*") -> Column:
    return Column(doc="Stable id, never reused.", pattern=rf"{kind}/{pattern}")


class Source(Row):
    """A document or page that facts come from."""

    table = "sources"
    rdf_class = "ctip:Source"
    id: Annotated[str, _id("source")]
    title: Annotated[
        str, Column(doc="Exact title.", property="dcterms:title", literal_language="en")
    ]
    publisher: Annotated[str, Column(doc="Who published it.", property="dcterms:publisher")]
    published: Annotated[
        str, Column(doc="Date of publication.", property="ctip:date", date=True)
    ] = ""
    kind: Annotated[str, Column(doc="Programme report, mapping, copy ...", property="dcterms:type")]
    authority: Annotated[
        str,
        Column(
            doc="Standing of the source for acts of states.",
            property="ctip:authority",
            scheme="authority",
        ),
    ]
    language: Annotated[str, Column(doc="ISO 639-1.", property="dcterms:language")]
    text: Annotated[
        str, Column(doc="File name of the reference text, kept outside the project.")
    ] = ""
    sha256: Annotated[
        str,
        Column(
            doc="SHA-256 of the reference text.", property="ctip:sha256", pattern="[0-9a-f]{64}"
        ),
    ] = ""
    licence: Annotated[
        str, Column(doc="Terms under which it is published.", property="dcterms:rights")
    ] = ""
    note: Annotated[
        str,
        Column(doc="What to know when reading it.", property="skos:note", literal_language="en"),
    ] = ""


class State(Fact):
    """A state; its id is its ISO 3166-1 alpha-2 code."""

    table = "states"
    rdf_class = "ctip:State"
    id: Annotated[
        str, Column(doc="ISO 3166-1 alpha-2.", property="skos:notation", pattern="[A-Z]{2}")
    ]
    label: Annotated[
        str,
        Column(doc="Usual name.", property="skos:prefLabel", literal_language="en"),
    ]

    @property
    def iri_id(self) -> str:
        """Return the id that becomes the IRI of the row."""
        return f"state/{self.id}"


class _Labelled(Fact):
    label: Annotated[
        str,
        Column(doc="Name or title, exact.", property="skos:prefLabel", literal_language="en"),
    ]


class Group(_Labelled):
    """A group of states with dated membership."""

    table = "groups"
    rdf_class = "ctip:StateGroup"
    id: Annotated[str, _id("group")]
    acronym: Annotated[str, Column(doc="Acronym.", property="skos:notation")] = ""


class Membership(Fact):
    """A state's place in a group from one date to another."""

    table = "memberships"
    rdf_class = "ctip:Membership"
    id: Annotated[str, _id("membership")]
    state: Annotated[
        str,
        Column(doc="The state.", property="ctip:state", refers_to=("state",), named=True),
    ]
    group: Annotated[
        str,
        Column(doc="The group.", property="ctip:group", refers_to=("group",), named=True),
    ]
    role: Annotated[str, Column(doc="Its place in it.", property="ctip:role", scheme="role")]
    start: Annotated[
        str, Column(doc="Since when.", property="ctip:start", date=True, named=True)
    ] = ""
    end: Annotated[str, Column(doc="Until when.", property="ctip:end", date=True, named=True)] = ""


class Organization(_Labelled):
    """A body: ministry, committee, ASEAN body, agency, NGO."""

    table = "organizations"
    rdf_class = "ctip:Organization"
    id: Annotated[str, _id("org")]
    acronym: Annotated[str, Column(doc="Acronym.", property="skos:notation")] = ""
    type: Annotated[str, Column(doc="Its class.", property="rdf:type", subclass_of="Organization")]
    country: Annotated[
        str,
        Column(doc="Its state, if national.", property="ctip:country", refers_to=("state",)),
    ] = ""
    level: Annotated[
        str, Column(doc="National, regional ...", property="ctip:level", scheme="level")
    ]


class Name(Fact):
    """A printed name or acronym of something, and where it was printed."""

    table = "names"
    rdf_class = "ctip:Name"
    id: Annotated[str, _id("name")]
    entity: Annotated[
        str, Column(doc="What bears the name.", property="ctip:about", refers_to=ENTITIES)
    ]
    name: Annotated[
        str,
        Column(
            doc="The name as printed.", property="ctip:name", language_from="language", named=True
        ),
    ]
    kind: Annotated[
        str, Column(doc="Variant, acronym ...", property="ctip:nameKind", scheme="name-kind")
    ]
    language: Annotated[str, Column(doc="ISO 639-1.", pattern="[a-z]{2,3}")]


class Office(_Labelled):
    """An office that chairs or answers for something; never the person who holds it."""

    table = "offices"
    rdf_class = "ctip:Office"
    id: Annotated[str, _id("office")]
    organization: Annotated[
        str,
        Column(doc="The body it belongs to.", property="org:postIn", refers_to=("org", "group")),
    ] = ""
    country: Annotated[
        str, Column(doc="Its state.", property="ctip:country", refers_to=("state",))
    ] = ""


class Relationship(Fact):
    """A tie from one thing to another in a role."""

    table = "relationships"
    rdf_class = "ctip:Relationship"
    id: Annotated[str, _id("tie")]
    from_: Annotated[
        str,
        Column(doc="Where the tie starts.", property="ctip:from", refers_to=ENTITIES, named=True),
    ]
    to: Annotated[
        str, Column(doc="Where it ends.", property="ctip:to", refers_to=ENTITIES, named=True)
    ]
    role: Annotated[str, Column(doc="What `from` is to `to`.", property="ctip:role", scheme="role")]
    start: Annotated[
        str, Column(doc="Since when.", property="ctip:start", date=True, named=True)
    ] = ""
    end: Annotated[str, Column(doc="Until when.", property="ctip:end", date=True, named=True)] = ""
    state: Annotated[
        str,
        Column(
            doc="Existing, planned, suspended, ended.",
            property="ctip:relationshipState",
            scheme="relationship-state",
        ),
    ]


class Instrument(_Labelled):
    """A treaty, declaration, bilateral text, law, plan or guideline."""

    table = "instruments"
    rdf_class = "ctip:Instrument"
    id: Annotated[str, _id("instrument")]
    acronym: Annotated[str, Column(doc="Acronym.", property="skos:notation")] = ""
    type: Annotated[str, Column(doc="Its class.", property="rdf:type", subclass_of="Instrument")]
    scope: Annotated[str, Column(doc="What it is about.", property="ctip:scope", scheme="scope")]
    legal_effect: Annotated[
        str,
        Column(
            doc="Whether it binds, apart from its title.",
            property="ctip:legalEffect",
            scheme="legal-effect",
        ),
    ]
    level: Annotated[
        str, Column(doc="Global ... subnational.", property="ctip:level", scheme="level")
    ]
    jurisdiction: Annotated[
        str,
        Column(
            doc="The state of a national text.",
            property="ctip:jurisdiction",
            refers_to=("state",),
            named=True,
        ),
    ] = ""
    period: Annotated[
        str, Column(doc="The years of a plan.", property="ctip:period", date=True, named=True)
    ] = ""
    open_to: Annotated[
        str,
        Column(
            doc="The only group whose members can be party.",
            property="ctip:openTo",
            refers_to=("group",),
        ),
    ] = ""
    opens_for_signature: Annotated[
        str,
        Column(
            doc="`no` for texts that are adopted and never signed (ILO).",
            property="ctip:opensForSignature",
            pattern="yes|no",
        ),
    ] = ""
    title_kind: Annotated[
        str,
        Column(
            doc="Whether the label is a printed title.",
            property="ctip:titleKind",
            scheme="title-kind",
        ),
    ]


class Provision(Fact):
    """An article, paragraph or part of an instrument."""

    table = "provisions"
    rdf_class = "ctip:Provision"
    id: Annotated[str, _id("provision")]
    instrument: Annotated[
        str, Column(doc="Its instrument.", property="ctip:instrument", refers_to=("instrument",))
    ]
    number: Annotated[str, Column(doc="Number as cited.", property="ctip:number", named=True)]
    title: Annotated[
        str,
        Column(doc="Title, exact.", property="dcterms:title", language_from="title_language"),
    ] = ""
    title_language: Annotated[str, Column(doc="ISO 639-1 of the title.", pattern="[a-z]{2}")] = ""
    part_of: Annotated[
        str,
        Column(
            doc="The provision it is a part of.",
            property="dcterms:isPartOf",
            refers_to=("provision",),
        ),
    ] = ""


class Obligation(_Labelled):
    """What an instrument asks of its parties."""

    table = "obligations"
    rdf_class = "ctip:Obligation"
    id: Annotated[str, _id("obligation")]
    instrument: Annotated[
        str, Column(doc="Its instrument.", property="ctip:instrument", refers_to=("instrument",))
    ]
    provisions: Annotated[
        tuple[str, ...],
        Column(
            doc="Where it stands.",
            property="ctip:provision",
            refers_to=("provision",),
            named=True,
        ),
    ] = ()
    strength: Annotated[
        str, Column(doc="Shall, shall consider ...", property="ctip:strength", scheme="strength")
    ]
    theme: Annotated[str, Column(doc="The P it serves.", property="ctip:theme", scheme="theme")]
    applies_to: Annotated[
        str,
        Column(doc="Which parties it asks.", property="ctip:appliesTo", scheme="applies-to"),
    ]
    qualifier: Annotated[
        str, Column(doc="What limits it.", property="ctip:condition", literal_language="en")
    ] = ""


class Act(Row):
    """One act towards an instrument. Its date and evidence stand on the claims about it."""

    table = "acts"
    rdf_class = "ctip:Act"
    id: Annotated[str, _id("act")]
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
    id: Annotated[str, _id("claim")]
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
    id: Annotated[str, _id("non-participation")]
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


class Completeness(_Labelled):
    """A source's list of all X of Y in a scope as of a date (after Darari et al., ISWC 2013)."""

    table = "completeness"
    rdf_class = "ctip:CompletenessStatement"
    id: Annotated[str, _id("completeness")]
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


TABLES: dict[str, type[Row]] = {
    kind.table: kind
    for kind in (
        Source, State, Group, Membership, Organization, Name, Office, Relationship, Instrument,
        Provision, Obligation, Act, ActClaim, NonParticipation, Completeness, Redirect,
    )
}  # fmt: skip
