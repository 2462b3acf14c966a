"""Named questions: the ``.rq`` files of ``queries/``, their headers and their parameters.

A header is a block of ``#+ key: value`` lines. A parameter ``$name`` of the query is put in as
text of its kind, checked first; a line of the query whose parameter has no value is left out.
On the hot path: no heavy imports.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR
from pathlib import Path

from ctipgraph import dates
from ctipgraph.iris import concept, resource, shorten
from ctipgraph.output import SEPARATOR
from ctipgraph.resources import folder
from ctipgraph.store import Graph, QueryError, Row


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question: its kind, its default (``release``: the reference date)."""

    name: str
    kind: str
    default: str
    doc: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it asks in plain words, and its query."""

    name: str
    title: str
    question: str
    keywords: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[tuple[str, str], ...]
    lists: frozenset[str]
    text: str


def names() -> list[str]:
    """Return the names of all questions, sorted."""
    return sorted(path.stem for path in folder("queries").glob("*.rq"))


def question(name: str) -> Question:
    """Return the question ``name``; raises :class:`QueryError` with near names if unknown."""
    path = folder("queries") / f"{name}.rq"
    if not re.fullmatch(r"[a-z0-9-]+", name) or not path.is_file():
        import difflib

        near = difflib.get_close_matches(name, names(), n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "see `ctipgraph query --list`"
        raise QueryError(f"there is no question {name!r}; {hint}")
    return parse(path)


def parse(path: Path) -> Question:
    """Return the question that a file holds; raises :class:`QueryError` for a bad header."""
    text = path.read_text(encoding="utf-8")
    header: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("#+ "):
            key, _, value = line[3:].partition(":")
            header.setdefault(key.strip(), []).append(value.strip())
    try:
        parameters = [_parameter(value) for value in header.get("parameter", [])]
        columns = [
            tuple(part.strip() for part in value.split("|", 1)) for value in header["column"]
        ]
        return Question(
            path.stem,
            header["title"][0],
            header["question"][0],
            tuple(word.strip() for word in header["keywords"][0].split(",")),
            tuple(parameters),
            tuple((name, doc) for name, doc in columns),
            frozenset(header.get("list", [])),
            "\n".join(line for line in text.splitlines() if not line.startswith("#+")).strip(),
        )
    except (KeyError, ValueError) as error:
        raise QueryError(f"{path}: the header is incomplete ({error})") from None


def ask(graph: Graph, asked: Question, values: Mapping[str, str]) -> tuple[list[str], list[Row]]:
    """Answer a question: column names and rows, the items of list columns sorted.

    ``values`` holds parameters as text, lists with commas. Raises :class:`QueryError` for an
    unknown parameter, a value of the wrong kind or of which nothing is known, or a query that
    cannot be answered.
    """
    rendered = _rendered(asked, values, lambda: reference_date(graph))
    _check_known(graph, asked, {name: rendered[name] for name in values if values[name]})
    columns, rows = graph.rows(fill(asked.text, rendered))
    if set(columns) != {name for name, _ in asked.columns}:
        raise QueryError(f"the answer to {asked.name} has other columns: {', '.join(columns)}")
    for row in rows:
        # SPARQL leaves the order of GROUP_CONCAT open, and joins empty texts, too.
        for name in asked.lists:
            row[name] = SEPARATOR.join(sorted(part for part in row[name].split(SEPARATOR) if part))
    return columns, rows


def render(asked: Question, values: Mapping[str, str], release: Callable[[], str]) -> str:
    """Return the query of a question with its parameters put in.

    ``release`` gives the reference date, for parameters that default to it.
    """
    return fill(asked.text, _rendered(asked, values, release))


def _rendered(
    asked: Question, values: Mapping[str, str], release: Callable[[], str]
) -> dict[str, str]:
    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in values:
        if name not in known:
            listed = ", ".join(sorted(known)) or "none"
            raise QueryError(f"{asked.name} has no parameter {name!r}; it has {listed}")
    rendered = {}
    for name, parameter in known.items():
        given = values.get(name) or parameter.default
        given = release() if given == "release" else given
        rendered[name] = _KINDS[parameter.kind](given, name) if given else ""
    return rendered


def _check_known(graph: Graph, asked: Question, rendered: Mapping[str, str]) -> None:
    """Raise :class:`QueryError` for a value that nothing bears: no answer is not "none"."""
    kinds = {parameter.name: parameter.kind for parameter in asked.parameters}
    for name, value in rendered.items():
        named = dict.fromkeys(re.findall(r"<([^>]+)>", value))
        if not named:
            continue
        values = " ".join(f"<{iri}>" for iri in named)
        _, found = graph.rows(f"SELECT DISTINCT ?id {{ VALUES ?id {{ {values} }} ?id a ?class }}")
        known = {row["id"] for row in found}
        for given in (shorten(iri) for iri in named):
            if given in known:
                continue
            if kinds[name] not in _SCHEMES:
                hint = "ids stand in the first column of the tables"
                raise QueryError(f"parameter {name}: nothing is known of {given!r}; {hint}")
            scheme = _SCHEMES[kinds[name]]
            _, found = graph.rows(
                f"SELECT ?value WHERE {{ ?c skos:inScheme <{concept('scheme', scheme)}> ;"
                " skos:notation ?value } ORDER BY ?value"
            )
            expected = ", ".join(row["value"] for row in found)
            problem = f"{given.partition('/')[2]!r} is not a value of {scheme}"
            raise QueryError(f"parameter {name}: {problem}; expected {expected}")


def fill(text: str, rendered: Mapping[str, str]) -> str:
    """Put rendered parameters into a query; lines with one that has no value are left out."""
    lines = []
    for line in text.splitlines():
        used = [name for name in re.findall(r"\$(\w+)", line) if name in rendered]
        if all(rendered[name] for name in used):
            lines.append(re.sub(r"\$(\w+)", lambda m: rendered.get(m[1], m[0]), line))
    return "\n".join(lines)


def reference_date(graph: Graph) -> str:
    """Return the reference date of the data release: the default as-of date, never today."""
    query = "SELECT ?day WHERE { ?release a ctip:Release ; ctip:asOf ?day }"
    columns, rows = graph.rows(query)
    if columns != ["day"] or not rows:
        raise QueryError("the graph names no release; give the date with --as-of or -p as_of=...")
    return rows[0]["day"]


def _parameter(value: str) -> Parameter:
    name, kind, default, doc = (part.strip() for part in value.split("|"))
    if kind not in _KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    return Parameter(name, kind, default, doc)


def _date(text: str, name: str) -> str:
    try:
        day = dates.last_day(text)
    except ValueError as error:
        raise QueryError(f"parameter {name}: {error}") from None
    if day.year == MAXYEAR:
        # All periods end there.
        raise QueryError(f"parameter {name}: {text!r} is too late; expected a year before 9999")
    return f'"{day.isoformat()}"^^xsd:date'


def _years(text: str, name: str) -> str:
    try:
        first, last = dates.bounds(text)
    except ValueError as error:
        raise QueryError(f"parameter {name}: {error}") from None
    if first is None or last is None or not re.fullmatch(r"\d{4}(/\d{4})?", text):
        expected = "a year or a first and a last one, such as 2019/2021"
        raise QueryError(f"parameter {name}: {text!r} is not years; expected {expected}")
    return f'("{first.isoformat()}"^^xsd:date "{last.isoformat()}"^^xsd:date)'


def _things(text: str, name: str) -> str:
    # Each once: twice among the values of a query gives rows twice.
    parts = dict.fromkeys(part.strip() for part in text.split(",") if part.strip())
    return " ".join(_thing(part, name) for part in parts)


def _thing(text: str, name: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}|[a-z-]+/[A-Za-z0-9./-]+", text):
        expected = "an ISO code such as TH or an id such as instrument/actip"
        raise QueryError(f"parameter {name}: {text!r} is not an id; expected {expected}")
    return f"<{resource(text)}>"


def _state(text: str, name: str) -> str:
    return _thing(text.strip().upper(), name)


def _states(text: str, name: str) -> str:
    return _things(text.upper(), name)


def _instruments(text: str, name: str) -> str:
    parts = (part.strip() for part in text.split(","))
    return _things(",".join(p if "/" in p else f"instrument/{p}" for p in parts if p), name)


def _concepts(scheme: str) -> Callable[[str, str], str]:
    def rendered(text: str, name: str) -> str:
        parts = [part.strip() for part in text.split(",") if part.strip()]
        for part in parts:
            if not re.fullmatch(r"[a-z0-9-]+", part):
                raise QueryError(f"parameter {name}: {part!r} is not a value of {scheme}")
        return " ".join(f"<{concept(scheme, part)}>" for part in parts)

    return rendered


def _concept(scheme: str) -> Callable[[str, str], str]:
    several = _concepts(scheme)

    def rendered(text: str, name: str) -> str:
        if "," in text:
            raise QueryError(f"parameter {name}: {text!r} is not one value of {scheme}")
        return several(text, name)

    return rendered


def _words(text: str, name: str) -> str:
    if not re.fullmatch(r"[\w .,'’()&/+-]+", text):
        expected = "letters, digits, spaces and .,'()&/+-"
        raise QueryError(f"parameter {name}: {text!r} is not plain words; expected {expected}")
    return f'"{text.strip()}"'


# Kinds of parameters that take values of a concept scheme.
_SCHEMES = {"layers": "layer"} | {
    kind: kind
    for kind in (
        "theme", "task", "population", "indicator", "mechanism-kind", "project-kind", "need-kind",
    )
}  # fmt: skip

_KINDS: dict[str, Callable[[str, str], str]] = {
    "date": _date,
    "state": _state,
    "states": _states,
    "id": _thing,
    "ids": _things,
    "years": _years,
    "words": _words,
    "instruments": _instruments,
    "layers": _concepts("layer"),
} | {kind: _concept(kind) for kind in _SCHEMES if kind != "layers"}
