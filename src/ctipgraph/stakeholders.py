"""The stakeholder network as the graph has it on a day: what the map draws."""

from typing import TYPE_CHECKING

from ctipgraph import questions
from ctipgraph.network import network
from ctipgraph.store import Graph

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def stakeholder_network(graph: Graph, as_of: str = "") -> "MultiDiGraph[str]":
    """Return states, groups, bodies, offices and texts with their ties as of a day.

    ``as_of`` is a date (default: the reference date of the release). The nodes and ties are
    those of the questions ``map-nodes``, ``map-edges`` and ``map-evidence``; see
    :func:`ctipgraph.network.network` for their attributes.
    Raises :class:`ctipgraph.store.QueryError`.
    """
    evidence: dict[str, list[dict[str, str]]] = {}
    for row in _rows(graph, "map-evidence", as_of):
        evidence.setdefault(row.pop("id"), []).append(row)
    edges = [
        {**row, "evidence": evidence.get(row["id"], [])} for row in _rows(graph, "map-edges", as_of)
    ]
    return network(_rows(graph, "map-nodes"), edges)


def _rows(graph: Graph, name: str, as_of: str = "") -> list[dict[str, str]]:
    values = {"as_of": as_of} if as_of else {}
    return questions.ask(graph, questions.question(name), values)[1]
