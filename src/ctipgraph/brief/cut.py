"""Cutting a draft to the page and numbering its sources."""

from ctipgraph.brief.model import Brief, Draft, Note, Part, Said, Section, Source, Statement
from ctipgraph.brief.wording import USES, date
from ctipgraph.output import printable

_NOTES = 2
CAUTION = (
    "Unknown is not no. “None found” and “nothing usable found” say that the sources at hand are "
    "silent, not that a text, a body or a need does not exist. Nothing was checked after the date "
    "beside a statement."
)


def cut(draft: Draft, share: float) -> Brief:
    """Return the brief with a share of the statements that each part would like to keep.

    What is left out is counted ("and 5 more"); sources are numbered as they first appear.
    """
    numbers: dict[str, int] = {}
    sections = tuple(_section(part, share, numbers, draft) for part in draft.parts)
    sources = []
    for name, number in numbers.items():
        row = draft.sources[name]
        stated = date(row["published"]) or "no date"
        title, publisher = printable(row["title"]), printable(row["publisher"])
        sources.append(Source(number, name, title, publisher, stated))
    ends = [said.date.rpartition("/")[2] for part in draft.parts for said in part.said]
    evidence = date(max((day for day in ends if day != ".."), default="")) or "none"
    uses = tuple((kind, label, meaning) for kind, (label, meaning) in USES.items())
    return Brief(
        printable(draft.title),
        draft.subtitle,
        date(draft.as_of),
        evidence,
        CAUTION,
        uses,
        sections,
        tuple(sources),
    )


def _section(part: Part, share: float, numbers: dict[str, int], draft: Draft) -> Section:
    loose = [said for said in part.said if not said.fixed]
    left = loose[max(1, round(part.keep * share)) :]
    shown = sorted((said for said in part.said if said not in left), key=lambda said: said.group)
    remark = f"and {len(left)} more: {part.rest}" if left else ""
    if not part.said:
        remark = "Nothing found in the sources. Unknown is not no."
    statements = tuple(_statement(said, numbers, draft) for said in shown)
    return Section(printable(part.title), part.dated, statements, remark)


def _statement(said: Said, numbers: dict[str, int], draft: Draft) -> Statement:
    # The first place in each source: two sources say more than two lines of one.
    cited = list(dict.fromkeys(said.evidence))
    places = {name: place for name, _, place in (item.partition(", ") for item in cited[::-1])}
    known = [name for name in list(places)[::-1] if name in draft.sources]
    # Sources that the page cites anyway come first, so that the list of sources stays short.
    known = sorted(known, key=lambda name: name not in numbers)[:_NOTES]
    notes = [
        Note(numbers.setdefault(name, len(numbers) + 1), printable(places[name])) for name in known
    ]
    if notes and len(cited) > len(notes):
        last = notes[-1]
        notes[-1] = Note(last.source, f"{last.place} (and {len(cited) - len(notes)} more)")
    label = USES[said.use][0] if said.use else ""
    return Statement(
        printable(said.subject),
        printable(said.text),
        date(said.date),
        label,
        said.use,
        tuple(notes),
    )
