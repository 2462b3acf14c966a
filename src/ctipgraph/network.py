"""The stakeholders and texts as one network, and what its shape says.

Every analysis looks at an undirected simple projection (see :func:`_simple`): two things are
neighbours when at least one tie in a counted state joins them, whatever its direction. Only
ties that exist are counted unless the caller names other states, so that a planned text never
makes anybody look connected. Answers are rows of text cells, ready for ``ctipgraph.output``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from itertools import islice, pairwise
from math import isnan
from typing import Any, cast

import networkx as nx

from ctipgraph.output import SEPARATOR

Row = dict[str, str]

NODE_COLUMNS = ("label", "kind", "family", "country", "acronym", "note")
STATES = ("existing", "planned", "prospective", "suspended", "ended")
EXISTING = ("existing",)
# The columns with lists, by analysis; the ties of `measures` are a number.
LISTS = {
    "resilience": frozenset({"cut_off", "cut_off_labels"}),
    "paths": frozenset({"ties", "tie_ids"}),
}


def network(
    nodes: Iterable[Mapping[str, str]], edges: Iterable[Mapping[str, Any]]
) -> nx.MultiDiGraph[str]:
    """Return the network of things (``nodes``) and ties (``edges``), the same for any row order.

    Node rows have ``id`` and :data:`NODE_COLUMNS` (missing cells are empty). Edge rows have
    ``id``, ``source``, ``target``, ``role``, ``state`` (one of :data:`STATES`), ``dates``,
    ``inferred`` (``true`` or ``false``) and ``evidence``, mappings with ``title``, ``locator``,
    ``lines`` and ``grade``. The id of a tie is its key, so that two memoranda between the same
    two states stay two ties.
    Raises ``ValueError`` for an id used twice, an unknown end and an unknown state.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(nodes, key=lambda row: row["id"]):
        if node["id"] in graph:
            raise ValueError(f"two nodes have the id {node['id']!r}")
        graph.add_node(node["id"], **{name: node.get(name, "") for name in NODE_COLUMNS})
    seen: set[str] = set()
    for edge in sorted(edges, key=lambda row: row["id"]):
        if edge["id"] in seen:
            raise ValueError(f"two ties have the id {edge['id']!r}")
        if edge["state"] not in STATES:
            known = ", ".join(STATES)
            raise ValueError(f"tie {edge['id']!r}: state {edge['state']!r} is none of {known}")
        seen.add(edge["id"])
        graph.add_edge(
            _known(graph, edge["source"]),
            _known(graph, edge["target"]),
            key=edge["id"],
            role=edge["role"],
            state=edge["state"],
            dates=edge.get("dates", ""),
            inferred=edge.get("inferred", "false"),
            evidence=[dict(item) for item in edge.get("evidence", ())],
        )
    return graph


def measures(graph: nx.MultiDiGraph[str], states: Collection[str] = EXISTING) -> list[Row]:
    """Return how each node is placed, highest betweenness first.

    Columns: ``id, label, kind, country``; ``degree``, the number of neighbours; ``ties``, the
    number of ties to them; ``betweenness``, the share of shortest paths between others that
    lead through the node (Freeman 1977, computed after Brandes 2001, between 0 and 1);
    ``effective_size``, neighbours minus their mean number of ties to each other (Burt 1992);
    ``constraint``, how far contacts lead back to the same few (Burt 2004; high means few
    openings, and values above 1 occur in small groups). The last two are empty for a node
    without ties. An instrument counts as a neighbour like any other, so a treaty with many
    parties ranks high: compare like with like by ``kind``.

    Freeman, L. C. (1977), *Sociometry* 40, 35-41. Brandes, U. (2001), *Journal of Mathematical
    Sociology* 25, 163-177. Burt, R. S. (1992), *Structural Holes*, Harvard University Press;
    (2004), *American Journal of Sociology* 110, 349-399.
    """
    simple = _simple(graph, states)
    if not simple:
        return []
    between = nx.betweenness_centrality(simple)
    # The stub allows for a single node, which gives a number.
    closed = cast("dict[str, int]", nx.triangles(simple))
    bound = nx.constraint(simple)
    order = sorted(simple, key=lambda node: (-round(between[node], 9), node))
    return [
        _named(graph, node)
        | {
            "degree": str(simple.degree(node)),
            "ties": str(simple.degree(node, weight="weight")),
            "betweenness": _number(between[node]),
            "effective_size": _number(_effective_size(simple.degree(node), closed[node])),
            "constraint": _number(bound[node]),
        }
        for node in order
    ]


def communities(graph: nx.MultiDiGraph[str], states: Collection[str] = EXISTING) -> list[Row]:
    """Return which nodes belong together: one row per node, largest community first.

    Columns: ``community`` (a number, 1 the largest), ``size``, ``id, label, kind, country``.
    The Louvain method (Blondel et al. 2008, *Journal of Statistical Mechanics* P10008) with a
    fixed seed over ties as weights; the partition is one good one among several.
    """
    simple = _simple(graph, states)
    if not simple:
        return []
    # Numbers instead of names: sets of strings change their order from run to run.
    names = list(simple)
    numbered = nx.relabel_nodes(simple, {node: number for number, node in enumerate(names)})
    found = nx.community.louvain_communities(numbered, weight="weight", seed=7)
    named = [sorted(names[number] for number in part) for part in found]
    named.sort(key=lambda part: (-len(part), part))
    return [
        {"community": str(number), "size": str(len(part))} | _named(graph, node)
        for number, part in enumerate(named, start=1)
        for node in part
    ]


def resilience(graph: nx.MultiDiGraph[str], states: Collection[str] = EXISTING) -> list[Row]:
    """Return what depends on one node or on one tie alone, heaviest loss first.

    Columns: ``what`` (``node`` for an articulation point, ``tie`` for a bridge that is a single
    tie), ``id``, ``label`` (for a tie: its two ends and role), ``kind``, ``country``, ``lost``
    (how many nodes lose their connection to the largest rest), and the lists ``cut_off`` and
    ``cut_off_labels``. Two ties between the same two nodes back each other up.
    """
    simple = _simple(graph, states)
    rows = []
    for node in sorted(nx.articulation_points(simple)):
        parts = _parts(simple, list(simple[node]), without=node)
        largest = min(parts, key=lambda part: (-len(part), part))
        lost = sorted(other for part in parts if part is not largest for other in part)
        rows.append({"what": "node"} | _named(graph, node) | _loss(graph, lost))
    for one, other in sorted(tuple(sorted(pair)) for pair in nx.bridges(simple)):
        if simple[one][other]["weight"] > 1:
            continue
        source, target, tie = _ties(graph, one, other, states)[0]
        sides = [_reached(simple, one, {other}), _reached(simple, other, {one})]
        role = graph.edges[source, target, tie]["role"]
        label = f"{_label(graph, source)} {role} {_label(graph, target)}"
        named = {"what": "tie", "id": tie, "label": label, "kind": "", "country": ""}
        rows.append(named | _loss(graph, min(sides, key=lambda side: (len(side), side))))
    return sorted(rows, key=lambda row: (-int(row["lost"]), row["what"], row["id"]))


def paths(
    graph: nx.MultiDiGraph[str], a: str, b: str, states: Collection[str] = EXISTING, limit: int = 5
) -> list[Row]:
    """Return how ``a`` and ``b`` are connected: up to ``limit`` paths, shortest first.

    One row per step: ``path`` and ``step`` (numbers), ``from, from_label, to, to_label``, and
    the lists ``ties`` (role with its direction, and dates) and ``tie_ids``. No row means no
    connection. Raises ``ValueError`` for an unknown node, with what may have been meant.
    """
    simple = _simple(graph, states)
    ends = (_known(graph, a), _known(graph, b))
    if a == b or not nx.has_path(simple, *ends):
        return []
    return [
        {"path": str(number), "step": str(step)} | _step(graph, one, other, states)
        for number, path in enumerate(
            islice(nx.shortest_simple_paths(simple, *ends), limit), start=1
        )
        for step, (one, other) in enumerate(pairwise(path), start=1)
    ]


def _simple(graph: nx.MultiDiGraph[str], states: Collection[str]) -> nx.Graph[str]:
    """Return every node in order; an edge where ties are counted, ``weight`` their number."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    for source, target, data in sorted(graph.edges(data=True), key=lambda edge: edge[:2]):
        if data["state"] in states and source != target:
            weight = simple.get_edge_data(source, target, {"weight": 0})["weight"]
            simple.add_edge(source, target, weight=weight + 1)
    return simple


def _parts(simple: nx.Graph[str], starts: list[str], without: str) -> list[list[str]]:
    parts: list[list[str]] = []
    seen = {without}
    for start in starts:
        if start not in seen:
            part = _reached(simple, start, seen)
            seen.update(part)
            parts.append(part)
    return parts


def _reached(simple: nx.Graph[str], start: str, barred: Collection[str]) -> list[str]:
    reached = {start}
    waiting = [start]
    while waiting:
        for node in simple[waiting.pop()]:
            if node not in reached and node not in barred:
                reached.add(node)
                waiting.append(node)
    return sorted(reached)


def _ties(
    graph: nx.MultiDiGraph[str], one: str, other: str, states: Collection[str]
) -> list[tuple[str, str, str]]:
    both = [(one, other, str(key)) for key in graph.get_edge_data(one, other, default={})]
    both += [(other, one, str(key)) for key in graph.get_edge_data(other, one, default={})]
    return [tie for tie in both if graph.edges[tie]["state"] in states]


def _step(graph: nx.MultiDiGraph[str], one: str, other: str, states: Collection[str]) -> Row:
    ties = _ties(graph, one, other, states)
    said = []
    for tie in ties:
        data = graph.edges[tie]
        dates = f" ({data['dates']})" if data["dates"] else ""
        said.append(("" if tie[0] == one else "← ") + data["role"] + dates)
    return {
        "from": one,
        "from_label": _label(graph, one),
        "to": other,
        "to_label": _label(graph, other),
        "ties": SEPARATOR.join(said),
        "tie_ids": SEPARATOR.join(tie[2] for tie in ties),
    }


def _effective_size(degree: int, triangles: int) -> float:
    # Borgatti's form of the measure (1997), hundreds of times faster than one ego network each.
    return degree - 2 * triangles / degree if degree else float("nan")


def _named(graph: nx.MultiDiGraph[str], node: str) -> Row:
    data = graph.nodes[node]
    return {"id": node} | {name: data[name] for name in ("label", "kind", "country")}


def _loss(graph: nx.MultiDiGraph[str], lost: list[str]) -> Row:
    return {
        "lost": str(len(lost)),
        "cut_off": SEPARATOR.join(lost),
        "cut_off_labels": SEPARATOR.join(_label(graph, node) for node in lost),
    }


def _label(graph: nx.MultiDiGraph[str], node: str) -> str:
    return str(graph.nodes[node]["label"]) or node


def _number(value: float) -> str:
    return "" if isnan(value) else f"{value:.4f}"


def _known(graph: nx.MultiDiGraph[str], node: str) -> str:
    if node in graph:
        return node
    names: dict[str, str] = {}
    for other, data in graph.nodes(data=True):
        for name in (data["acronym"], data["label"], other.rpartition("/")[2], other):
            names[name.casefold()] = other
    close = get_close_matches(node.casefold(), names, n=3, cutoff=0.5)
    meant = list(dict.fromkeys(names[name] for name in close))
    hint = f": did you mean {' or '.join(map(repr, meant))}?" if meant else ""
    raise ValueError(f"no node has the id {node!r}{hint}")
