"""The workbook: every view of the graph in one Excel file, with its evidence and a legend."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ctipgraph import dates, questions
from ctipgraph.output import SEPARATOR
from ctipgraph.questions import Question
from ctipgraph.store import Graph, QueryError, Row
from ctipgraph.workbook.cover import add_cover
from ctipgraph.workbook.matrix import laid_out
from ctipgraph.workbook.sheets import Sheet, add_sheet, as_xlsx, new_book, packed
from ctipgraph.workbook.views import VIEWS, View

__all__ = ["VIEWS", "Sheet", "View", "as_xlsx", "workbook"]


class Answer(NamedTuple):
    """A question as it was asked, and what came back."""

    question: Question
    values: dict[str, str]
    columns: list[str]
    rows: list[Row]


def workbook(graph: Graph, as_of: str = "", views: Sequence[View] = VIEWS) -> bytes:
    """Return an Excel workbook with a sheet for each view of the graph.

    ``as_of`` is a date (default: the reference date of the release). A first sheet says what
    it is and how to read it; behind the views follow the evidence for every id of a column
    ``explain``, the meaning of all columns, and that of all values.
    Raises :class:`ctipgraph.store.QueryError`.
    """
    day = _day(as_of or questions.reference_date(graph))
    release = _answer(graph, day, "release").rows
    if not release:
        raise QueryError("the graph names no release; a workbook says which data it holds")
    known = {row["state"] for row in _answer(graph, day, "states").rows}
    sheets: list[tuple[Sheet, Answer]] = []
    for view in views:
        states = [code for code in view.states if code in known]
        if states or not view.states:
            found = _answer(graph, day, view.question, {"states": ",".join(states)})
            table = Sheet(view.sheet, found.columns, found.rows)
            laid = laid_out(view.sheet, found.rows, view.matrix) if view.matrix else table
            sheets.append((laid, found))
    ids = _explained(row for _, found in sheets for row in found.rows)
    for title, name in (("Evidence", "claims"), ("Legend", "values")):
        found = _answer(graph, day, name, {"about": ",".join(ids)})
        sheets.append((Sheet(title, found.columns, found.rows, {"counts_as"}), found))
    contents = [
        {
            "sheet": sheet.title,
            "rows": str(len(sheet.rows)),
            "answers": found.question.question,
            "asked": _asked(found),
        }
        for sheet, found in sheets
    ]
    book = new_book()
    for sheet, _ in sheets:
        add_sheet(book, sheet)
    add_sheet(book, _meanings(found.question for _, found in sheets))
    add_cover(book, release[0], day, contents)
    return packed(book)


def _day(text: str) -> str:
    try:
        return dates.last_day(text).isoformat()
    except ValueError as error:
        raise QueryError(f"as-of date: {error}") from None


def _answer(graph: Graph, day: str, name: str, given: Mapping[str, str] | None = None) -> Answer:
    """Ask a question, with those of the values given that it has parameters for."""
    asked = questions.question(name)
    values = {"as_of": day, **(given or {})}
    values = {item.name: values[item.name] for item in asked.parameters if values.get(item.name)}
    return Answer(asked, values, *questions.ask(graph, asked, values))


def _asked(found: Answer) -> str:
    """Return how a question was asked, as on the command line."""
    given = {item.name: item.default for item in found.question.parameters} | found.values
    if found.question.name == "claims":
        given["about"] = "the ids of the columns explain"
    parts = (f"{key}={value}" for key, value in given.items() if value)
    return " ".join([found.question.name, *parts])


def _explained(rows: Iterable[Row]) -> list[str]:
    """Return every id that some row names for ``ctipgraph explain``."""
    cells = (row.get("explain", "") for row in rows)
    return sorted({part for cell in cells for part in cell.split(SEPARATOR) if part})


def _meanings(asked: Iterable[Question]) -> Sheet:
    """Return the sheet with the meaning of every column of the questions."""
    rows = [
        {"question": question.name, "column": column.replace("_", " "), "meaning": doc}
        for question in {question.name: question for question in asked}.values()
        for column, doc in question.columns
    ]
    return Sheet("Columns", ["question", "column", "meaning"], rows)
