"""What a graph of made data answers."""

from typing import NamedTuple

from ctipgraph import gaps
from ctipgraph.store import Graph, Row
from made.data import Made
from made.graph import graph_of

_PERIOD = """
SELECT ?position ?rule
  (GROUP_CONCAT(DISTINCT ?flag; SEPARATOR=" ") AS ?flags)
  (GROUP_CONCAT(DISTINCT ?qualifier; SEPARATOR=" ") AS ?qualifiers)
  (GROUP_CONCAT(DISTINCT ?by; SEPARATOR=" ") AS ?claims)
WHERE {
  ?period ctip:series <https://w3id.org/ctipgraph/id/status/%s> ; ctip:rule ?rule ;
    ctip:position/skos:notation ?position ; ctip:validFrom ?from ; ctip:validUntil ?until .
  FILTER(?from <= "%s"^^xsd:date && "%s"^^xsd:date < ?until)
  OPTIONAL { ?period ctip:flag/skos:notation ?flag }
  OPTIONAL { ?period ctip:qualifier/skos:notation ?qualifier }
  OPTIONAL { ?period ctip:decidedBy ?claim . BIND(STRAFTER(STR(?claim), "/id/") AS ?by) }
}
GROUP BY ?position ?rule
"""


class Answer(NamedTuple):
    """A status on a day: its position, what marks it, and the claims that decided it."""

    position: str
    marks: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()


def answers(graph: Graph, series: str, day: str) -> list[Answer]:
    """Return every status of a series (``TH/pact``) on a day: there must be exactly one."""
    _, rows = graph.rows(_PERIOD % (series, day, day))
    return [
        Answer(
            row["position"],
            frozenset(f"{row['flags']} {row['qualifiers']}".split()),
            frozenset(row["claims"].split()),
        )
        for row in rows
    ]


def status(made: Made | Graph, series: str, day: str) -> Answer:
    """Return the one status of a series on a day."""
    (found,) = answers(graph_of(made) if isinstance(made, Made) else made, series, day)
    return found


def matrix(graph: Graph, day: str, group: str = "group/club") -> dict[tuple[str, str], Row]:
    """Return the whole matrix of ratifications by state and text (without ``instrument/``)."""
    found = gaps.ratifications(graph, day, group=group, every=True, all_instruments=True)
    rows = found.rows
    return {(row["state"], row["instrument"].partition("/")[2]): row for row in rows}


def agreement(
    graph: Graph, pair: str, day: str, layer: str = "bilateral-agreement", group: str = "group/club"
) -> Row:
    """Return the one row of a pair and a layer in the list of agreement gaps."""
    rows = gaps.agreements(graph, as_of=day, group=group, every=True).rows
    (found,) = [row for row in rows if (row["pair"], row["layer"]) == (pair, layer)]
    return found
