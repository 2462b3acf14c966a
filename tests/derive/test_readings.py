"""Which side of a contradiction a rule reads first."""

import pytest

from ctipgraph.conflicts import conflicts
from ctipgraph.store import Row
from made import Made, graph_of, status


@pytest.fixture
def made() -> Made:
    """A treaty whose depositary is the United Nations, and sources of every standing."""
    made = Made()
    made.instrument("pact", depositary="un-secretary-general")
    made.source("record", authority="depositary")
    made.source("copy", publisher="somebody, from the United Nations Treaty Collection")
    made.source("ministry", authority="official")
    made.source("paper", authority="press")
    return made


def reading(made: Made, kind: str) -> tuple[str, str]:
    """Return the reading of the one contradiction of a kind, and its rule."""
    (row,) = found(made, kind)
    return row["reading"], row["reading_rule"]


def found(made: Made, kind: str) -> list[Row]:
    return conflicts(graph_of(made), [kind]).rows


def ratified(made: Made, *claims: tuple[str, str]) -> None:
    """Add one ratification with a claim for each source and date."""
    (source, date), *others = claims
    act = made.act("ratification", "instrument/pact", "TH", date, source=source)
    for source, date in others:
        made.claim(act, date, source=source)


def test_depositary_before_all_others(made: Made) -> None:
    ratified(made, ("paper", "2003"), ("ministry", "2004"), ("record", "2005-06-07"))
    assert reading(made, "dates-differ") == ("ratification 2005-06-07", "depositary-first")


def test_copy_of_the_record_of_this_depositary(made: Made) -> None:
    ratified(made, ("paper", "2003"), ("copy", "2005-06-07"))
    assert reading(made, "dates-differ") == ("ratification 2005-06-07", "depositary-first")


def test_copy_of_the_record_of_another_depositary(made: Made) -> None:
    made.rows["instruments"][0]["depositary"] = "ilo-director-general"
    ratified(made, ("paper", "2003"), ("copy", "2005-06-07"))
    assert reading(made, "dates-differ") == ("", "")


def test_official_statement_where_no_depositary_speaks(made: Made) -> None:
    ratified(made, ("paper", "2003"), ("ministry", "2004"))
    assert reading(made, "dates-differ") == ("ratification 2004", "official-first")


def test_depositary_without_a_date_leaves_it_to_the_official_statement(made: Made) -> None:
    ratified(made, ("paper", "2003"), ("ministry", "2004"), ("record", ""))
    assert reading(made, "dates-differ") == ("ratification 2004", "official-first")


@pytest.mark.parametrize("source", ["record", "ministry"])
def test_witnesses_of_one_standing_that_disagree_give_no_reading(made: Made, source: str) -> None:
    ratified(made, (source, "2003"), (source, "2004"), ("paper", "2004"))
    assert reading(made, "dates-differ") == ("", "")


def test_studies_and_news_give_no_reading(made: Made) -> None:
    ratified(made, ("paper", "2003"), ("book", "2004"), ("paper", "2004"))
    assert reading(made, "dates-differ") == ("", "")


@pytest.mark.parametrize("precise", ["2003-05", "2003-05-06", "2003?"])
def test_date_within_a_less_precise_one_is_no_contradiction(made: Made, precise: str) -> None:
    ratified(made, ("paper", "2003"), ("book", precise))
    assert found(made, "dates-differ") == []


def test_reading_decides_no_status(made: Made) -> None:
    ratified(made, ("paper", "2007"), ("record", "2005-06-07"))
    assert reading(made, "dates-differ")[1] == "depositary-first"
    # The act counts from the last day of all its claims, whatever is read first.
    assert status(made, "TH/pact", "2006-01-01").position == "no-evidence-found"
    assert status(made, "TH/pact", "2008-01-01").position.startswith("bound")


def test_impossible_claim_leaves_the_others(made: Made) -> None:
    made.act("adoption", "instrument/pact", date="2000-11-15")
    ratified(made, ("paper", "1999"), ("book", "2005"))
    assert reading(made, "impossible") == ("ratification 2005", "impossible-decides-nothing")


def test_impossible_claim_alone_has_no_reading(made: Made) -> None:
    made.act("adoption", "instrument/pact", date="2000-11-15")
    ratified(made, ("paper", "1999"))
    assert reading(made, "impossible") == ("", "")


@pytest.mark.parametrize(
    ("says", "denies", "expected"),
    [
        ("record", "paper", ("ratification 2005", "depositary-first")),
        ("paper", "record", ("not-ratified", "depositary-first")),
        ("record", "copy", ("", "")),
        ("paper", "book", ("", "")),
    ],
)
def test_depositary_on_one_side_of_a_denial(
    made: Made, says: str, denies: str, expected: tuple[str, str]
) -> None:
    ratified(made, (says, "2005"))
    made.absent("TH", "instrument/pact", "2010", source=denies)
    (row,) = found(made, "stated-absent")
    assert "ratification 2005" in row["claims"]
    assert "not-ratified" in row["claims"]
    assert (row["reading"], row["reading_rule"]) == expected


def test_later_statement_on_a_tie(made: Made) -> None:
    one, other = made.organization("one"), made.organization("other")
    made.tie(one, "funds", other)
    made.tie(one, "funds", other, state="ended", source="paper")
    assert reading(made, "ties-differ") == ("", "")
    made.tie(one, "funds", other, state="ended", as_of="2024")
    assert reading(made, "ties-differ") == ("One - funds - Other (ended)", "latest-statement")


def test_later_statement_on_another_chair_is_no_reading(made: Made) -> None:
    committee, one, two, three = (made.organization(n) for n in ("committee", "one", "two", "six"))
    made.tie(one, "chair", committee)
    made.tie(two, "chair", committee)
    made.tie(three, "chair", committee, as_of="2024")
    assert reading(made, "chairs-differ") == ("", "")
    made.tie(two, "chair", committee, as_of="2023")
    expected = ("Two - chair - Committee (existing)", "latest-statement")
    assert reading(made, "chairs-differ") == expected


def acronym(made: Made, name: str, printed: str, **cells: str) -> None:
    given = {"entity": "org/body", "kind": "acronym", "language": "en", "name": printed}
    made.add("names", f"name/{name}", **given | cells)


def test_letters_that_most_sources_print(made: Made) -> None:
    made.organization("body")
    acronym(made, "a", "MOSVY")
    acronym(made, "b", "MOSAVY", source="paper")
    assert reading(made, "acronyms-differ") == ("", "")
    acronym(made, "c", "MoSVY", source="copy")
    assert reading(made, "acronyms-differ") == ("MOSVY\nMoSVY", "most-sources")
    # Twice in one source is once.
    acronym(made, "d", "MOSAVY", source="paper", locator="page 2")
    assert reading(made, "acronyms-differ")[1] == "most-sources"


def test_acronyms_of_two_languages_do_not_differ(made: Made) -> None:
    made.organization("body")
    acronym(made, "a", "RTP")
    acronym(made, "b", "ตร.", language="th")
    assert found(made, "acronyms-differ") == []


def test_text_and_table_of_one_source(made: Made) -> None:
    made.figure("188", label="Cases tried in the year (text)", period="2021")
    made.figure("180", label="Cases in the year (table)", period="2021")
    assert reading(made, "figures-differ") == ("", "")


def test_counter_example_to_a_list(made: Made) -> None:
    text = made.between("mou")
    made.act("signature", text, "KH;TH", "2017")
    made.listed("TH", as_of="2020")
    (row,) = found(made, "list-voided")
    assert row["claims"].split("\n")[0] == "All texts (book, page 1, line 1)"
    assert (row["reading"], row["reading_rule"]) == (
        "signature 2017",
        "counter-example-voids-list",
    )
