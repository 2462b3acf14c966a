"""Writing the map: the network as pyvis holds it, inside a page of our own.

pyvis would fetch its scripts from elsewhere, drop parallel ties of undirected networks and put
some texts in as markup. So it gives the nodes, edges and options, and the page does the rest:
texts reach it as escaped cells of its tables and as JSON that scripts only show as text.
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import networkx as nx
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from ctipgraph.files import written
from ctipgraph.maps import drawing, looks, shipped
from ctipgraph.network import STATES

_FOLDER = Path(__file__).resolve().parent
# In this order they share one scope; the last one starts the map.
_SCRIPTS = (
    "tables.js",
    "labels.js",
    "details.js",
    "search.js",
    "filters.js",
    "map.js",
    "pointer.js",
    "start.js",
)


def write_map(graph: nx.MultiDiGraph[str], path: Path, *, title: str, subtitle: str) -> None:
    """Write the interactive map of ``graph`` (see :func:`ctipgraph.network.network`).

    One HTML file that loads nothing, neither from a network nor from beside it; ``path``
    changes only when the whole file is written. The same graph gives the same bytes.
    """
    html = page(graph, title=title, subtitle=subtitle).encode()
    with written(path) as file:
        file.write(html)


def page(graph: nx.MultiDiGraph[str], *, title: str, subtitle: str) -> str:
    """Return the HTML page of the map."""
    things = _things(graph)
    ties = _ties(graph)
    data = drawing.drawn(graph) | {"things": things, "ties": ties}
    own = "\n".join(_text(name) for name in _SCRIPTS)
    scripts = [shipped.script(), f"(() => {{\n'use strict';\n{own}}})();"]
    # A strict environment: a forgotten value is an error, and every value is escaped.
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(_text("map.html.j2")).render(
        title=title,
        subtitle=subtitle,
        policy=_policy(scripts),
        style=_as_is(shipped.style() + _text("map.css")),
        scripts=[_as_is(script) for script in scripts],
        data=_as_is(_inert(data)),
        things=things,
        noted=any(thing["note"] for thing in things),
        ties=ties,
        legend=_legend(things),
        countries=_countries(things),
        states=_states(ties),
        inferred=sum(tie["inferred"] for tie in ties),
    )


def _things(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    names = {
        (data["country"] or node): data["label"]
        for node, data in graph.nodes(data=True)
        if data["family"] == "state"
    }
    things = []
    for node, data in graph.nodes(data=True):
        category = looks.category(data["kind"], data["family"])
        country = data["country"] or (node if data["family"] == "state" else "")
        things.append(
            {
                "id": node,
                "label": data["label"] or node,
                "acronym": data["acronym"],
                "kind": looks.kind_name(data["kind"]),
                "category": category.id,
                "rank": looks.CATEGORIES.index(category),
                "country": country,
                "countryName": names.get(country, country),
                "note": data["note"],
            }
        )
    return sorted(things, key=lambda thing: (thing["rank"], thing["label"], thing["id"]))


def _ties(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    ties = [
        {
            "id": key,
            "source": source,
            "target": target,
            "sourceLabel": graph.nodes[source]["label"] or source,
            "targetLabel": graph.nodes[target]["label"] or target,
            "role": data["role"],
            "state": data["state"],
            "dates": data["dates"],
            "inferred": data["inferred"] == "true",
            "evidence": [
                {name: item.get(name, "") for name in ("title", "locator", "lines", "grade")}
                for item in data["evidence"]
            ],
        }
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    return sorted(ties, key=lambda tie: (tie["sourceLabel"], tie["targetLabel"], tie["id"]))


def _legend(things: list[dict[str, Any]]) -> list[dict[str, Any]]:
    counts = {entry.id: 0 for entry in looks.CATEGORIES}
    for thing in things:
        counts[thing["category"]] += 1
    return [
        entry._asdict() | {"count": counts[entry.id], "path": looks.swatch(entry.shape)}
        for entry in looks.CATEGORIES
        if counts[entry.id]
    ]


def _countries(things: list[dict[str, Any]]) -> list[tuple[str, str]]:
    found = {(thing["countryName"], thing["country"]) for thing in things if thing["country"]}
    return [(code, name) for name, code in sorted(found)]


def _states(ties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    counts = {state: sum(tie["state"] == state for tie in ties) for state in STATES}
    return [
        {"name": state, "count": count, "dashes": " ".join(map(str, drawing.dashes(state)))}
        for state, count in counts.items()
        if count
    ]


def _policy(scripts: list[str]) -> str:
    """Return the content security policy: these scripts by their hash, and nothing else."""
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in scripts]
    allowed = " ".join(f"'sha256-{value}'" for value in hashes)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'"
    )


def _inert(data: dict[str, Any]) -> str:
    """Return data as JSON that cannot end the element around it."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


def _as_is(text: str) -> Markup:
    # Only for our own files, those of pyvis, and JSON without any "<".
    return Markup(text)  # noqa: S704


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
