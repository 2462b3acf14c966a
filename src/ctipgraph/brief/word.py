"""A brief as a Word document that can be edited, with the same layout as on the page."""

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ctipgraph.brief.model import Brief, Section, Statement

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_FONT = "Cambria"
_QUIET = "4A4A4A"
_WIDTHS = (101, 21, 17, 43)  # millimetres: statement, date, use, source
# Archives and documents state when they were made; one moment for all keeps the bytes the same.
_MOMENT = datetime(2000, 1, 1)


def word(brief: Brief) -> bytes:
    """Return the document: A4, no time stamps, the same bytes for the same brief.

    Texts are put in as text, so that markup in them stays what it is: characters.
    """
    import docx

    document = docx.Document()
    _set_up(document, brief)
    _head(document, brief)
    for section in brief.sections:
        _section(document, section)
    _sources(document, brief)
    return _packed(document)


def _set_up(document: "Document", brief: Brief) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(8)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    for name, size in (("Title", 19), ("Heading 1", 9.5)):
        named = document.styles[name]
        named.font.name, named.font.size, named.font.bold = _FONT, Pt(size), True
        named.font.color.rgb = None
        named.element.rPr.rFonts.attrib.clear()
        for kind in ("w:ascii", "w:hAnsi", "w:eastAsia"):
            named.element.rPr.rFonts.set(qn(kind), _FONT)
        named.paragraph_format.space_before = named.paragraph_format.space_after = Pt(0)
        for border in named.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(14)
    page.top_margin, page.bottom_margin = Mm(11), Mm(11)
    page.header_distance = page.footer_distance = Mm(5)
    footer = page.footer.paragraphs[0]
    _run(footer, f"{brief.title}, as of {brief.as_of}", 7, quiet=True)
    properties = document.core_properties
    properties.title = f"{brief.title}: brief as of {brief.as_of}"
    properties.author = properties.last_modified_by = "ctipgraph"
    properties.comments = ""
    properties.created = properties.modified = _MOMENT


def _head(document: "Document", brief: Brief) -> None:
    dates = document.add_paragraph()
    _run(dates, "BRIEF    As of ", 8)
    _run(dates, brief.as_of, 8, bold=True)
    _run(dates, "    Latest evidence ", 8)
    _run(dates, brief.evidence, 8, bold=True)
    _ruled(dates, 18)
    document.add_paragraph(brief.title, style="Title")
    _run(document.add_paragraph(), brief.subtitle, 9, italic=True, quiet=True)
    box = document.add_table(1, 2)
    box.style = "Table Grid"
    _widths(box, (88, 94))
    first, _, rest = brief.caution.partition(". ")
    caution = box.cell(0, 0).paragraphs[0]
    _run(caution, f"{first}. ", 7.5, bold=True)
    _run(caution, rest, 7.5)
    uses = box.cell(0, 1).paragraphs[0]
    for number, (kind, label, meaning) in enumerate(brief.uses):
        _use(uses, kind, label)
        _run(uses, f" {meaning}", 7.5)
        if number < len(brief.uses) - 1:
            uses.add_run().add_break()


def _section(document: "Document", section: Section) -> None:
    from docx.enum.table import WD_ALIGN_VERTICAL

    if section.statements:
        _run(document.add_paragraph(), "", 3)
        table = document.add_table(1, 4)
        _widths(table, _WIDTHS)
        title, *others = table.rows[0].cells
        title.paragraphs[0].style = document.styles["Heading 1"]
        title.paragraphs[0].add_run(section.title)
        for cell, label in zip(others, (section.dated, "Use", "Source"), strict=True):
            cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
            _run(cell.paragraphs[0], label, 6.5, quiet=True)
        _repeated(table)
        for said in section.statements:
            _statement(table, said)
        _lines(table)
    else:
        _spaced(document.add_paragraph(section.title, style="Heading 1"), 4)
    if section.remark:
        _run(document.add_paragraph(), section.remark, 7, italic=True, quiet=True)


def _statement(table: "Table", said: Statement) -> None:
    cells = table.add_row().cells
    for cell, width in zip(cells, _WIDTHS, strict=True):
        _width(cell, width)
    text = cells[0].paragraphs[0]
    _run(text, said.subject, 8, bold=True)
    if said.text:
        _run(text, f" – {said.text}", 8)
    _run(cells[1].paragraphs[0], said.date, 7)
    _use(cells[2].paragraphs[0], said.kind, said.use)
    notes = cells[3].paragraphs[0]
    for number, note in enumerate(said.notes):
        if number:
            notes.add_run().add_break()
        _run(notes, str(note.source), 6.5, bold=True)
        _run(notes, f" {note.place}", 6.5, quiet=True)


def _sources(document: "Document", brief: Brief) -> None:
    if not brief.sources:
        return
    heading = document.add_paragraph("Sources used", style="Heading 1")
    _spaced(heading, 5)
    _ruled(heading, 8)
    text = document.add_paragraph()
    for source in brief.sources:
        _run(text, f"{source.number} ", 6.5, bold=True)
        _run(text, f"{source.title}. ", 6.5, italic=True)
        _run(text, f"{source.publisher}, {source.date}.  ", 6.5)


def _run(
    paragraph: "Paragraph",
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    quiet: bool = False,
) -> None:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    if quiet:
        run.font.color.rgb = RGBColor.from_string(_QUIET)


def _use(paragraph: "Paragraph", kind: str, label: str) -> None:
    """Put in a use, told apart without colour: bold, plain, italic, struck through."""
    _run(paragraph, label, 7, bold=kind == "state-it", italic=kind == "verify-with-depositary")
    paragraph.runs[-1].font.strike = kind == "do-not-use"


def _spaced(paragraph: "Paragraph", points: float) -> None:
    from docx.shared import Pt

    paragraph.paragraph_format.space_before = Pt(points)


def _element(name: str, **values: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _ruled(paragraph: "Paragraph", eighths: int) -> None:
    borders = _element("w:pBdr")
    borders.append(_element("w:bottom", val="single", sz=str(eighths), space="1", color="111111"))
    paragraph._p.get_or_add_pPr().append(borders)


def _lines(table: "Table") -> None:
    """Draw the strong line below the head and hairlines between rows."""
    for number, row in enumerate(table.rows):
        size, colour = ("8", "111111") if number == 0 else ("2", "BBBBBB")
        for cell in row.cells:
            borders = _element("w:tcBorders")
            borders.append(_element("w:bottom", val="single", sz=size, space="0", color=colour))
            cell._tc.get_or_add_tcPr().append(borders)


def _repeated(table: "Table") -> None:
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))


def _widths(table: "Table", widths: tuple[int, ...]) -> None:
    from docx.shared import Mm

    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = Mm(width)
        _width(cell, width)


def _width(cell: "_Cell", millimetres: int) -> None:
    from docx.shared import Mm

    cell.width = Mm(millimetres)


def _packed(document: "Document") -> bytes:
    made = io.BytesIO()
    document.save(made)
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _MOMENT.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()
