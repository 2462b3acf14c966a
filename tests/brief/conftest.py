"""Fixtures of the tests of briefs: a small graph with hostile texts, and ways to read files."""

import io
from collections.abc import Callable
from html.parser import HTMLParser

import docx
import pypdf
import pytest

from ctipgraph.store import LocalGraph
from made import Made, graph_of

HOSTILE = "<script>alert(1)</script> *bold* #panic() & $x$ [a](b)"


@pytest.fixture(scope="session")
def small() -> LocalGraph:
    """Two states with one of everything that a brief shows, and one of which nothing is known."""
    made = Made()
    club = made.group("asean", "KH", "TH", "VN", start="1999")
    actip = made.instrument("actip", level="regional", open_to=club, common_layer="common-treaty")
    made.act("adoption", actip, club, "2015")
    made.act("ratification", actip, "TH", "2016", as_of="2022")
    made.absent("KH", actip, "2021")
    mou = made.between("kh-th-mou", label=f"Memorandum {HOSTILE}")
    signed = made.act("signature", mou, "KH;TH", "2003")
    made.claim(signed, "2004")
    made.organization("kh-ncct", country="KH", type="NationalCommittee", label=HOSTILE)
    made.tie("org/kh-ncct", "national-mechanism", "KH", last_seen="2022")
    made.organization("helpers", type="CivilSocietyOrganization", level="international")
    made.service("org/helpers", "legal-aid", countries="KH", last_seen="2021-05")
    plan = {"type": "ActionPlan", "level": "national", "jurisdiction": "KH"}
    made.instrument("kh-plan", period="2014/2018", **plan)
    made.instrument("kh-plan-2", period="2019/2030", **plan)
    for value, year in (("40", "2019"), ("50", "2020")):
        made.figure(value, label=f"Found in {year}", place="KH", period=year)
    made.figure("7", label="Few", origin="KH", destination="TH", period="2021", unit="person")
    made.figure("120", label="Many", origin="KH", destination="TH", period="2020")
    handover = made.mechanism("handover", label="Handover", countries="KH;TH")
    made.step(handover, 1, label="Told", responsible="TH")
    made.step(handover, 2, label="Met", responsible="KH")
    made.project("meeting", label="Meeting", countries="KH;TH", kind="event", start="2021")
    made.need("Few interpreters", countries="KH;TH")
    made.need("No shelter for men", countries="KH", themes="policy", as_of="2010")
    made.state("JP")
    made.instrument("palermo-protocol", level="global", common_layer="common-treaty")
    made.act("ratification", "instrument/palermo-protocol", "JP", "2017", as_of="2022")
    return graph_of(made)


@pytest.fixture(scope="session")
def text_of() -> Callable[[bytes, str], str]:
    """Return the visible text of a file in one of the three formats, with plain spaces."""

    def text(content: bytes, form: str) -> str:
        match form:
            case "pdf":
                reader = pypdf.PdfReader(io.BytesIO(content))
                found = " ".join(page.extract_text() for page in reader.pages)
            case "docx":
                document = docx.Document(io.BytesIO(content))
                paragraphs = [item.text for item in document.paragraphs]
                cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
                found = " ".join([*paragraphs, *cells])
            case _:
                found = _visible(content.decode())
        return " ".join(found.split())

    return text


def _visible(page: str) -> str:
    parts: list[str] = []

    class Reader(HTMLParser):
        hidden = False

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.hidden = tag in ("style", "script")

        def handle_endtag(self, tag: str) -> None:
            self.hidden = False

        def handle_data(self, data: str) -> None:
            if not self.hidden:
                parts.append(data)

    Reader().feed(page)
    return " ".join(parts)
