"""The rows of every table. Field order is column order; ``Column`` says what a cell means.

Only syntax and references are declared here; every other constraint is a shape.
"""

from ctipgraph.tables.row import Row
from ctipgraph.tables.rows.acts import Act, ActClaim, Completeness, NonParticipation
from ctipgraph.tables.rows.bodies import Group, Membership, Name, Office, Organization, State
from ctipgraph.tables.rows.curation import Contradiction, Decision, Redirect
from ctipgraph.tables.rows.findings import Need, Observation
from ctipgraph.tables.rows.sources import Section, Source
from ctipgraph.tables.rows.texts import Instrument, Measure, Obligation, Penalty, Provision
from ctipgraph.tables.rows.ties import Relationship
from ctipgraph.tables.rows.work import Mechanism, Outcome, Programme, Project, Service, Step

TABLES: dict[str, type[Row]] = {
    kind.table: kind
    for kind in (
        Source, Section, State, Group, Membership, Organization, Name, Office, Relationship,
        Instrument, Provision, Penalty, Obligation, Act, ActClaim, NonParticipation, Measure,
        Programme, Project, Outcome, Mechanism, Step, Service, Observation, Need, Completeness,
        Decision, Contradiction, Redirect,
    )
}  # fmt: skip

__all__ = [
    "TABLES", "Act", "ActClaim", "Completeness", "Contradiction", "Decision", "Group",
    "Instrument", "Measure", "Mechanism", "Membership", "Name", "Need", "NonParticipation",
    "Obligation", "Observation", "Office", "Organization", "Outcome", "Penalty", "Programme",
    "Project", "Provision", "Redirect", "Relationship", "Section", "Service", "Source", "State",
    "Step",
]  # fmt: skip
