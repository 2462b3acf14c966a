"""The looks of every Excel file: text cells, frozen header, filter, colour beside words."""

import io
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ctipgraph.output import SEPARATOR, Row, printable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

# How a gap list counts an answer, and the word that stands for it in a matrix.
GAP_WORDS = {
    "yes": "gap",
    "no": "no gap",
    "unknown": "unknown",
    "not-applicable": "not applicable",
}
# Told apart by people who see no red or green, and in grey print; the word stands there, too.
_FILLS = {"yes": "F4B183", "no": "DAE8F5", "unknown": "FFF2CC", "not-applicable": "EDEDED"}
_HEAD = "1F3864"
_WIDEST = 60  # characters
_LINE, _TALLEST = 15, 409  # points; Excel allows no taller row
_LONGEST = 32_767  # characters of a cell in Excel
# Of all the times that a file carries: the bytes depend on the rows alone.
_NO_DAY = datetime(1980, 1, 1)


class Sheet(NamedTuple):
    """A sheet: its title, column names and rows, and how they are shown.

    The ``coloured`` columns are those that say how something counts; the first ``frozen``
    columns stay in sight; none is wider than ``widest`` characters.
    """

    title: str
    columns: Sequence[str]
    rows: Sequence[Row]
    coloured: Collection[str] = ("gap",)
    frozen: int = 0
    widest: int = _WIDEST


def as_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """Return an Excel workbook with these sheets, the same bytes for the same rows."""
    book = new_book()
    for sheet in sheets:
        add_sheet(book, sheet)
    return packed(book)


def new_book() -> "Workbook":
    """Return a workbook without sheets that knows the styles of ours."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill

    book = Workbook()
    del book[book.sheetnames[0]]
    wrapped = Alignment(wrap_text=True, vertical="top")
    plain = Font(name="Calibri", size=11)
    head = NamedStyle("ctip head", Font("Calibri", 11, b=True, color="FFFFFF"), alignment=wrapped)
    head.fill = PatternFill("solid", fgColor=_HEAD)
    title = NamedStyle(
        "ctip title", Font("Calibri", 14, b=True), alignment=Alignment(vertical="top")
    )
    styles = [head, title, NamedStyle("ctip text", plain, alignment=wrapped)]
    for counted, colour in _FILLS.items():
        style = NamedStyle(f"ctip {counted}", plain, alignment=wrapped)
        style.fill = PatternFill("solid", fgColor=colour)
        styles.append(style)
    for style in styles:
        book.add_named_style(style)
    return book


def add_sheet(book: "Workbook", given: Sheet) -> "Worksheet":
    """Add a table: header frozen and filtered, cells wrapped, printed on pages of full width."""
    from openpyxl.utils import get_column_letter

    sheet: Worksheet = book.create_sheet(given.title[:31])
    widths = {name: _width(name, given) for name in given.columns}
    for column, name in enumerate(given.columns, start=1):
        put(sheet.cell(1, column), name.replace("_", " "), "ctip head")
        sheet.column_dimensions[get_column_letter(column)].width = widths[name]
    for number, row in enumerate(given.rows, start=2):
        for column, name in enumerate(given.columns, start=1):
            counted = _counted(row[name]) if name in given.coloured else ""
            put(sheet.cell(number, column), row[name], f"ctip {counted or 'text'}")
        sheet.row_dimensions[number].height = height((row[name], widths[name]) for name in widths)
    sheet.freeze_panes = sheet.cell(2, given.frozen + 1).coordinate
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    for_print(sheet)
    return sheet


def height(cells: Iterable[tuple[str, int]]) -> int:
    """Return the height in points of a row of wrapped texts in columns of given widths.

    Excel measures rows when it opens a file, other programs do not.
    """
    lines = max(
        sum(1 + max(len(part) - 1, 0) // max(width - 2, 1) for part in text.split(SEPARATOR))
        for text, width in cells
    )
    return min(_LINE * lines, _TALLEST)


def for_print(sheet: "Worksheet") -> None:
    """Set a sheet up for paper: A4 landscape, as wide as the page, with title and page numbers."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = HeaderFooterItem(_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P / &N"))
    sheet.HeaderFooter.oddFooter = footer


def put(cell: "Cell | MergedCell", text: str, style: str) -> None:
    """Write a text that is never a formula, whatever it starts with, not even when edited."""
    cell.value = printable(text)[:_LONGEST]
    cell.data_type = "s"
    cell.style = style
    if text.lstrip().startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True


def packed(book: "Workbook") -> bytes:
    """Return the file of a workbook, without the time of day in it."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.creator = "ctipgraph"
    book.properties.created = book.properties.modified = _NO_DAY
    written, fixed = io.BytesIO(), io.BytesIO()
    ExcelWriter(book, ZipFile(written, "w")).save()
    with ZipFile(written) as parts, ZipFile(fixed, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts.namelist()):
            info = ZipInfo(name, _NO_DAY.timetuple()[:6])
            archive.writestr(info, parts.read(name), ZIP_DEFLATED)
    return fixed.getvalue()


def counted_word(row: Mapping[str, str]) -> str:
    """Return in words how a row of a gap list counts."""
    return GAP_WORDS.get(row["gap"], row["gap"])


def _counted(text: str) -> str:
    """Return how a cell counts that is the value of ``gap`` or starts with its word."""
    word = text.partition(SEPARATOR)[0].partition(":")[0]
    return next((name for name, said in GAP_WORDS.items() if word in (name, said)), "")


def _width(name: str, given: Sheet) -> int:
    texts = (name, *(part for row in given.rows for part in row[name].split(SEPARATOR)))
    return min(given.widest, max(map(len, texts)) + 3)  # room for the arrow of the filter
