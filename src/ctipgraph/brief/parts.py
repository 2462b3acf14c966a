"""Parts that briefs of states and of pairs share."""

import re
from collections import Counter

from ctipgraph.brief.context import Context
from ctipgraph.brief.model import Part, Said
from ctipgraph.brief.wording import date, listed, sentence
from ctipgraph.conflicts import KINDS
from ctipgraph.output import SEPARATOR
from ctipgraph.store import Row

THEMES = ("prevention", "protection", "prosecution", "partnership", "policy")
# Counted in one line: which of two names is right embarrasses no speaker.
_MINOR = ("acronyms-differ", "identity-unclear")


def items(cell: str) -> tuple[str, ...]:
    """Return the items of a list cell."""
    return tuple(part for part in cell.split(SEPARATOR) if part)


def cited(cell: str) -> tuple[str, ...]:
    """Return the citations of a cell; of a computed day, the place that its deposit stands in."""
    computed = re.compile(r"^computed by .*? \((.+)\)( and \d+ more)?$")
    return tuple(computed.sub(r"\1\2", part) for part in items(cell))


def institutions(context: Context, *states: str, keep: int) -> Part:
    """Return the lead and focal institutions of the states, leading ones first."""
    said = []
    for row in context.ask("lead-bodies", state=",".join(states)):
        role = context.say("role", row["role"])
        towards = listed(list(items(row["towards"])))
        text = f"{role} for {towards}" if towards else role
        if len(states) > 1:
            text = f"{context.states[row['state']]}: {text}"
        said.append(
            Said(row["name"], text, row["evidence_date"], row["use"], cited(row["evidence"]))
        )
    rest = f"ctipgraph query lead-bodies -p state={','.join(states)} -p as_of={context.as_of}"
    return Part("Lead and focal institutions", tuple(said), keep, "Last seen", rest)


def needs(context: Context, country: str, other: str = "", *, keep: int) -> Part:
    """Return needs P by P: cut so that each P keeps its newest, printed P by P."""
    found: dict[str, list[Row]] = {theme: [] for theme in THEMES}
    taken = set()
    for row in context.ask("main-needs", country=country, **({"with": other} if other else {})):
        if row["need"] not in taken and row["theme"] in found:
            taken.add(row["need"])
            found[row["theme"]].append(row)
    said = []
    for turn in range(max(map(len, found.values()))):
        for group, theme in enumerate(THEMES):
            for row in found[theme][turn : turn + 1]:
                by = f" (said by {row['said_by']})" if row["said_by"] else ""
                text = row["need"] + by
                said.append(
                    Said(
                        sentence(context.say("theme", theme)),
                        text,
                        row["as_of"],
                        row["use"],
                        (row["evidence"],),
                        group,
                        fixed=turn == 0,
                    )
                )
    title = "Needs that concern both" if other else "Main needs, P by P"
    rest = f"ctipgraph query main-needs -p country={country} -p as_of={context.as_of}"
    rest += f" -p with={other}" if other else ""
    return Part(title, tuple(said), keep, "Said in", rest)


def conflicts(context: Context, country: str, other: str = "", *, keep: int) -> Part:
    """Return the contradictions about a state, or about both states of a pair."""
    rows = context.ask("conflicts", country=country, **({"with": other} if other else {}))
    # A list that others void says nothing of a pair unless its text is one of the pair.
    if other:
        rows = [row for row in rows if row["kind"] != "list-voided"]
    rows.sort(key=lambda row: (KINDS.index(row["kind"]), row["about"], row["instrument"]))
    minor = Counter(row["kind"] for row in rows if row["kind"] in _MINOR)
    said = [_conflict(context, row) for row in rows if row["kind"] not in minor]
    if minor:
        counts = ", ".join(f"{kind.replace('-', ' ')}: {n}" for kind, n in sorted(minor.items()))
        said.append(Said("Names and identities", counts, fixed=True))
    rest = f"ctipgraph query conflicts -p country={country}"
    rest += f" -p with={other}" if other else ""
    return Part("Open conflicts between sources", tuple(said), keep, "", rest)


def _conflict(context: Context, row: Row) -> Said:
    words, evidence = [], []
    for claim in items(row["claims"]):
        cited = re.search(r" \((?=([a-z0-9-]+), )", claim)
        if cited and cited[1] in context.sources:
            evidence.append(claim[cited.end() : -1])
            claim = claim[: cited.start()]
        if claim not in words:
            words.append(claim)
    about = context.names.get(row["instrument"]) or context.names.get(row["about"], "")
    if row["kind"] == "list-voided":
        about, words = "a list presented as complete", [f"it leaves out {about}"]
    text = f"{about}: {' / '.join(words)}" if about else " / ".join(words)
    if row["reading_rule"]:
        first = (claim.rpartition(" (")[0] or claim for claim in items(row["reading"]))
        text += f"; to be read first: {' / '.join(dict.fromkeys(first))}"
        text += f" ({context.say('reading-rule', row['reading_rule'])})"
    return Said(sentence(row["kind"]), text, "", "verify-with-depositary", tuple(evidence))


def figure(context: Context, row: Row) -> Said:
    """Return a figure: what is counted and how many, then what it is and whose."""
    plain = ("exact", "rating", "band", "range")
    about = "" if row["precision"] in plain else context.say("precision", row["precision"]) + " "
    value = row["value"].replace("-", "–")
    if value.isdigit() and row["unit"] != "year":
        value = f"{int(value):,}"
    subject = f"{sentence(context.say('indicator', row['indicator']))}: {about}{value}"
    # Whose figure it is, without the page on which they gave it.
    whose = re.split(r" \(\d|, p\. ", row["said_by"])[0]
    by = f" (figure of {whose})" if whose else ""
    text = row["figure"] + by + ("" if row["period"] else "; when it was counted is not stated")
    return Said(subject, text, row["period"], row["use"], cited(row["evidence"]))


def period(stated: str) -> str:
    """Return a period in brackets, or nothing if none is stated."""
    return f" ({date(stated)})" if stated else ""
