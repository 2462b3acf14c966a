"""Ties between things."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Fact
from ctipgraph.tables.rows.ids import ENTITIES, id_of


class Relationship(Fact):
    """A tie from one thing to another in a role."""

    table = "relationships"
    rdf_class = "ctip:Relationship"
    id: Annotated[str, id_of("tie")]
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
    condition: Annotated[
        str,
        Column(
            doc="When or for whom the tie holds, such as which victims are referred.",
            property="ctip:condition",
            literal_language="en",
        ),
    ] = ""
