"""The three formats: the same content, markup stays text, two pages, the same bytes."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest

from ctipgraph import brief as briefs
from ctipgraph.brief import Brief, brief_of_pair, brief_of_state, form_of, formatted, write
from ctipgraph.brief.cut import cut
from ctipgraph.brief.model import Draft, Part, Said
from ctipgraph.store import LocalGraph, QueryError

Texts = Callable[[bytes, str], str]


@pytest.fixture(scope="module")
def both(small: LocalGraph) -> Brief:
    return brief_of_pair(small, "KH", "TH", as_of="2022")


@pytest.mark.parametrize("form", briefs.FORMATS)
def test_markup_stays_text(both: Brief, form: str, text_of: Texts) -> None:
    hostile = "<script>alert(1)</script> *bold* #panic() & $x$ [a](b)"
    text = text_of(formatted(both, form), form)
    assert hostile.replace(" ", "") in text.replace(" ", "")


def test_page_holds_no_script_and_asks_for_nothing(both: Brief) -> None:
    page = formatted(both, "html").decode()
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=["'](?!#)|url\(|@import""", page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize("form", briefs.FORMATS)
def test_every_format_has_every_statement(both: Brief, form: str, text_of: Texts) -> None:
    text = text_of(formatted(both, form), form).replace(" ", "")
    for section in both.sections:
        assert section.title.replace(" ", "") in text
        for said in section.statements:
            assert said.text.replace(" ", "") in text
            assert said.use.replace(" ", "") in text
            assert all(note.place.replace(" ", "") in text for note in said.notes)
    assert "Unknownisnotno." in text


@pytest.mark.parametrize("form", briefs.FORMATS)
def test_same_brief_gives_the_same_bytes(both: Brief, form: str) -> None:
    assert formatted(both, form) == formatted(both, form)


def test_files_carry_no_time(both: Brief) -> None:
    information = pypdf.PdfReader(io.BytesIO(formatted(both, "pdf"))).metadata
    assert information is not None
    assert not {"/CreationDate", "/ModDate"} & set(information)
    with zipfile.ZipFile(io.BytesIO(formatted(both, "docx"))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {2000}


def test_word_is_a_document_on_a4(both: Brief) -> None:
    document = docx.Document(io.BytesIO(formatted(both, "docx")))
    (page,) = document.sections
    assert page.page_width is not None
    assert round(page.page_width.mm) == 210
    assert document.core_properties.title == "State KH and State TH: brief as of 31 Dec 2022"


@pytest.mark.parametrize("code", ["KH", "MM", "PH", "TH", "VN"])
def test_real_state_is_printed_on_two_pages(shipped: LocalGraph, code: str) -> None:
    brief = brief_of_state(shipped, code)
    pages = pypdf.PdfReader(io.BytesIO(formatted(brief, "pdf"))).pages
    assert 1 <= len(pages) <= 2
    assert len(pages[0].mediabox) == 4
    assert round(float(pages[0].mediabox.height)) == 842


@pytest.mark.parametrize(("one", "other"), [("TH", "KH"), ("VN", "KH"), ("LA", "TH")])
def test_real_pair_is_printed_on_two_pages(shipped: LocalGraph, one: str, other: str) -> None:
    brief = brief_of_pair(shipped, one, other)
    assert len(pypdf.PdfReader(io.BytesIO(formatted(brief, "pdf"))).pages) <= 2


def test_long_draft_is_cut_to_two_pages_and_says_what_is_left_out() -> None:
    words = "many words " * 25
    said = tuple(Said(f"Subject {number}", words, "2020", "state-it") for number in range(300))
    brief = briefs.fitted(Draft("T", "", "2022", (Part("P", said, 100, rest="query"),), {}))
    assert len(pypdf.PdfReader(io.BytesIO(formatted(brief, "pdf"))).pages) == 2
    shown = len(brief.sections[0].statements)
    assert brief.sections[0].remark == f"and {300 - shown} more: query"


def test_scripts_of_the_region_are_kept(text_of: Texts) -> None:
    said = (Said("ភាសាខ្មែរ ภาษาไทย ລາວ မြန်မာ tiếng Việt"),)
    brief = cut(Draft("T", "", "2022", (Part("P", said, 1),), {}), 1)
    for form in ("html", "docx"):
        assert said[0].subject in text_of(formatted(brief, form), form)
    assert formatted(brief, "pdf").startswith(b"%PDF")


# --- files ---------------------------------------------------------------------------------------


def test_suffix_chooses_the_format(both: Brief, tmp_path: Path) -> None:
    for form, start in (("html", b"<!doctype html>"), ("docx", b"PK"), ("pdf", b"%PDF")):
        path = tmp_path / f"brief.{form.upper()}"
        write(both, path)
        assert path.read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["brief", "brief.txt", "brief.doc", "brief.html.zip"])
def test_other_suffix_is_refused(name: str) -> None:
    with pytest.raises(QueryError, match="expected a file name that ends in"):
        form_of(Path(name))


def test_file_that_cannot_be_written_is_an_error_and_leaves_nothing(
    both: Brief, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="file"):
        write(both, blocked / "brief.html")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
