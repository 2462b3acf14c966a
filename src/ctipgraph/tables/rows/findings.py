"""What sources count and what they find wanting."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.rows.ids import ENTITIES, Described, id_of


def _states(doc: str, name: str) -> Column:
    return Column(doc=doc, property=name, refers_to=("state", "group"), named=True)


class Observation(Described):
    """A figure, or a rating in words, that a source gives.

    Exactly one of ``value`` (with ``upper`` for a range), ``band`` and ``category`` is filled.
    Measures are never summed, neither with each other nor over periods.
    """

    table = "observations"
    rdf_class = "ctip:Observation"
    id: Annotated[str, id_of("observation")]
    measure: Annotated[
        str, Column(doc="What is counted.", property="ctip:measure", scheme="indicator")
    ]
    about: Annotated[
        tuple[str, ...],
        Column(
            doc="The body, programme, text ... that the figure is about.",
            property="ctip:about",
            refers_to=ENTITIES,
            named=True,
        ),
    ] = ()
    place: Annotated[tuple[str, ...], _states("Where it was counted.", "ctip:countedIn")] = ()
    origin: Annotated[
        tuple[str, ...], _states("Where those counted come from.", "ctip:origin")
    ] = ()
    destination: Annotated[
        tuple[str, ...], _states("Where they were taken or went.", "ctip:destination")
    ] = ()
    nationality: Annotated[
        tuple[str, ...], _states("Nationality of those counted.", "ctip:nationality")
    ] = ()
    population: Annotated[
        tuple[str, ...],
        Column(doc="Whom: sex, age, group.", property="ctip:population", scheme="population"),
    ] = ()
    exploitation: Annotated[
        tuple[str, ...],
        Column(doc="Form of exploitation.", property="ctip:exploitation", scheme="exploitation"),
    ] = ()
    value: Annotated[
        str, Column(doc="The figure.", property="ctip:value", number=True, named=True)
    ] = ""
    upper: Annotated[
        str,
        Column(doc="The upper end of a range.", property="ctip:upper", number=True, named=True),
    ] = ""
    band: Annotated[
        str, Column(doc="In place of a small count.", property="ctip:band", pattern="1-9")
    ] = ""
    category: Annotated[
        str, Column(doc="A rating as printed.", property="ctip:category", named=True)
    ] = ""
    precision: Annotated[
        str,
        Column(doc="Exact, about, at least ...", property="ctip:precision", scheme="precision"),
    ]
    unit: Annotated[str, Column(doc="Persons, cases ...", property="ctip:unit", scheme="unit")]
    period: Annotated[
        str, Column(doc="When it was counted.", property="ctip:period", date=True, named=True)
    ] = ""


class Need(Described):
    """A need, challenge, recommendation or proposal that a source records."""

    table = "needs"
    rdf_class = "ctip:Need"
    id: Annotated[str, id_of("need")]
    kind: Annotated[
        str, Column(doc="Need, challenge ...", property="ctip:needKind", scheme="need-kind")
    ]
    countries: Annotated[tuple[str, ...], _states("Where.", "ctip:inCountry")] = ()
    themes: Annotated[tuple[str, ...], Column(doc="The Ps.", property="ctip:theme", scheme="theme")]
    tasks: Annotated[
        tuple[str, ...], Column(doc="Task areas.", property="ctip:task", scheme="task")
    ] = ()
    concerns: Annotated[
        tuple[str, ...],
        Column(
            doc="The bodies, texts, mechanisms it concerns.",
            property="ctip:concerns",
            refers_to=ENTITIES,
            named=True,
        ),
    ] = ()
