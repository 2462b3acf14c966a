"""Briefs of the shipped data, against the source texts."""

import pytest

from ctipgraph.brief import pair, state
from ctipgraph.brief.model import Draft, Said
from ctipgraph.store import LocalGraph


def said(draft: Draft, part: str, subject: str) -> list[Said]:
    (found,) = [item for item in draft.parts if item.title.startswith(part)]
    return [item for item in found.said if item.subject.startswith(subject)]


@pytest.fixture(scope="module")
def cambodia(shipped: LocalGraph) -> Draft:
    return state.draft(shipped, "KH", "2022-11")


@pytest.fixture(scope="module")
def both(shipped: LocalGraph) -> Draft:
    return pair.draft(shipped, "TH", "KH", "2022-11")


def test_cambodia_has_a_committee_and_a_lead_ministry(cambodia: Draft) -> None:
    # asean-act-mapping-2021, line 205: National Committee for Counter Trafficking, Ministry of
    # Interior; jica-2022, line 1136: the women's ministry is focal point for ACWC.
    leads = {item.subject: item.text for item in cambodia.parts[2].said}
    assert leads["National Committee for Counter Trafficking"] == "national mechanism"
    assert leads["Ministry of Interior"] == "lead ministry"
    assert leads["Ministry of Women Affairs"].startswith("focal point for ")


def test_figures_of_cambodia_are_those_of_2021(cambodia: Draft) -> None:
    # jica-2022, Table 7, line 864: 364 victims of all forms in 2021; line 846: 109 suspects
    # charged and 38 convicted in 2021.
    subjects = [item.subject for item in said(cambodia, "Key figures", "")]
    assert "Victims identified: 364" in subjects
    assert "People prosecuted: 109" in subjects
    assert "People convicted: 38" in subjects


def test_year_of_the_memorandum_is_an_open_conflict(both: Draft) -> None:
    # jica-2022: lines 985 and 989 print 2003, line 1779 prints 2004.
    (found,) = said(both, "Open conflicts", "Dates differ")
    assert "signature 2003" in found.text
    assert "signature 2004" in found.text
    assert found.use == "verify-with-depositary"


def test_small_flows_are_bands(both: Draft) -> None:
    # jica-2022, Table 12: Cambodian victims in Thailand, 96 in 2019 (line 1663), fewer than ten
    # in 2020 (line 1664).
    found = {
        item.date: item.subject
        for item in said(both, "Figures on people from Cambodia", "Victims identified")
    }
    assert found["2019"] == "Victims identified: 96"
    assert found["2020"] == "Victims identified: 1–9"


def test_repatriation_goes_step_by_step(both: Draft) -> None:
    # jica-2022, line 1228: identified, shelter, handed over at the border, reception.
    (found,) = said(both, "Processes", "Repatriation of Cambodian victims")
    steps = [step.partition(".")[0] for step in found.text.split(" → ")]
    assert steps == ["1", "2", "3", "4", "5", "5"]
    assert found.text.startswith("1. Victim is identified in Thailand")


def test_every_citation_is_of_a_known_source(cambodia: Draft, both: Draft) -> None:
    for draft in (cambodia, both):
        for part in draft.parts:
            for item in part.said:
                assert all(c.partition(", ")[0] in draft.sources for c in item.evidence), item
                assert item.evidence or item.fixed or item.use == "verify-with-depositary", item
