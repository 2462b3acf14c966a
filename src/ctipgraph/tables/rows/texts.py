"""Instruments, their provisions, and what they ask."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Fact
from ctipgraph.tables.rows.ids import ENTITIES, Described, Titled, id_of


class Instrument(Titled):
    """A treaty, declaration, bilateral text, law, plan or guideline."""

    table = "instruments"
    rdf_class = "ctip:Instrument"
    id: Annotated[str, id_of("instrument")]
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
    entry_after: Annotated[
        str,
        Column(
            doc="The treaty's own rule: how long after its deposit a consent takes effect. Days "
            "(`P30D`: the thirtieth day after), months (`P3M`), or the first day of the month "
            "that follows them (`P3M-first-of-month`).",
            property="ctip:entryAfter",
            pattern=r"P\d{1,3}D|P\d{1,2}M(-first-of-month)?",
        ),
    ] = ""
    entry_parties: Annotated[
        int,
        Column(doc="How many consents bring the treaty into force.", property="ctip:entryParties"),
    ] = 0
    entry_basis: Annotated[
        str,
        Column(
            doc="Where this rule was read, or that it was not.",
            property="ctip:entryBasis",
            literal_language="en",
        ),
    ] = ""
    depositary: Annotated[
        str,
        Column(
            doc="Who keeps the record of its parties; empty where that is not certain.",
            property="ctip:depositary",
            scheme="depositary",
        ),
    ] = ""
    common_layer: Annotated[
        str,
        Column(
            doc="The layer that a multilateral text adds to what binds two of its parties.",
            property="ctip:commonLayer",
            scheme="layer",
        ),
    ] = ""


class Provision(Fact):
    """An article, paragraph or part of an instrument."""

    table = "provisions"
    rdf_class = "ctip:Provision"
    id: Annotated[str, id_of("provision")]
    instrument: Annotated[
        str, Column(doc="Its instrument.", property="ctip:instrument", refers_to=("instrument",))
    ]
    number: Annotated[str, Column(doc="Number as cited.", property="ctip:number", named=True)]
    title: Annotated[
        str,
        Column(doc="Title, exact.", property="dcterms:title", language_from="title_language"),
    ] = ""
    title_language: Annotated[str, Column(doc="ISO 639-1 of the title.", pattern="[a-z]{2}")] = ""
    summary: Annotated[
        str,
        Column(
            doc="What it says, in our own words.", property="ctip:summary", literal_language="en"
        ),
    ] = ""
    part_of: Annotated[
        str,
        Column(
            doc="The provision it is a part of.",
            property="dcterms:isPartOf",
            refers_to=("provision",),
        ),
    ] = ""


class Obligation(Described):
    """What an instrument asks of its parties."""

    table = "obligations"
    rdf_class = "ctip:Obligation"
    id: Annotated[str, id_of("obligation")]
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


class Penalty(Described):
    """A punishment that a provision provides, as a range with its unit.

    The label says for which offence. ``least`` and ``most`` stand for "from" and "to"; a fixed
    punishment has the same number in both. Life imprisonment, death and confiscation have none.
    """

    table = "penalties"
    rdf_class = "ctip:Penalty"
    id: Annotated[str, id_of("penalty")]
    provision: Annotated[
        str,
        Column(doc="Where it stands.", property="ctip:provision", refers_to=("provision",)),
    ]
    kind: Annotated[
        str,
        Column(doc="Imprisonment, fine ...", property="ctip:penaltyKind", scheme="penalty-kind"),
    ]
    least: Annotated[
        str, Column(doc="The least.", property="ctip:least", number=True, named=True)
    ] = ""
    most: Annotated[str, Column(doc="The most.", property="ctip:most", number=True, named=True)] = (
        ""
    )
    unit: Annotated[
        str, Column(doc="Years, months or a currency.", property="ctip:unit", scheme="unit")
    ] = ""
    circumstances: Annotated[
        str,
        Column(
            doc="When it applies: victim a child, organised group ...",
            property="ctip:condition",
            literal_language="en",
        ),
    ] = ""


class Measure(Described):
    """What a state has, or plans, that a source links to an obligation."""

    table = "measures"
    rdf_class = "ctip:Measure"
    id: Annotated[str, id_of("measure")]
    state: Annotated[
        str, Column(doc="Whose measure.", property="ctip:state", refers_to=("state",), named=True)
    ]
    form: Annotated[
        str,
        Column(doc="Law, guideline ...", property="ctip:measureForm", scheme="measure-form"),
    ]
    by: Annotated[
        tuple[str, ...],
        Column(
            doc="The texts, bodies and mechanisms that make it up.",
            property="ctip:madeUpOf",
            refers_to=ENTITIES,
            named=True,
        ),
    ] = ()
    obligations: Annotated[
        tuple[str, ...],
        Column(doc="What it serves.", property="ctip:serves", refers_to=("obligation",)),
    ]
    extent: Annotated[
        str,
        Column(doc="How far it goes.", property="ctip:extent", scheme="measure-extent"),
    ]
    start: Annotated[
        str, Column(doc="Since when.", property="ctip:start", date=True, named=True)
    ] = ""
    end: Annotated[str, Column(doc="Until when.", property="ctip:end", date=True, named=True)] = ""
