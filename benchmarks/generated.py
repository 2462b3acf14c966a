"""Generated tables: states and treaties with one act for almost every pair of them.

Nothing in them is true. The same size gives the same tables.
"""

import csv
import random
from collections.abc import Iterator
from itertools import combinations, islice, product
from pathlib import Path
from string import ascii_uppercase

from ctipgraph.tables import TABLES

GROUP = "group/all"
AS_OF = "2020-06-30"
_CLUB = "group/club"
_EVIDENCE = {"source": "source/book", "locator": "page 1", "lines": "1", "as_of": "2022"}
_FIRST_YEAR, _LAST_YEAR = 1950, 2021
# Of a hundred pairs of a state and a treaty: the acts recorded for so many.
_HISTORIES = (
    (55, ("ratification",)),
    (15, ("signature", "ratification")),
    (10, ("signature",)),
    (3, ("ratification", "withdrawal")),
    (2, ("domestic-approval",)),
    (8, ("absence",)),
    (7, ()),
)

Cells = dict[str, str]


def write_tables(folder: Path, states: int, instruments: int) -> Path:
    """Write tables with so many states and multilateral treaties into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = _Rows()
    rows.add("sources", id="source/book", title="A book", publisher="A publisher", kind="report",
             authority="secondary", language="en")  # fmt: skip
    codes = ["".join(pair) for pair in islice(product(ascii_uppercase, repeat=2), states)]
    _groups(rows, codes)
    for number in range(instruments):
        _treaty(rows, number, codes)
    _bilateral(rows, codes)
    for table, found in rows.tables.items():
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, TABLES[table].header(), "", lineterminator="\n")
            writer.writeheader()
            writer.writerows(found)
    return folder


class _Rows:
    """Rows by table, and the one source of chance."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Cells]] = {}
        self.chance = random.Random(1)
        self.acts = 0

    def add(self, table: str, **cells: str) -> None:
        """Add a row, with evidence where the table wants it."""
        header = TABLES[table].header()
        common = {**_EVIDENCE, "grade": "verified-in-text"} if "locator" in header else {}
        self.tables.setdefault(table, []).append(common | cells)

    def act(
        self, instrument: str, kind: str, actors: str = "", dates: tuple[str, ...] = ()
    ) -> None:
        """Add an act and a claim for each of its dates."""
        self.acts += 1
        act = f"act/a{self.acts}"
        self.add("acts", id=act, instrument=instrument, actors=actors, type=kind,
                 unnamed_actors="0")  # fmt: skip
        for number, date in enumerate(dates):
            self.add("act_claims", id=f"claim/c{self.acts}-{number}", act=act, date=date, kind=kind)


def _groups(rows: _Rows, codes: list[str]) -> None:
    for name in (GROUP, _CLUB):
        rows.add("groups", id=name, label=name)
    for number, code in enumerate(codes):
        rows.add("states", id=code, label=f"State {code}")
        for group in (GROUP, _CLUB) if number % 5 == 0 else (GROUP,):
            name = f"membership/{group[6:]}-{code.lower()}"
            rows.add("memberships", id=name, state=code, group=group, role="member", start="1945")


def _treaty(rows: _Rows, number: int, codes: list[str]) -> None:
    name = f"instrument/treaty-{number}"
    open_to = _CLUB if number % 10 == 9 else ""
    rows.add("instruments", id=name, label=f"Treaty {number}", type="Convention",
             scope="trafficking", legal_effect="binding", level="global", title_kind="exact",
             open_to=open_to)  # fmt: skip
    if number % 10 == 1:
        rows.add("relationships", id=f"tie/t{number}", role="requires",
                 to=f"instrument/treaty-{number - 1}", state="existing",
                 **{"from": name})  # fmt: skip
    adopted = rows.chance.randint(_FIRST_YEAR, _LAST_YEAR - 20)
    rows.act(name, "adoption", dates=(str(adopted),))
    if number % 4:
        rows.act(name, "entry-into-force", dates=(f"{adopted + 2}-06-01",))
    weights, histories = zip(*_HISTORIES, strict=True)
    for code in codes[::5] if open_to else codes:
        (history,) = rows.chance.choices(histories, weights)
        _history(rows, name, code, adopted, history)


def _history(rows: _Rows, name: str, code: str, adopted: int, history: tuple[str, ...]) -> None:
    year = adopted
    for kind in history:
        year = rows.chance.randint(year, _LAST_YEAR)
        if kind == "absence":
            rows.add("non_participation", id=f"non-participation/{name[11:]}-{code.lower()}",
                     actors=code, instrument=name, kind="not-ratified",
                     as_of=str(year))  # fmt: skip
        else:
            day = f"{year}-{rows.chance.randint(1, 12):02}-{rows.chance.randint(1, 28):02}"
            # A tenth of the acts is printed with two years, a quarter with a year alone.
            dates = ((day, str(year + 1)), (str(year),), (day,))
            (chosen,) = rows.chance.choices(dates, (10, 25, 65))
            rows.act(name, kind, code, chosen)


def _bilateral(rows: _Rows, codes: list[str]) -> None:
    for number, (one, other) in enumerate(_pairs(codes)):
        name = f"instrument/between-{number}"
        rows.add("instruments", id=name, label=f"Memorandum {number}",
                 type="MemorandumOfUnderstanding", scope="trafficking", legal_effect="unstated",
                 level="bilateral", title_kind="exact")  # fmt: skip
        kind = ("signature", "negotiation", "draft-exchanged")[number % 3]
        rows.act(name, kind, f"{one};{other}", (str(2000 + number % 20),))


def _pairs(codes: list[str]) -> Iterator[tuple[str, str]]:
    """Yield as many pairs as there are states."""
    return islice(combinations(codes, 2), len(codes))
