"""The brief of a pair of states."""

from ctipgraph import gaps
from ctipgraph.brief.context import Context, context
from ctipgraph.brief.model import Draft, Part, Said
from ctipgraph.brief.parts import cited, conflicts, figure, institutions, items, needs, period
from ctipgraph.brief.wording import LAYERS, TITLES, sentence
from ctipgraph.store import Graph, QueryError, Row

_LAYERS = ("bilateral-agreement", "sop", "operation", "common-treaty", "commit", "labour-mou")


def draft(graph: Graph, one: str, other: str, as_of: str = "") -> Draft:
    """Return all that the graph says for the brief of a pair of states.

    Raises :class:`ctipgraph.store.QueryError` for an unknown state, the same state twice, and
    a text that is no date. A pair of which nothing is known has a brief that says so.
    """
    asked = context(graph, as_of)
    first, second = asked.state(one), asked.state(other)
    if first == second:
        raise QueryError(f"a pair has two states, not {asked.states[first]} twice")
    return Draft(
        f"{asked.states[first]} and {asked.states[second]}",
        "Trafficking in persons between two states: what binds them, what works, what is open",
        asked.as_of,
        (
            _layers(asked, first, second),
            *_figures(asked, first, second),
            _processes(asked, first, second),
            _activities(asked, first, second),
            institutions(asked, first, second, keep=10),
            needs(asked, first, second, keep=8),
            conflicts(asked, first, second, keep=4),
        ),
        asked.sources,
    )


def _layers(asked: Context, one: str, other: str) -> Part:
    found = gaps.agreements(asked.graph, asked.as_of, [one, other], every=True).rows
    rows = {row["layer"]: row for row in found if set(row["pair"].split("-")) == {one, other}}
    said = [_layer(asked, rows[layer]) for layer in _LAYERS if layer in rows]
    rest = f"ctipgraph gaps agreements --states {one},{other} --all --as-of {asked.as_of}"
    return Part(
        "What binds the two, layer by layer", tuple(said), len(_LAYERS), "Evidence of", rest
    )


def _layer(asked: Context, row: Row) -> Said:
    text = asked.say("agreement-status", row["reason"])
    named = []
    for item in items(row["texts"]):
        thing, _, status = item.rpartition(": ")
        if title := TITLES.get(thing) or asked.names.get(thing):
            own = f" ({asked.say('agreement-status', status)})" if status != row["reason"] else ""
            named.append(title + own)
    if named:
        text += ": " + "; ".join(named)
    elif row["reason"] == "none-found":
        text += f" in {row['sources_searched']} sources read line by line"
    what = sentence(LAYERS[row["layer"]])
    places = cited(row["evidence"])
    return Said(what, text, row["evidence_date"], row["use"], places, fixed=True)


def _figures(asked: Context, one: str, other: str) -> tuple[Part, Part]:
    """Return a part for each direction: people of one state in the other."""
    rows = asked.ask("pair-figures", one=one, other=other)
    # Victims first; within a measure the question has the newest first.
    rows.sort(key=lambda row: not row["indicator"].startswith("victims"))
    rest = f"ctipgraph query pair-figures -p one={one} -p other={other} -p as_of={asked.as_of}"
    parts = []
    for home, away in ((one, other), (other, one)):
        said = tuple(figure(asked, row) for row in rows if row["origin"] == home)
        whom = f"people from {asked.states[home]} in {asked.states[away]}"
        title = f"Figures on {whom}, never to be summed"
        parts.append(Part(title, said, 7, "Counted in", rest))
    return parts[0], parts[1]


def _processes(asked: Context, one: str, other: str) -> Part:
    rows = asked.ask("pair-processes", one=one, other=other)
    # Those with steps say how it goes.
    rows.sort(key=lambda row: not row["steps"])
    said = []
    for row in rows:
        steps = " → ".join(step.removeprefix("0") for step in items(row["steps"]))
        standing = asked.say("relationship-state", row["state"])
        text = steps or f"{asked.say('mechanism-kind', row['kind'])}, {standing}"
        said.append(Said(row["name"], text, row["last_seen"], row["use"], (row["evidence"],)))
    rest = f"ctipgraph query pair-processes -p one={one} -p other={other} -p as_of={asked.as_of}"
    return Part("Processes across the border", tuple(said), 6, "Last seen", rest)


def _activities(asked: Context, one: str, other: str) -> Part:
    rows = asked.ask("pair-activities", one=one, other=other)
    said = tuple(
        Said(
            row["name"],
            asked.say("project-kind", row["kind"]) + period(row["dates"]),
            row["last_seen"],
            row["use"],
            (row["evidence"],),
        )
        for row in rows
        if row["state"] != "planned"
    )
    rest = f"ctipgraph query pair-activities -p one={one} -p other={other} -p as_of={asked.as_of}"
    return Part("Last operations together", said, 4, "Last seen", rest)
