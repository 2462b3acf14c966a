"""Derivation: the CONSTRUCT rules of ``queries/derive`` run in the order of their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from ctipgraph import dates
from ctipgraph.build import Term
from ctipgraph.iris import DERIVED_GRAPH, PREFIXES, expand
from ctipgraph.tables.errors import InputError

_POSITION = ox.NamedNode(expand("ctip:position"))
_RULE = ox.NamedNode(expand("ctip:rule"))
_DATE = ox.NamedNode(expand("xsd:date"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One derivation rule: its name (``61-in-force``), what it says, and its query."""

    name: str
    title: str
    text: str


def rules(folder: Path) -> list[Rule]:
    """Return the rules of a folder in order; the first comment line of each is its title.

    Raises :class:`InputError` when the folder holds none.
    """
    paths = sorted(folder.glob("*.rq"))
    if not paths:
        raise InputError(f"{folder}: holds no derivation rules (*.rq)")
    return [_rule(path) for path in paths]


def derive(store: ox.Store, folder: Path) -> None:
    """Run every rule over all graphs of ``store`` and add what it constructs.

    The results go into the derived graph; a rule sees what the rules before it added. A rule
    whose first line ends in ``(repeat)`` runs until it adds nothing new. A rule that gives a
    position leaves its name on the period, so that the answer can be explained. Raises
    :class:`InputError` naming the file of a rule that is not SPARQL.
    """
    graph = ox.NamedNode(DERIVED_GRAPH)
    for rule in rules(folder):
        if not rule.title.endswith("(repeat)"):
            store.extend(_construct(store, rule, graph, folder))
            continue
        before = -1
        while before < len(store):
            before = len(store)
            store.extend(_construct(store, rule, graph, folder))


def _construct(store: ox.Store, rule: Rule, graph: ox.NamedNode, folder: Path) -> Iterator[ox.Quad]:
    try:
        found = store.query(
            rule.text,
            prefixes=PREFIXES,
            use_default_graph_as_union=True,
            custom_functions=_FUNCTIONS,
        )
    except SyntaxError as error:
        raise InputError(f"{folder / rule.name}.rq: not SPARQL: {error}") from None
    if not isinstance(found, ox.QueryTriples):
        raise InputError(f"{folder / rule.name}.rq: expected a CONSTRUCT query")
    for triple in list(found):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)
        if triple.predicate == _POSITION:
            yield ox.Quad(triple.subject, _RULE, ox.Literal(rule.name), graph)


def _day_after(*terms: Term) -> Term | None:
    """SPARQL 1.1 has no date arithmetic: the custom function ``ctip:dayAfter``."""
    (day,) = terms
    if not isinstance(day, ox.Literal):
        return None
    return ox.Literal(dates.day_after(date.fromisoformat(day.value)).isoformat(), datatype=_DATE)


def _enters_on(*terms: Term) -> Term | None:
    """The custom function ``ctip:entersOn``: a day of deposit and the rule of the treaty."""
    deposit, rule = terms
    if not (isinstance(deposit, ox.Literal) and isinstance(rule, ox.Literal)):
        return None
    try:
        found = dates.enters_on(date.fromisoformat(deposit.value), rule.value)
    except ValueError:
        return None  # an open or impossible day has no consequence
    return ox.Literal(found.isoformat(), datatype=_DATE)


_FUNCTIONS = {
    ox.NamedNode(expand("ctip:dayAfter")): _day_after,
    ox.NamedNode(expand("ctip:entersOn")): _enters_on,
}


def _rule(path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")
    first = text.partition("\n")[0]
    return Rule(path.stem, first.lstrip("# ").strip(), text)
