"""Does the check discriminate? Swap a party, year or figure of a row: the check must then fail."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ctipgraph.evidence.texts import Texts
from ctipgraph.evidence.verify import Need, Verifier
from ctipgraph.tables import Tables
from ctipgraph.tables.columns import kind_of
from ctipgraph.tables.row import Fact

_YEARS = (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)
_OTHERS = 10


@dataclass(frozen=True, slots=True)
class Mutation:
    """One swap in one row that the check did or did not catch."""

    id: str
    place: str
    kind: str
    original: str
    swapped: str
    caught: bool


def mutate(tables: Tables, texts: Texts) -> list[Mutation]:
    """Return every swap tried on the rows that pass, with whether it was caught.

    A year or figure is swapped for each of the five before and after it, a figure also for
    its double; a party for ten others of its kind, drawn with a fixed seed. Swaps for
    something that the row itself names elsewhere are not tried: they change nothing that the
    lines could tell.
    """
    verifier = Verifier(tables, texts)
    found: list[Mutation] = []
    for row in tables:
        if isinstance(row, Fact) and verifier.verdict(row).result == "passed":
            found.extend(_swaps(row, verifier))
    return found


def _swaps(row: Fact, verifier: Verifier) -> Iterator[Mutation]:
    needs = list(verifier.needs(row))
    text = verifier.cited(row)
    place = verifier.tables.place(row.id)
    for need in needs:
        for swapped in _others(need, row.id, verifier):
            if swapped not in needs:
                caught = not verifier.named(swapped, text)
                yield Mutation(row.id, place, need.kind, need.what, swapped.what, caught)


def _others(need: Need, row_id: str, verifier: Verifier) -> list[Need]:
    if need.kind == "year":
        return [Need("year", str(int(need.what) + step)) for step in _YEARS]
    if need.kind == "figure":
        figure = Decimal(need.what)
        return [Need("figure", str(figure + step)) for step in (*_YEARS, figure)]
    if need.kind != "party":
        return []
    kind = kind_of(need.what)
    pool = sorted(
        other for other in verifier.labels if kind_of(other) == kind and other != need.what
    )
    # Not for security: the seed makes the sample the same on every run.
    chosen = random.Random(f"{row_id} {need.what}").sample(pool, min(_OTHERS, len(pool)))  # noqa: S311
    return [Need("party", other) for other in chosen]
