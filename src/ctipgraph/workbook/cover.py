"""The first sheet: what the workbook is, how it is to be read, and what is in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ctipgraph.output import SEPARATOR
from ctipgraph.store import Row
from ctipgraph.workbook.sheets import GAP_WORDS, for_print, height, put

if TYPE_CHECKING:
    from openpyxl import Workbook

TITLE = "Read me"
_WHAT = "Who works against trafficking in persons in South-East Asia, and where the gaps are"
_READING = {
    "Unknown is not no": (
        "No evidence found, none found and none recorded say that the sources at hand are silent. "
        "They do not say that a state is unbound, that a text does not exist or that nobody helps."
    ),
    "Use": (
        "state-it may be repeated; attribute-it with the name of the source; "
        "verify-with-depositary after a look at the depositary's own page; do-not-use not at all."
    ),
    "Two dates": (
        "As of is the day asked about by the sheets whose question names as_of (last column "
        "below); all others hold everything recorded, whenever it was said. The evidence date is "
        "the last day that the deciding statements speak of: nobody has checked since. Last seen "
        "is the latest date at which a source shows something alive; not seen since is not gone."
    ),
    "Evidence": (
        "Cells cite source, place and lines. The sheet Evidence has every id of a column explain, "
        "with the statements that decide it; ctipgraph explain ID shows them in words."
    ),
    "Nothing is summed": (
        "Cases, suspects, victims and repatriations are different things, and figures of two "
        "sources may count the same people. Numbers stand as text, as printed."
    ),
}
_WIDTHS = (22, 90, 8, 60)
_LEGEND = {
    "yes": "a source shows that something is missing",
    "no": "a source shows that it is there",
    "unknown": "the sources do not say",
    "not-applicable": "it cannot be there, such as a text closed to the state",
}
_RESTRICTED = (
    "Holds restricted statements of an overlay. Do not pass it on; what it holds is the decision "
    "and the duty of whoever laid them over."
)


def add_cover(book: "Workbook", release: Row, as_of: str, contents: Sequence[Row]) -> None:
    """Add the first sheet; ``contents`` rows have ``sheet, rows, answers, asked``.

    ``release`` is the row of the question of that name. Sheets are linked within the workbook.
    """
    from openpyxl.worksheet.hyperlink import Hyperlink

    sheet = book.create_sheet(TITLE, 0)
    number = 0

    def line(*texts: str, style: str = "ctip text") -> int:
        nonlocal number
        number += 1
        for column, text in enumerate(texts, start=1):
            put(sheet.cell(number, column), text, style)
        if style == "ctip text" and texts:
            sheet.row_dimensions[number].height = height(zip(texts, _WIDTHS, strict=False))
        return number

    line("ctipgraph", _WHAT, style="ctip title")
    if release["overlay"] != "0":
        line("RESTRICTED", _RESTRICTED, style="ctip yes")
    line("As of", as_of)
    line("Release", f"{release['version']}, reference date {release['as_of']}")
    line("Read line by line", release["sources"].replace(SEPARATOR, ", "))
    line("Licence", "Data: CC BY 4.0. Titles and names are as printed, the rest in our words.")
    line()
    line("How to read it", "", style="ctip head")
    for head, text in _READING.items():
        line(head, text)
    line()
    line("Colour and word", "", style="ctip head")
    for counted, meaning in _LEGEND.items():
        put(sheet.cell(line("", meaning), 1), GAP_WORDS[counted], f"ctip {counted}")
    line()
    line("Sheet", "Answers", "Rows", "Question, asked with", style="ctip head")
    for row in contents:
        cell = sheet.cell(line(row["sheet"], row["answers"], row["rows"], row["asked"]), 1)
        cell.hyperlink = Hyperlink(cell.coordinate, location=f"'{row['sheet']}'!A1")
    for letter, width in zip("ABCD", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    for_print(sheet)
