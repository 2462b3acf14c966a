"""The workbook: every view of the graph in one Excel file, with its evidence and a legend."""

from collections.abc import Iterable, Sequence

from ctipgraph import dates, questions
from ctipgraph.output import SEPARATOR
from ctipgraph.questions import Question
from ctipgraph.store import Graph, QueryError, Row
from ctipgraph.workbook.cover import add_cover
from ctipgraph.workbook.matrix import laid_out
from ctipgraph.workbook.sheets import Sheet, add_sheet, as_xlsx, new_book, packed
from ctipgraph.workbook.views import VIEWS, View

__all__ = ["VIEWS", "Sheet", "View", "as_xlsx", "workbook"]


def workbook(graph: Graph, as_of: str = "", views: Sequence[View] = VIEWS) -> bytes:
    """Return an Excel workbook with a sheet for each view of the graph.

    ``as_of`` is a date (default: the reference date of the release). A first sheet says what
    it is and how to read it; behind the views follow the evidence for every id of a column
    ``explain``, the meaning of all columns, and that of all values.
    Raises :class:`ctipgraph.store.QueryError`.
    """
    day = _day(as_of or questions.reference_date(graph))
    answers: dict[str, list[Row]] = {}

    def answer(name: str, **values: str) -> list[Row]:
        asked = questions.question(name)
        if name not in answers:
            answers[name] = questions.ask(graph, asked, _dated(asked, day) | values)[1]
        return answers[name]

    release = answer("release")
    if not release:
        raise QueryError("the graph names no release; a workbook says which data it holds")
    sheets, asked = [], []
    for view in views:
        rows = answer(view.question)
        columns = [name for name, _ in questions.question(view.question).columns]
        table = Sheet(view.sheet, columns, rows)
        sheets.append(laid_out(view.sheet, rows, view.matrix) if view.matrix else table)
        asked.append(view.question)
    ids = _explained(row for rows in answers.values() for row in rows)
    for title, name, values in (
        ("Evidence", "claims", {"about": ",".join(ids)}),
        ("Legend", "values", {}),
    ):
        columns = [column for column, _ in questions.question(name).columns]
        sheets.append(Sheet(title, columns, answer(name, **values), {"counts_as"}))
        asked.append(name)
    meanings = _meanings(asked)
    contents = [
        {
            "sheet": sheet.title,
            "rows": str(len(sheet.rows)),
            "answers": questions.question(name).question,
            "asked": _asked(questions.question(name), day),
        }
        for sheet, name in zip(sheets, asked, strict=True)
    ]
    book = new_book()
    for sheet in [*sheets, meanings]:
        add_sheet(book, sheet)
    add_cover(book, release[0], day, contents)
    return packed(book)


def _day(text: str) -> str:
    try:
        return dates.last_day(text).isoformat()
    except ValueError as error:
        raise QueryError(f"as-of date: {error}") from None


def _dated(asked: Question, day: str) -> dict[str, str]:
    return {"as_of": day} if any(item.name == "as_of" for item in asked.parameters) else {}


def _asked(asked: Question, day: str) -> str:
    """Return how a question was asked, as on the command line."""
    given = {item.name: item.default for item in asked.parameters} | _dated(asked, day)
    if asked.name == "claims":
        given["about"] = "the ids of the columns explain"
    return " ".join([asked.name, *(f"{key}={value}" for key, value in given.items() if value)])


def _explained(rows: Iterable[Row]) -> list[str]:
    """Return every id that some row names for ``ctipgraph explain``."""
    cells = (row.get("explain", "") for row in rows)
    return sorted({part for cell in cells for part in cell.split(SEPARATOR) if part})


def _meanings(names: Iterable[str]) -> Sheet:
    """Return the sheet with the meaning of every column of the questions."""
    rows = [
        {"question": name, "column": column.replace("_", " "), "meaning": doc}
        for name in dict.fromkeys(names)
        for column, doc in questions.question(name).columns
    ]
    return Sheet("Columns", ["question", "column", "meaning"], rows)
