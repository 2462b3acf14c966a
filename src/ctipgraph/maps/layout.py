"""Where things stand on the map: settled before the page opens, the same on every run.

States stand on a ring in the middle. What several of them share is drawn inside it, what
belongs to one state fans out beside it. Each connected component is placed by itself; the
largest comes first, the others in rows below, and single things in the last rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, cos, pi, sin, sqrt
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

Point = tuple[float, float]
Points = NDArray[np.float64]

SPACING = 62.0
ASPECT = 1.35
_SMALL = 40
_ITERATIONS = 120
_SEED = 7


def positions(graph: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """Return x and y of every node, in units of about one pixel when the whole map is seen."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    simple.add_edges_from(sorted((a, b) for a, b in graph.edges() if a != b))
    parts = sorted((sorted(part) for part in nx.connected_components(simple)), key=_rank)
    placed = [_component(graph, simple.subgraph(part), part) for part in parts]
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in _packed(parts, placed).items()}


def _rank(part: list[str]) -> tuple[int, list[str]]:
    return (-len(part), part)


def _component(graph: nx.MultiDiGraph[str], simple: nx.Graph[str], nodes: list[str]) -> Points:
    """Return an array of shape (number of nodes, 2) around the origin."""
    if len(nodes) == 1:
        return np.zeros((1, 2))
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in simple.edges()))
    states = [node for node in nodes if graph.nodes[node]["family"] == "state"]
    if len(nodes) <= _SMALL or len(states) < 3:
        found = _free(ordered)
    else:
        found = _around(ordered, states, {node: graph.nodes[node]["country"] for node in nodes})
    points = np.array([found[node] for node in nodes], dtype=np.float64)
    shared = [node in states or len(set(ordered[node]) & set(states)) > 2 for node in nodes]
    return _apart(_filling(points), np.where(shared, 1.0, 0.6) * SPACING)


def _free(graph: nx.Graph[str]) -> dict[str, Point]:
    circle = _points(nx.circular_layout(graph))
    if len(graph) <= 4 * _SMALL:
        return _points(nx.kamada_kawai_layout(graph, pos=circle))
    return _sprung(graph, circle, fixed=[])


def _points(found: Mapping[str, Any]) -> dict[str, Point]:
    return {node: (float(x), float(y)) for node, (x, y) in found.items()}


def _around(graph: nx.Graph[str], states: list[str], country: dict[str, str]) -> dict[str, Point]:
    """Return a layout with the states fixed on a ring, and all else moved by springs."""
    ring = _ring(graph, states)
    angle = {state: 2 * pi * place / len(ring) - pi / 2 for place, state in enumerate(ring)}
    radius = 0.55
    start: dict[str, Point] = {
        state: (radius * cos(turn), radius * sin(turn)) for state, turn in angle.items()
    }
    held = graph.copy()
    rng = np.random.default_rng(_SEED)
    for node in graph:
        if node in start:
            continue
        near = [state for state in graph[node] if state in angle]
        home = country.get(node, "")
        if home in angle:
            # Not drawn: it keeps what belongs to a state near it, whatever hangs in between.
            held.add_edge(node, home)
        if home in angle and len(near) < 2:
            x, y = (1.6 * value for value in start[home])
        elif near:
            x, y = np.mean([start[state] for state in near], axis=0)
        else:
            x, y = 0.0, 0.0
        jitter = rng.normal(scale=0.08, size=2)
        start[node] = (float(x + jitter[0]), float(y + jitter[1]))
    return _sprung(held, start, fixed=states)


def _sprung(graph: nx.Graph[str], start: dict[str, Point], fixed: list[str]) -> dict[str, Point]:
    """Return the layout of Fruchterman and Reingold (1991) from ``start``, some nodes fixed.

    Written out, since the one in NetworkX needs 20 s for 1,000 nodes. Sums over whole arrays
    instead of matrix products keep the result independent of the number of threads.
    """
    place = {node: number for number, node in enumerate(graph)}
    x, y = np.array([start[node] for node in graph], dtype=np.float64).T
    moving = np.array([node not in set(fixed) for node in graph])
    ends = np.array([(place[a], place[b]) for a, b in graph.edges()], dtype=np.intp)
    one, other = np.concatenate([ends, ends[:, ::-1]]).T
    ideal = 1.1 / sqrt(len(graph))
    for step in range(_ITERATIONS):
        dx, dy = x[:, None] - x, y[:, None] - y
        push = ideal**2 / np.maximum(dx**2 + dy**2, 1e-4)
        pull = np.hypot(x[one] - x[other], y[one] - y[other]) / ideal
        fx = (push * dx).sum(axis=1)
        fx -= np.bincount(one, pull * (x[one] - x[other]), len(x))
        fy = (push * dy).sum(axis=1)
        fy -= np.bincount(one, pull * (y[one] - y[other]), len(y))
        # Gravity keeps what hangs on one tie from drifting off.
        fx, fy = fx - 0.6 * x, fy - 0.6 * y
        force = np.maximum(np.hypot(fx, fy), 1e-9)
        reach = np.minimum(force, 0.15 * (1 - step / _ITERATIONS)) / force * moving
        x, y = x + fx * reach, y + fy * reach
    return {node: (float(x[number]), float(y[number])) for node, number in place.items()}


def _ring(graph: nx.Graph[str], states: list[str]) -> list[str]:
    """Return the states so that those with much in common are neighbours (greedy)."""
    shared = {
        one: {other: len(list(nx.common_neighbors(graph, one, other))) for other in states}
        for one in states
    }
    ring = [max(states, key=lambda state: (sum(shared[state].values()), state))]
    rest = sorted(set(states) - set(ring))
    while rest:
        last = ring[-1]
        ring.append(max(rest, key=lambda state: (shared[last][state], state)))
        rest.remove(ring[-1])
    return ring


def _filling(points: Points) -> Points:
    """Return the points stretched to an area that gives each of them its space."""
    low, high = points.min(axis=0), points.max(axis=0)
    height = SPACING * sqrt(len(points) / ASPECT)
    box = np.array([ASPECT * height, height])
    filled: Points = (points - (low + high) / 2) / np.maximum(high - low, 1e-9) * box
    return filled


def _apart(points: Points, room: Points, rounds: int = 80) -> Points:
    """Return the points moved until hardly any two are nearer than the mean of their room.

    What many look for, states and what they share, is given more room, so that its name fits.
    """
    for _ in range(rounds):
        pairs = KDTree(points).query_pairs(room.max(), output_type="ndarray")
        one, other = pairs[np.lexsort(pairs.T[::-1])].T
        gap = points[one] - points[other]
        distance = np.hypot(*gap.T)
        nearest = (room[one] + room[other]) / 2
        if not (distance < nearest).any():
            break
        # Two things on one spot have no direction to part in.
        gap[distance < 1e-6] = (1.0, 0.5)
        distance = np.maximum(distance, 1e-6)
        push = gap * (0.35 * np.maximum(nearest - distance, 0) / np.hypot(*gap.T))[:, None]
        for axis in (0, 1):
            points[:, axis] += np.bincount(one, push[:, axis], len(points))
            points[:, axis] -= np.bincount(other, push[:, axis], len(points))
    return points


def _packed(parts: list[list[str]], placed: list[Points]) -> dict[str, Point]:
    """Return all components: the first above, the others in rows as wide as the whole."""
    widths = [np.ptp(points[:, 0]) + SPACING * 1.6 for points in placed]
    total = sum(len(part) for part in parts)
    full = max([*widths, ASPECT * SPACING * ceil(sqrt(total / ASPECT))], default=0.0)
    found: dict[str, Point] = {}
    left = top = depth = 0.0
    for part, points, width in zip(parts, placed, widths, strict=True):
        if left and left + width > full:
            left, top, depth = 0.0, top + depth, 0.0
        low = points.min(axis=0)
        shift = np.array([left + SPACING * 0.8, top]) - low
        if width > full / 2 and not left:
            shift[0] += (full - width) / 2
        for node, (x, y) in zip(part, points + shift, strict=True):
            found[node] = (float(x), float(y))
        left += width
        depth = max(depth, float(np.ptp(points[:, 1])) + SPACING)
    return found
