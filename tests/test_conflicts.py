"""Contradictions read by hand in the sources, and the readings that rules give them.

Line numbers are those of the reference text of ``jica-2022`` unless another source is named;
what has no lines was read in the facts files. Nothing here is copied from the program's output.
"""

import pytest

from ctipgraph.conflicts import KINDS, conflicts
from ctipgraph.resources import folder
from ctipgraph.store import Graph, QueryError, Row
from ctipgraph.tables import Vocabulary

Found = dict[tuple[str, str], Row]


@pytest.fixture(scope="module")
def found(shipped: Graph) -> Found:
    return {(row["kind"], row["about"]): row for row in conflicts(shipped).rows}


SIDES = [
    # 985 and 989 have 2003, 1779 has 2004: nothing says which.
    ("dates-differ", "act/kh-th-mou-tip-2003-signature", ["985, 989", "1779"], "", ""),
    # 968 has 2007, 998 has 2006; the scrape of the UN's table 2 July 2007.
    (
        "dates-differ",
        "act/palermo-protocol-kh-consent",
        ["line 968", "line 998", "untc-palermo-2015-03"],
        "ratification 2007-07-02",
        "depositary-first",
    ),
    # 3395 has 2016, the secretariat of the depositary 5 January 2017.
    (
        "dates-differ",
        "act/actip-vn-consent",
        ["line 3395", "asean-org-2017-01-20"],
        "ratification 2017-01-05",
        "depositary-first",
    ),
    # The footnote at 1012 cites the law as of 2006, a cable has the vote of 20 December 2007.
    (
        "dates-differ",
        "act/kh-law-suppression-human-trafficking-2008-adoption",
        ["line 1012", "2007-12-20"],
        "",
        "",
    ),
    # The government has its own final vote on 24 October 2016, a newspaper the 25th.
    (
        "dates-differ",
        "act/tl-law-3-2017-adoption",
        ["2016-10-24", "2016-10-25"],
        "adoption 2016-10-24",
        "official-first",
    ),
    # asean-act-2022, 912: December 2022; asean-act-2024-25, 946: 2023.
    ("dates-differ", "act/ph-cet-course-advanced-revision", ["line 912", "line 946"], "", ""),
    # 1762 prints 2004 for a protocol of 2014; the register of the ILO has 4 June 2018.
    (
        "impossible",
        "act/ilo-p029-th-consent",
        ["line 1762", "normlex-thailand-2018-2019"],
        "ratification 2018-06-04",
        "impossible-decides-nothing",
    ),
    # 1778 lists the memorandum of 2013, 1791 says that it had not been realised in 2022.
    ("stated-absent", "status/my-th-mou-tip-2013", ["line 1778", "line 1791"], "", ""),
    # 1682: 188 cases investigated in 2021; table 14 (1688): 180.
    (
        "figures-differ",
        "observation/cases-investigated-potential-trafficking-cases-investigated-thailand-2021-text-2021-jica",
        ["188", "line 1682", "180", "line 1688"],
        "",
        "",
    ),
    # 251 prints MOSVY (or MOSAVY), 1049 MOSVY; asean-act-2024-25, 98: MoSVY.
    ("acronyms-differ", "org/kh-mosvy", ["line 251", "line 98"], "MOSVY\nMoSVY", "most-sources"),
    # 188 prints AIHCR; asean-act-2022, 1675, and asean-act-2024-25, 81, AICHR.
    ("acronyms-differ", "org/aichr", ["line 188", "line 1675", "line 81"], "AICHR", "most-sources"),
    # 243 prints CWCC, 1082 CCWC: one source, no reading.
    ("acronyms-differ", "org/kh-ccwc", ["line 243", "line 1082"], "", ""),
    # 876 prints MFAIC, 1049 MOFAIC.
    ("acronyms-differ", "org/kh-mofaic", ["line 876", "line 1049"], "", ""),
    # 311 prints POLSW, 3033 PLSW.
    ("acronyms-differ", "org/la-polsw", ["line 311", "line 3033"], "", ""),
]


@pytest.mark.parametrize(("kind", "about", "places", "reading", "rule"), SIDES)
def test_contradiction_with_both_sides(
    found: Found, kind: str, about: str, places: list[str], reading: str, rule: str
) -> None:
    row = found[kind, about]
    assert [place for place in places if place not in row["claims"]] == []
    assert (row["reading"], row["reading_rule"]) == (reading, rule)


def test_secretariat_of_the_lao_committee_goes_by_the_latest_statement(found: Found) -> None:
    # 2856 names the General Police Department, 2881 the NCATIP Secretariat; a news text of
    # February 2023 has the department again.
    row = found["chairs-differ", "org/la-nsc-aht"]
    assert "line 2856" in row["claims"]
    assert "line 2881" in row["claims"]
    assert row["reading"].startswith("General Police Department")
    assert row["reading_rule"] == "latest-statement"


@pytest.mark.parametrize(
    ("about", "left_out", "place", "reading"),
    [
        # Footnote 33 (792) has Thailand-Laos of 2005; 1780 and 2806 that of 2017.
        ("completeness/jica-fn33-gms", "la-th-mou-tip-2017", "line 2806", "signature 2017"),
        # The Cambodian list (983-992) leaves out Cambodia-Vietnam 2009 of footnote 33 (792).
        (
            "completeness/jica-4-2-2-kh",
            "kh-vn-bilateral-tip-2009",
            "line 792",
            "conclusion 2009",
        ),
        # The Thai list (1774-1781) leaves out China 2006, 2007, 2008 of footnote 33.
        (
            "completeness/jica-5-2-2-th",
            "cn-th-bilateral-tip",
            "line 792",
            "conclusion 2006\nconclusion 2007\nconclusion 2008",
        ),
    ],
)
def test_voided_list_stands_beside_the_text_that_it_leaves_out(
    shipped: Graph, about: str, left_out: str, place: str, reading: str
) -> None:
    (row,) = [
        row
        for row in conflicts(shipped, ["list-voided"]).rows
        if (row["about"], row["instrument"]) == (about, f"instrument/{left_out}")
    ]
    assert "(jica-2022, " in row["claims"].split("\n")[0]
    assert place in row["claims"]
    assert row["reading"] == reading
    assert row["reading_rule"] == "counter-example-voids-list"


def test_names_in_two_scripts_are_no_contradiction(found: Found) -> None:
    # The Thai police are RTP in English and have Thai letters in Thai.
    assert ("acronyms-differ", "org/th-rtp") not in found


def test_what_is_unclear_is_kept_apart(shipped: Graph) -> None:
    rows = conflicts(shipped, ["identity-unclear"]).rows
    assert rows
    assert {(row["reading"], row["reading_rule"]) for row in rows} == {
        ("kept apart", "unclear-stays-apart")
    }


def test_every_contradiction_has_two_sides(shipped: Graph) -> None:
    for row in conflicts(shipped).rows:
        # One row may cite two places of a report that contradict each other.
        assert "\n" in row["claims"] or row["kind"] == "recorded", row["about"]


def test_reading_and_rule_go_together(shipped: Graph) -> None:
    rules = Vocabulary(folder("ontology")).schemes["reading-rule"]
    for row in conflicts(shipped).rows:
        assert bool(row["reading"]) == bool(row["reading_rule"])
        assert row["reading_rule"] in {"", *rules}
        assert all(part in row["claims"] for part in row["reading"].split("\n")) or (
            row["kind"] == "identity-unclear"
        )


def test_kinds_filter_and_order(shipped: Graph) -> None:
    every = [row["kind"] for row in conflicts(shipped).rows]
    assert sorted(every, key=KINDS.index) == every
    assert set(every) == set(KINDS)
    some = conflicts(shipped, ["impossible", "dates-differ"])
    assert {row["kind"] for row in some.rows} == {"impossible", "dates-differ"}
    assert some.remark.startswith(f"{len(some.rows)} contradictions, ")


def test_unknown_kind(shipped: Graph) -> None:
    with pytest.raises(QueryError, match="dates is no kind of conflict; expected some of dates-"):
        conflicts(shipped, ["dates"])
