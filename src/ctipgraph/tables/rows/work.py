"""What is done: programmes and their outcomes, mechanisms with their steps, services."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.rows.ids import Described, Titled, id_of

_ACTORS = ("org", "office", "group", "state", "mechanism", "programme", "project")

_COUNTRIES = Column(
    doc="Where; a group such as group/asean if the source names no states.",
    property="ctip:inCountry",
    refers_to=("state", "group"),
    named=True,
)
_START = Column(doc="Since when.", property="ctip:start", date=True, named=True)
_END = Column(doc="Until when.", property="ctip:end", date=True, named=True)
_STATE = Column(
    doc="Existing, planned, suspended, ended.",
    property="ctip:relationshipState",
    scheme="relationship-state",
)
_THEMES = Column(doc="The Ps it serves.", property="ctip:theme", scheme="theme")
_TASKS = Column(doc="Task areas.", property="ctip:task", scheme="task")


class Programme(Titled):
    """An aid programme or other undertaking over years that holds projects."""

    table = "programmes"
    rdf_class = "ctip:Programme"
    id: Annotated[str, id_of("programme")]
    acronym: Annotated[str, Column(doc="Acronym.", property="skos:notation")] = ""
    countries: Annotated[tuple[str, ...], _COUNTRIES] = ()
    start: Annotated[str, _START] = ""
    end: Annotated[str, _END] = ""
    state: Annotated[str, _STATE]
    themes: Annotated[tuple[str, ...], _THEMES] = ()


class Project(Titled):
    """A bounded piece of work: a coded project, a proposal, an event, a training, a study."""

    table = "projects"
    rdf_class = "ctip:Project"
    id: Annotated[str, id_of("project")]
    code: Annotated[str, Column(doc="Its code.", property="skos:notation", named=True)] = ""
    kind: Annotated[
        str,
        Column(doc="Project, event ...", property="ctip:projectKind", scheme="project-kind"),
    ]
    programme: Annotated[
        str,
        Column(
            doc="The programme it belongs to.",
            property="ctip:programme",
            refers_to=("programme",),
        ),
    ] = ""
    countries: Annotated[tuple[str, ...], _COUNTRIES] = ()
    start: Annotated[str, _START] = ""
    end: Annotated[str, _END] = ""
    state: Annotated[str, _STATE]
    themes: Annotated[tuple[str, ...], _THEMES] = ()


class Outcome(Described):
    """A change that a programme means to bring about."""

    table = "outcomes"
    rdf_class = "ctip:Outcome"
    id: Annotated[str, id_of("outcome")]
    code: Annotated[str, Column(doc="Its code.", property="skos:notation")] = ""
    programme: Annotated[
        str,
        Column(doc="Whose outcome.", property="ctip:programme", refers_to=("programme", "project")),
    ]
    tier: Annotated[
        str,
        Column(doc="Goal, end of program ...", property="ctip:outcomeTier", scheme="outcome-tier"),
    ]
    parent: Annotated[
        tuple[str, ...],
        Column(
            doc="The outcomes it leads to.",
            property="ctip:leadsToOutcome",
            refers_to=("outcome",),
        ),
    ] = ()


class Mechanism(Titled):
    """A standing arrangement: a referral process, hotline, fund, database."""

    table = "mechanisms"
    rdf_class = "ctip:Mechanism"
    id: Annotated[str, id_of("mechanism")]
    acronym: Annotated[str, Column(doc="Acronym.", property="skos:notation")] = ""
    kind: Annotated[
        str,
        Column(
            doc="Referral process, fund ...",
            property="ctip:mechanismKind",
            scheme="mechanism-kind",
        ),
    ]
    countries: Annotated[tuple[str, ...], _COUNTRIES] = ()
    start: Annotated[str, _START] = ""
    end: Annotated[str, _END] = ""
    state: Annotated[str, _STATE]


class Step(Described):
    """One step of a mechanism, in its order, with who is responsible."""

    table = "steps"
    rdf_class = "ctip:ReferralStep"
    id: Annotated[str, id_of("step")]
    mechanism: Annotated[
        str,
        Column(doc="The process.", property="ctip:mechanism", refers_to=("mechanism",)),
    ]
    order: Annotated[
        int, Column(doc="Its place, from 1; branches share a number.", property="ctip:order")
    ]
    responsible: Annotated[
        tuple[str, ...],
        Column(
            doc="Who takes it.",
            property="ctip:responsible",
            refers_to=("org", "office", "group", "state"),
            named=True,
        ),
    ] = ()
    condition: Annotated[
        str,
        Column(doc="When it is taken.", property="ctip:condition", literal_language="en"),
    ] = ""
    effect: Annotated[
        str,
        Column(doc="What follows in law or fact.", property="ctip:effect", literal_language="en"),
    ] = ""
    next: Annotated[
        tuple[str, ...],
        Column(doc="The steps that follow.", property="ctip:nextStep", refers_to=("step",)),
    ] = ()


class Service(Described):
    """What somebody does, for whom, where: a service to victims or another task."""

    table = "services"
    rdf_class = "ctip:Service"
    id: Annotated[str, id_of("service")]
    providers: Annotated[
        tuple[str, ...],
        Column(doc="Who.", property="ctip:provider", refers_to=_ACTORS, named=True),
    ]
    tasks: Annotated[tuple[str, ...], _TASKS]
    serves: Annotated[
        tuple[str, ...],
        Column(doc="For whom.", property="ctip:servesGroup", scheme="population"),
    ] = ()
    countries: Annotated[tuple[str, ...], _COUNTRIES] = ()
    start: Annotated[str, _START] = ""
    end: Annotated[str, _END] = ""
    state: Annotated[str, _STATE]
