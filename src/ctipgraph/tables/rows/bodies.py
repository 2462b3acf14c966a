"""States, their groups, bodies and offices, and the names that they bear."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Fact
from ctipgraph.tables.rows.ids import ENTITIES, Labelled, id_of


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


class Group(Labelled):
    """A group of states with dated membership."""

    table = "groups"
    rdf_class = "ctip:StateGroup"
    id: Annotated[str, id_of("group")]
    acronym: Annotated[str, Column(doc="Acronym.", property="skos:notation")] = ""


class Membership(Fact):
    """A state's place in a group from one date to another."""

    table = "memberships"
    rdf_class = "ctip:Membership"
    id: Annotated[str, id_of("membership")]
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


class Organization(Labelled):
    """A body: ministry, committee, ASEAN body, agency, NGO."""

    table = "organizations"
    rdf_class = "ctip:Organization"
    id: Annotated[str, id_of("org")]
    acronym: Annotated[str, Column(doc="Acronym.", property="skos:notation")] = ""
    type: Annotated[str, Column(doc="Its class.", property="rdf:type", subclass_of="Organization")]
    country: Annotated[
        str,
        Column(doc="Its state, if national.", property="ctip:country", refers_to=("state",)),
    ] = ""
    level: Annotated[
        str, Column(doc="National, regional ...", property="ctip:level", scheme="level")
    ]


class Office(Labelled):
    """An office that chairs or answers for something; never the person who holds it."""

    table = "offices"
    rdf_class = "ctip:Office"
    id: Annotated[str, id_of("office")]
    organization: Annotated[
        str,
        Column(doc="The body it belongs to.", property="org:postIn", refers_to=("org", "group")),
    ] = ""
    country: Annotated[
        str, Column(doc="Its state.", property="ctip:country", refers_to=("state",))
    ] = ""


class Name(Fact):
    """A printed name or acronym of something, and where it was printed."""

    table = "names"
    rdf_class = "ctip:Name"
    id: Annotated[str, id_of("name")]
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
