"""Every row against its lines: each party by any of its names, and each year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ctipgraph.evidence.naming import has_figure, has_provision, has_year, names
from ctipgraph.evidence.texts import Texts
from ctipgraph.tables import Row, Tables
from ctipgraph.tables.columns import years
from ctipgraph.tables.row import Fact
from ctipgraph.tables.rows import (
    Act,
    ActClaim,
    Instrument,
    Name,
    NonParticipation,
    Provision,
)
from ctipgraph.tables.rows.ids import Described

_MULTILATERAL = {"global", "regional", "subregional"}


@dataclass(frozen=True, slots=True)
class Need:
    """What the cited lines must name.

    ``kind`` is ``party``, ``year``, ``figure``, ``text`` or ``number`` (of a provision).
    """

    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result for one row: ``passed``, ``failed`` or ``not-checkable``, and why."""

    id: str
    place: str
    source: str
    locator: str
    result: str
    problem: str


class Verifier:
    """Checks rows of one set of tables against the texts."""

    def __init__(self, tables: Tables, texts: Texts) -> None:
        self.tables = tables
        self.texts = texts

    @cached_property
    def rows(self) -> dict[str, Row]:
        """All rows by id."""
        return {row.id: row for row in self.tables}

    @cached_property
    def labels(self) -> dict[str, list[str]]:
        """The names by which a text may call each thing."""
        found: dict[str, list[str]] = {}
        for row in self.tables:
            own = (getattr(row, "label", ""), getattr(row, "acronym", ""))
            if any(own):
                found[row.id] = [label for label in own if label]
        for name in self.tables.of(Name):
            found.setdefault(name.entity, []).append(name.name)
        return found

    def needs(self, row: Fact) -> Iterator[Need]:
        """Yield what the lines of a row must name."""
        yield from self._about(row)
        for name, column in row.columns().items():
            for value in row.values(name) if column.named else ():
                if column.date:
                    yield from (Need("year", year) for year in years(value))
                elif column.number:
                    yield Need("figure", value)
                elif column.refers_to:
                    yield from self._reference(value)
                else:
                    yield Need("number" if isinstance(row, Provision) else "text", value)

    def named(self, need: Need, text: str) -> bool:
        """Return whether a text names what is needed."""
        match need.kind:
            case "year":
                return has_year(text, need.what)
            case "figure":
                return has_figure(text, need.what)
            case "number":
                return has_provision(text, need.what)
            case "text":
                return names(text, need.what)
        return any(names(text, label) for label in self.labels.get(need.what, ()))

    def cited(self, row: Fact) -> str:
        """Return the cited text and its context; raises ``ValueError`` for a wrong place."""
        cut = self.texts.cut
        return cut(row.source, row.lines) + "\n" + cut(row.source, row.context)

    def verdict(self, row: Fact) -> Verdict:
        """Return the verdict on one row."""
        source = row.source.removeprefix("source/")
        place = self.tables.place(row.id)
        found = Verdict(row.id, place, source, row.locator, "passed", "")
        if problem := self.texts.problems.get(row.source):
            return replace(found, result="failed", problem=problem)
        if row.source not in self.texts.lines:
            return replace(found, result="not-checkable", problem="no text of this source at hand")
        if not row.lines:
            return replace(found, result="failed", problem="no lines are cited")
        try:
            text = self.cited(row)
        except ValueError as error:
            return replace(found, result="failed", problem=str(error))
        missing = [need for need in self.needs(row) if not self.named(need, text)]
        if missing:
            listed = ", ".join(f"{need.kind} {need.what}" for need in missing)
            return replace(found, result="failed", problem=f"the lines do not name {listed}")
        return found

    def _about(self, row: Fact) -> Iterator[Need]:
        """What a row must name besides its own cells: itself, or the parties of its act."""
        if isinstance(row, ActClaim):
            act = self.rows[row.act]
            assert isinstance(act, Act)
            for actor in act.actors:
                yield from self._reference(actor)
            yield from self._instrument(act.instrument, always=not act.actors)
        elif isinstance(row, NonParticipation):
            yield from self._instrument(row.instrument)
        elif row.id in self.labels and not isinstance(row, Provision):
            yield from self._reference(row.id)

    def _instrument(self, instrument_id: str, always: bool = False) -> Iterator[Need]:
        instrument = self.rows[instrument_id]
        assert isinstance(instrument, Instrument)
        if instrument.title_kind == "exact" and (always or instrument.level in _MULTILATERAL):
            yield Need("party", instrument_id)

    def _reference(self, value: str) -> Iterator[Need]:
        row = self.rows[value]
        if isinstance(row, Provision):
            yield Need("number", row.number)
        elif not isinstance(row, Described) and getattr(row, "title_kind", "exact") == "exact":
            yield Need("party", value)


def verify(tables: Tables, texts: Texts) -> list[Verdict]:
    """Return the verdict on every fact row, in the order of the tables.

    A row passes when its places exist and they, with their context, name every party by one
    of its recorded names, and print every year. Obligations and completeness statements are
    in our own words: their articles and subjects are looked for instead.
    """
    verifier = Verifier(tables, texts)
    return [verifier.verdict(row) for row in tables if isinstance(row, Fact)]
