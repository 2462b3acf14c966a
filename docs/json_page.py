"""Writes the page ``json.md`` from the questions and commands: ``python docs/json_page.py``.

(A file named ``json.py`` would stand in for Python's own module when a script beside it runs.)
"""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from ctipgraph import questions

PAGE = Path(__file__).with_name("json.md")
_HEAD = """# JSON

What every command gives with `--format json` (or `--out FILE.json`); written by
`python docs/json_page.py`.

- The answer is an array with one object for each row, in the order of the table. Without rows
  it is `[]`.
- Every object has all keys, in the order below. A value is text, also a number or a date; where
  nothing is known it is the empty text, never `null`.
- The keys marked *list* hold arrays of text, empty where nothing is known.
- States are ISO codes (`TH`); everything else has an id with its kind (`instrument/actip`).
  Dates are as precise as the source: `2022`, `2022-11` or `2022-11-30`.
- Keys are added at times and then named in the changelog; none is renamed or taken away within
  a main version. Read by key.
- With `--layout matrix` an object is a line of the table: one key for each state, text, layer or
  band.
- Remarks, such as how much is unknown, go to standard error and are no part of the JSON.

A query of your own (`ctipgraph query FILE`) has its variables as keys, each with text; ASK has
`answer`; CONSTRUCT has `subject`, `predicate`, `object`. From Python,
`ctipgraph.output.as_plain(rows, lists)` gives the same objects.
"""

Key = tuple[str, bool, str]
_THING = [
    ("id", "id of the thing"),
    ("label", "its name"),
    ("kind", "its kind"),
    ("country", "ISO code"),
]
_STEPS = [("path", "number of the path, shortest first"), ("step", "number of the step")]


def _columns(name: str, *keys: str) -> list[tuple[str, str]]:
    """Return keys of a question with their meaning; * marks a list."""
    asked = questions.question(name)
    said = dict(asked.columns)
    return [(f"{key}*" if key in asked.lists else key, said[key]) for key in keys]


# Questions that a command asks under names of their own.
_ASKED = {
    "explain": ["explain-status", "explain-thing"],
    "gaps evidence": ["evidence-answers"],
}
# Keys of commands whose rows come from no question alone; * marks a list.
_OTHERS = {
    "gaps diff": [
        ("change", "happened, became-known or aged"),
        ("list", "ratifications, texts, laws, plans or measures"),
        ("states*", "ISO codes"),
        ("thing", "id of the text, plan or measure"),
        ("thing_name", "its name"),
        ("field", "what differs, such as position or standing"),
        ("was*", "its value on the earlier day"),
        ("is*", "its value on the later day"),
        ("why*", "what brought the change about"),
        ("rule", "step of the decision table that gives the later status"),
        ("claims*", "ids of the claims behind it"),
        ("evidence*", "source and lines, or place and date of reading"),
        ("explain", "id for ctipgraph explain"),
        ("from", "the earlier day"),
        ("to", "the later day"),
    ],
    "gaps corridors": [
        *_columns("gaps-corridors", "corridor", "origin", "destination", "pair"),
        *_columns("gaps-corridors", "flow", "flow_at_least"),
        *_columns("gaps-corridors", "flow_in_latest_year", "flow_without_2020_2021"),
        ("bound_by*", "layers that bind the pair"),
        ("known_gaps*", "layers of which a source licenses that nothing binds the pair"),
        ("unknown*", "layers of which nothing is known"),
        ("dominates*", "corridors behind this one on both axes"),
        ("dominated_by*", "corridors before this one on both axes"),
        *_columns("gaps-corridors", "figures", "narrative"),
        ("layers*", "each layer in words, with its evidence date and use"),
        ("layer_evidence*", "source and lines of what binds the pair"),
        *_columns("gaps-corridors", "as_of", "evidence_date", "sources_searched", "use"),
        *_columns("gaps-corridors", "evidence", "explain"),
    ],
    "network measures": [
        *_THING,
        ("degree", "number of neighbours"),
        ("ties", "number of ties to them"),
        ("betweenness", "share of shortest paths between others that lead through it, 0 to 1"),
        ("effective_size", "neighbours minus their mean number of ties to each other"),
        ("constraint", "how far contacts lead back to the same few"),
    ],
    "network communities": [
        ("community", "number of the community, 1 the largest"),
        ("size", "number of things in it"),
        *_THING,
    ],
    "network resilience": [
        ("what", "node or tie"),
        ("id", "id of the thing or tie"),
        ("label", "its name; for a tie its ends and role"),
        ("kind", "its kind"),
        ("country", "ISO code"),
        ("lost", "number of things that lose their connection to the largest rest"),
        ("cut_off*", "their ids"),
        ("cut_off_labels*", "their names"),
    ],
    "network paths": [
        *_STEPS,
        ("from", "id"),
        ("from_label", "its name"),
        ("to", "id"),
        ("to_label", "its name"),
        ("ties*", "role with its direction, and dates"),
        ("tie_ids*", "ids of the ties"),
    ],
    "validate": [
        ("severity", "error, finding or remark"),
        ("place", "line of a table, such as acts.csv:12"),
        ("shape", "short name of the shape"),
        ("message", "what is wrong"),
        ("id", "what it is about"),
        ("value", "what about it"),
    ],
    "reason": [
        ("result", "classified, unsatisfiable class or axiom in conflict"),
        ("thing", "id, class or axiom"),
        ("class", "class that it belongs to"),
    ],
    "evidence verify": [
        ("id", "id of the row"),
        ("place", "line of a table, such as acts.csv:12"),
        ("source", "id of the source"),
        ("locator", "place for people"),
        ("result", "passed, failed or not-checkable"),
        ("problem", "what the cited lines do not name"),
    ],
    "evidence locate": [
        ("source", "id of the source"),
        ("lines", "lines that name all of these"),
        ("text", "the lines"),
    ],
}
_REMARKS = {
    "evidence verify": (
        "One object instead of an array: the numbers `passed`, `failed` and `not_checkable`; with "
        "`--mutate` also `mutations` (numbers `tried` and `caught`) and `missed` (an array); and "
        "`rows`, the array of the objects below."
    ),
    "network paths": "No row means no connection.",
    "explain": "A status (`status/...`) has the keys of `explain-status`, all else those of "
    "`explain-thing`.",
}


def page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *_of_commands(), *_of_questions()])


def answers(name: str) -> list[str]:
    """Return the questions whose rows a command prints: of its own name, or told above."""
    known = set(questions.names())
    if name in _ASKED:
        return _ASKED[name]
    return [found for found in (name, name.replace(" ", "-")) if found in known][:1]


def commands() -> Iterator[str]:
    """Yield the name of every command that prints rows, without ``ctipgraph``."""
    path = PAGE.with_name("cli.py")
    spec = importlib.util.spec_from_file_location("cli_page", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, context in module.commands():
        choices = (item.type for item in context.command.params if "--format" in item.opts)
        if any("json" in getattr(choice, "choices", ()) for choice in choices):
            yield name.removeprefix("ctipgraph ")


def keys(name: str) -> list[Key]:
    """Return key, whether it holds a list, and meaning, for a question or another command."""
    if name in _OTHERS:
        return [(key.rstrip("*"), key.endswith("*"), doc) for key, doc in _OTHERS[name]]
    asked = questions.question(name)
    return [(key, key in asked.lists, doc) for key, doc in asked.columns]


def _of_commands() -> Iterator[str]:
    yield "## Commands\n"
    for name in commands():
        yield f"### ctipgraph {name}\n"
        if name in _REMARKS:
            yield f"{_REMARKS[name]}\n"
        if name in _OTHERS:
            yield _table(keys(name))
        elif name == "query":
            yield "The keys of the question, [below](#questions).\n"
        else:
            listed = " or ".join(f"[{asked}](#{asked})" for asked in answers(name))
            assert listed, f"the keys of {name} stand nowhere; add them to _OTHERS"
            yield f"The keys of {listed}.\n"


def _of_questions() -> Iterator[str]:
    yield "## Questions\n"
    for name in questions.names():
        asked = questions.question(name)
        yield f"### {name}\n\n{asked.question}\n"
        yield _table(keys(name))


def _table(found: list[Key]) -> str:
    lines = ["| Key | Value | Meaning |", "|---|---|---|"]
    for key, several, doc in found:
        text = doc.replace("|", "\\|")
        lines.append(f"| `{key}` | {'list' if several else 'text'} | {text} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
