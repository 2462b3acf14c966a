"""The brief of one state."""

from ctipgraph import gaps
from ctipgraph.brief.context import Context, context
from ctipgraph.brief.model import Draft, Part, Said
from ctipgraph.brief.parts import cited, conflicts, figure, institutions, items, needs, period
from ctipgraph.brief.wording import (
    CORE,
    FIRST,
    LAYERS,
    TITLES,
    listed,
    position_of,
    sentence,
    weakest,
)
from ctipgraph.store import Graph, Row

# What runs, what is to come, and what has run out; preparations come last.
_STANDINGS = (
    "current", "extended", "to-come", "no-plan-recorded", "lapsed-no-recorded-successor",
    "lapsed-successor-in-preparation", "lapsed-with-successor", "no-period-stated",
    "in-preparation",
)  # fmt: skip
_OTHERS = {
    "yes": "Not bound by",
    "no": "Also bound or endorsed",
    "unknown": "Nothing usable found on",
    "not-applicable": "Not open to the state",
}
_OWN = ("bilateral-agreement", "sop", "labour-mou", "operation")
_COMMON = ("common-treaty", "commit")


def draft(graph: Graph, code: str, as_of: str = "") -> Draft:
    """Return all that the graph says for the brief of a state.

    Raises :class:`ctipgraph.store.QueryError` for an unknown state and a text that is no date.
    """
    asked = context(graph, as_of)
    state = asked.state(code)
    return Draft(
        asked.states[state],
        "Trafficking in persons: what binds the state, who works on it, what is open",
        asked.as_of,
        (
            _treaties(asked, state),
            _agreements(asked, state),
            institutions(asked, state, keep=7),
            _partners(asked, state),
            _plans(asked, state),
            _figures(asked, state),
            needs(asked, state, keep=10),
            conflicts(asked, state, keep=4),
        ),
        asked.sources,
    )


def _treaties(asked: Context, state: str) -> Part:
    rows = gaps.ratifications(
        asked.graph, asked.as_of, [state], every=True, all_instruments=True
    ).rows
    rows.sort(key=lambda row: (row["gap"] != "yes", position_of(row["instrument"])))
    core = [row for row in rows if row["instrument"] in CORE and row["gap"] in ("yes", "no")]
    others = [row for row in rows if row not in core]
    said = [_treaty(asked, row) for row in core]
    for gap, subject in _OTHERS.items():
        group = [row for row in others if row["gap"] == gap]
        if group:
            names = listed([_title(asked, row) for row in group])
            places = tuple(place for row in group for place in cited(row["evidence"]))
            days = [row["evidence_date"] for row in group if row["evidence_date"]]
            use = weakest([row["use"] for row in group])
            said.append(Said(subject, names, min(days, default=""), use, places, fixed=True))
    rest = f"ctipgraph gaps ratifications --states {state} --all-instruments --all"
    rest += f" --as-of {asked.as_of}"
    return Part("Treaties and declarations", tuple(said), len(CORE), "Evidence of", rest)


def _title(asked: Context, row: Row) -> str:
    title = TITLES.get(row["instrument"], row["instrument_name"])
    why = f" ({asked.say('position', row['position'])})" if row["gap"] == "yes" else ""
    return title + why


def _treaty(asked: Context, row: Row) -> Said:
    marks = [asked.say("qualifier", mark) for mark in items(row["qualifiers"])]
    marks += [asked.say("flag", mark) for mark in items(row["flags"])]
    text = "; ".join([asked.say("position", row["position"]), *marks])
    return Said(
        TITLES[row["instrument"]],
        text,
        row["evidence_date"],
        row["use"],
        cited(row["evidence"]),
        fixed=row["instrument"] in FIRST,
    )


def _agreements(asked: Context, state: str) -> Part:
    found = gaps.agreements(asked.graph, as_of=asked.as_of, every=True).rows
    rows = [row for row in found if state in row["pair"].split("-")]
    said = []
    for layer in _OWN:
        # What binds comes first, and then what came close.
        for row in sorted(rows, key=lambda row: row["gap"] != "no"):
            if row["layer"] == layer and row["reason"] != "none-found":
                what = _partner(asked, row, state)
                reason = asked.say("agreement-status", row["reason"])
                text = f"{LAYERS[layer]}: {reason}"
                said.append(
                    Said(what, text, row["evidence_date"], row["use"], cited(row["evidence"]))
                )
    return Part(
        "Agreements with other states, layer by layer",
        (*said, *_summed_up(asked, rows, state)),
        20,
        "Evidence of",
        f"ctipgraph gaps agreements --states {state} --all --as-of {asked.as_of}",
    )


def _partner(asked: Context, row: Row, state: str) -> str:
    (other,) = [code for code in row["pair"].split("-") if code != state]
    return asked.states.get(other, other)


def _summed_up(asked: Context, rows: list[Row], state: str) -> list[Said]:
    """Return one line per layer: what common texts do, and where nothing was found."""
    said = []
    for layer in (*_COMMON, *_OWN):
        group = [
            row
            for row in rows
            if row["layer"] == layer and (layer in _COMMON or row["reason"] == "none-found")
        ]
        if not group:
            continue
        reasons = dict.fromkeys(row["reason"] for row in group)
        texts = []
        for reason in reasons:
            partners = [_partner(asked, row, state) for row in group if row["reason"] == reason]
            everybody = len(partners) == len([row for row in rows if row["layer"] == layer])
            whom = f"all {len(partners)} states asked about" if everybody else listed(partners)
            texts.append(f"{asked.say('agreement-status', reason)}: {whom}")
        text = "; ".join(texts)
        if layer not in _COMMON:
            text += f" ({group[0]['sources_searched']} sources searched)"
        days = [row["evidence_date"] for row in group if row["evidence_date"]]
        use = weakest([row["use"] for row in group])
        places = tuple(place for row in group for place in cited(row["evidence"]))
        what = sentence(LAYERS[layer])
        said.append(Said(what, text, min(days, default=""), use, places, fixed=True))
    return said


def _partners(asked: Context, state: str) -> Part:
    said = []
    for row in asked.ask("partners", country=state):
        tasks = [asked.say("task", task) for task in items(row["tasks"])]
        roles = [asked.say("role", role) for role in items(row["roles"])]
        shown = tasks[:5] + ([f"and {len(tasks) - 5} more"] if len(tasks) > 5 else [])
        text = ", ".join(shown) or f"{', '.join(roles)} of state bodies"
        said.append(Said(row["name"], text, row["last_seen"], row["use"], (row["evidence"],)))
    rest = f"ctipgraph query partners -p country={state} -p as_of={asked.as_of}"
    return Part("Active partners and their work", tuple(said), 10, "Last seen", rest)


def _plans(asked: Context, state: str) -> Part:
    rows = gaps.plans(asked.graph, asked.as_of, [state], every=True).rows
    rows.sort(key=lambda row: row["end"], reverse=True)
    rows.sort(key=lambda row: (row["scope"] != "trafficking", _STANDINGS.index(row["standing"])))
    said = []
    for row in rows:
        text = row["standing"].replace("-", " ")
        text += period("/".join(filter(None, dict.fromkeys([row["start"], row["end"]]))))
        if later := asked.names.get(row["later_plan"]):
            text += f"; a later plan is recorded: {later}"
        what = row["title"] or "National plan"
        said.append(Said(what, text, row["evidence_date"], row["use"], cited(row["evidence"])))
    rest = f"ctipgraph gaps plans --states {state} --all --as-of {asked.as_of}"
    return Part("Plans, running and lapsed", tuple(said), 5, "Last seen", rest)


def _figures(asked: Context, state: str) -> Part:
    said = [figure(asked, row) for row in asked.ask("key-figures", country=state)]
    rest = f"ctipgraph query figures -p country={state}"
    title = "Key figures: the latest of each measure, never to be summed"
    return Part(title, tuple(said), 9, "Counted in", rest)
