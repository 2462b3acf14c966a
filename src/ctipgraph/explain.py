"""Explaining: all that is recorded of a thing, or how a status came about."""

from ctipgraph import questions
from ctipgraph.resources import folder
from ctipgraph.store import Graph, QueryError, Row


def explain(graph: Graph, thing: str) -> tuple[list[str], list[Row]]:
    """Return everything known of ``thing``: column names and rows.

    ``thing`` is an id of the tables, an ISO code, or a status: ``status/TH/ilo-p029`` for a
    state towards a text, ``status/kh-th-mou-tip-2003`` for a text between states. A status
    gives one row per period and deciding claim, with the rule in words; anything else gives
    its records, acts, ties and names. Raises :class:`QueryError` if nothing is known of it.
    """
    if not thing.strip():
        raise QueryError("nothing to explain; expected an id such as instrument/actip")
    name, parameter = "explain-thing", "thing"
    if thing.startswith("status/"):
        name, parameter = "explain-status", "status"
    columns, rows = questions.ask(graph, questions.question(name), {parameter: thing})
    if not rows:
        hint = "ids stand in the first column of the tables; a status is status/TH/actip"
        raise QueryError(f"nothing is known of {thing!r}; {hint}")
    if name == "explain-status":
        from ctipgraph.derive import rules

        said = {rule.name: rule.title for rule in rules(folder("queries") / "derive")}
        for row in rows:
            row["rule"] = f"{said.get(row['rule'], '')} ({row['rule']})"
    return columns, rows
