"""The network as pyvis holds it: nodes with their places, edges with their lines."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import networkx as nx

from ctipgraph.maps import looks
from ctipgraph.maps.layout import positions

# Lengths of stroke and gap. A tie that a rule derived is dotted, one that does not exist yet
# dashed, one that rests or has ended is a line with wide gaps.
_DASHES = {
    "existing": (),
    "planned": (9, 6),
    "prospective": (9, 6),
    "suspended": (3, 9),
    "ended": (3, 9),
}
_DOTTED = (2, 4)
_SPREAD = 0.22

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "dragNodes": True,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
    "nodes": {"borderWidth": 1, "borderWidthSelected": 3},
    "edges": {
        "width": 1,
        "selectionWidth": 2,
        "hoverWidth": 1,
        "arrows": {"to": {"scaleFactor": 0.4}},
    },
}


def drawn(graph: nx.MultiDiGraph[str]) -> dict[str, Any]:
    """Return ``nodes``, ``edges`` and ``options`` as vis-network reads them, made by pyvis."""
    # pyvis imports IPython: nobody else should wait for it.
    from pyvis.network import Network

    # Directed, since pyvis drops parallel edges otherwise.
    net = Network(directed=True)
    net.set_options(json.dumps(_OPTIONS))
    places = positions(graph)
    for node, data in graph.nodes(data=True):
        look = looks.category(data["kind"], data["family"])
        x, y = places[node]
        net.add_node(
            node,
            label=looks.caption(data["label"] or node, data["acronym"]),
            shape=look.shape,
            color=look.colour,
            size=look.size,
            x=x,
            y=y,
        )
    bends = _bends(graph)
    for source, target, key, data in graph.edges(keys=True, data=True):
        dashed = dashes(data["state"], data["inferred"] == "true")
        net.add_edge(source, target, id=key, dashes=dashed or False, smooth=bends[key])
    nodes, edges, _heading, _height, _width, options = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def dashes(state: str, inferred: bool = False) -> list[int]:
    """Return the lengths of strokes and gaps for a tie; empty for a solid line."""
    if inferred and state == "existing":
        return list(_DOTTED)
    return [*_DASHES[state], *(_DOTTED if inferred else ())]


def _bends(graph: nx.MultiDiGraph[str]) -> dict[str, Any]:
    """Return the curve of each tie: parallel ones fan out, so that each can be seen and hit."""
    between: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for source, target, key in graph.edges(keys=True):
        between[min(source, target), max(source, target)].append((key, source))
    bends: dict[str, Any] = {}
    for (first, _), ties in between.items():
        for place, (key, source) in enumerate(sorted(ties)):
            bend = _SPREAD * (place - (len(ties) - 1) / 2)
            # A tie in the other direction bends the other way for the same side.
            side = bend if source == first else -bend
            way = "curvedCW" if side > 0 else "curvedCCW"
            curve = {"enabled": True, "type": way, "roundness": round(abs(bend), 3)}
            bends[key] = curve if bend else False
    return bends
