"""What rests on little: rows read by hand in the sources, and every kind of weakness made."""

import re

import pytest

from ctipgraph import gaps
from ctipgraph.gaps.evidence import KINDS
from ctipgraph.store import Graph, LocalGraph, QueryError, Row
from made import Made, graph_of

# --- known answers -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rows(shipped: Graph) -> dict[str, Row]:
    found = gaps.evidence(shipped, every=True).rows
    return {row["thing"]: row for row in found if row["kind"] != "facts"}


@pytest.mark.parametrize(
    ("thing", "look_up", "depositary"),
    [
        ("icrmw", "United Nations Treaty Collection", "Secretary-General of the United Nations"),
        ("palermo-protocol", "United Nations Treaty Collection", "Secretary-General of the United"),
        ("ilo-p029", "NORMLEX", "Director-General of the International Labour Office"),
        ("ilo-c190", "NORMLEX", "Director-General of the International Labour Office"),
        ("actip", "ASEAN Secretariat", "Secretary-General of ASEAN"),
        # Nobody at hand says who keeps these.
        ("asean-mlat", "whoever keeps the original", ""),
        ("asean-declaration-tip-2004", "whoever keeps the original", ""),
    ],
)
def test_where_to_look_next(shipped: Graph, thing: str, look_up: str, depositary: str) -> None:
    found = gaps.evidence(shipped, "2035", instruments=[thing], every=True).rows
    (row,) = [row for row in found if row["kind"] == "treaty-status"]
    assert row["look_up"].startswith(look_up)
    assert row["depositary"].startswith(depositary) if depositary else row["depositary"] == ""


@pytest.mark.parametrize(
    ("thing", "answer"),
    [
        # facts/treaties.csv: one news text of February 2024 implies it for all but the Philippines.
        ("ilo-c190", "TH: last-seen-not-party, one-source, inferred-only, not-checked-since"),
        # jica-2022, Table 25 (3380-3395): not ratified as of November 2022; not looked up since.
        ("smuggling-protocol", "VN: last-seen-not-party, one-source, not-checked-since"),
        # No source at hand says whether Timor-Leste has joined.
        ("actip", "TL: no-evidence-found, no-evidence"),
        # jica-2022, 994: the ministry said so in March 2022.
        ("cn-kh-sop-repatriation", "draft-exchanged, one-source, interview-only, not-checked"),
        ("id-kh-agreement-tip", "not-materialised, one-source, interview-only, not-checked-since"),
        # 1778 against 1791.
        ("my-th-mou-tip-2013", "disputed, flagged, one-source"),
        # The register of the ILO in a copy of 2018 or 2019.
        ("ilo-p029", "TH: bound-entry-into-force-not-stated, one-source, old-copy"),
    ],
)
def test_weak_answers(rows: dict[str, Row], thing: str, answer: str) -> None:
    row = rows[f"instrument/{thing}"]
    assert any(line.startswith(answer) for line in row["answers"].split("\n")), row["answers"]
    assert row["explain"]


def test_offices_of_the_parties_know_of_a_text_between_states(rows: dict[str, Row]) -> None:
    look_up = rows["instrument/cn-kh-sop-repatriation"]["look_up"]
    assert look_up.startswith("the offices that signed or negotiate it: ")
    assert {"CN", "KH"} <= set(re.findall("[A-Z]{2}", look_up))


def test_states_without_a_chapter_of_their_own(rows: dict[str, Row]) -> None:
    # The reports have chapters on Cambodia, Thailand, Lao PDR and Viet Nam; nothing is said of
    # measures or needs of Singapore, Brunei and Timor-Leste.
    for state in ("SG", "BN", "TL"):
        assert {"measures", "needs"} <= set(rows[state]["answers"].split("\n"))
    assert "VN" not in rows


def test_interview_of_one_ministry(shipped: Graph) -> None:
    found = gaps.evidence(shipped, kinds=["facts"]).rows
    # jica-2022 spoke with MOSVY in March 2022 (994 and elsewhere).
    (row,) = [row for row in found if row["look_up"] == "a written record of MOSVY"]
    assert (row["thing"], row["reasons"]) == ("source/jica-2022", "interview-only")
    assert int(row["gain"]) > 1


def test_sections_left_out_on_purpose_promise_nothing(shipped: Graph) -> None:
    assert gaps.evidence(shipped, kinds=["section"]).rows == []
    found = gaps.evidence(shipped, kinds=["section"], every=True).rows
    assert {row["reasons"] for row in found} == {"left-out-on-purpose"}
    assert all(row["answers"] and ", lines " in row["look_up"] for row in found)


def test_order_is_by_kind_and_gain(shipped: Graph) -> None:
    found = gaps.evidence(shipped, every=True)
    keys = [(KINDS.index(row["kind"]), -int(row["gain"])) for row in found.rows]
    assert keys == sorted(keys)
    assert {row["kind"] for row in found.rows} == set(KINDS)
    assert " statuses that are a gap or unknown could change" in found.remark


def test_gain_counts_gaps_and_unknown_statuses(shipped: Graph) -> None:
    matrix = gaps.ratifications(shipped, every=True, all_instruments=True).rows
    for row in gaps.evidence(shipped, kinds=["treaty-status"], every=True).rows:
        open_ = [
            cell["explain"]
            for cell in matrix
            if cell["instrument"] == row["thing"] and cell["gap"] in ("yes", "unknown")
        ]
        weak = set(row["explain"].split("\n"))
        assert int(row["gain"]) == len(weak & set(open_))
        assert int(row["weak"]) == len(weak)


def test_unknown_statuses_are_all_weak(shipped: Graph) -> None:
    weak = "\n".join(
        row["explain"] for row in gaps.evidence(shipped, kinds=["treaty-status"]).rows
    ).split("\n")
    for cell in gaps.ratifications(shipped, every=True, all_instruments=True).rows:
        if cell["gap"] == "unknown":
            assert cell["explain"] in weak


def test_filters(shipped: Graph) -> None:
    found = gaps.evidence(shipped, states=["th"], instruments=["icrmw", "ilo-c190"], every=True)
    assert {row["kind"] for row in found.rows} == {"treaty-status"}
    assert {line[:3] for row in found.rows for line in row["answers"].split("\n")} == {"TH:"}
    found = gaps.evidence(shipped, states=["SG"], every=True)
    assert {row["thing"] for row in found.rows if row["kind"] == "state"} == {"SG"}
    assert not {row["kind"] for row in found.rows} & {"facts", "section"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"kinds": ["treaties"]}, "treaties is no kind of row; expected some of treaty-status"),
        ({"as_of": "soon"}, "parameter as_of: 'soon' is not a date"),
        ({"states": ["XX"]}, "nothing is known of 'XX'"),
        ({"states": ["Thailand"]}, "'THAILAND' is not an id"),
        ({"instruments": ["nothing"]}, "nothing is known of 'instrument/nothing'"),
        ({"kinds": ["facts"], "states": ["TH"]}, "facts belong to no state or text"),
        ({"kinds": ["section"], "instruments": ["actip"]}, "section belong to no state or text"),
        ({"group": "group/nobody"}, "nothing is known of 'group/nobody'"),
    ],
)
def test_bad_input(shipped: Graph, arguments: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=re.escape(message)):
        gaps.evidence(shipped, **arguments)  # type: ignore[arg-type]


# --- every weakness, made ------------------------------------------------------------------------


@pytest.fixture
def made() -> Made:
    """Two states in a club, a treaty, and two more sources."""
    made = Made()
    made.group("asean", "KH", "TH", start="1999")
    made.instrument("pact", depositary="un-secretary-general")
    made.source("paper")
    made.source("record", authority="depositary")
    return made


def weak(made: Made, as_of: str = "2022-12-31") -> dict[str, str]:
    """Return what is weak about the status of each state towards the pact."""
    return weaknesses(graph_of(made), as_of)


def weaknesses(graph: LocalGraph, as_of: str) -> dict[str, str]:
    found = gaps.evidence(graph, as_of, kinds=["treaty-status"], every=True).rows
    lines = [line for row in found for line in row["answers"].split("\n")]
    return {line[:2]: line.partition(", ")[2] for line in lines}


def test_no_evidence(made: Made) -> None:
    assert weak(made) == {"KH": "no-evidence", "TH": "no-evidence"}


def test_one_source_two_sources_and_the_depositary(made: Made) -> None:
    act = made.act("ratification", "instrument/pact", "TH", "2005")
    made.act("ratification", "instrument/pact", "KH", "2005", source="record")
    assert weak(made) == {"TH": "one-source"}
    made.claim(act, "2005", source="paper")
    assert weak(made) == {}


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        (("interview", "interview"), "interview-only"),
        (("inferred", "inferred"), "inferred-only"),
        (("interview", "inferred"), "interview-only"),
        (("interview", "verified-in-text"), ""),
    ],
)
def test_grades(made: Made, grades: tuple[str, str], expected: str) -> None:
    act = made.act("ratification", "instrument/pact", "TH", "2005", grade=grades[0])
    made.claim(act, "2005", grade=grades[1], source="paper")
    assert weak(made).get("TH", "") == expected


def test_claim_that_nobody_has_read(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", "2005", grade="unattested")
    assert weak(made)["TH"] == "no-usable-evidence, one-source"


def test_old_copy_and_not_checked_since(made: Made) -> None:
    made.absent("TH", "instrument/pact", "2020", source="record")
    graph = graph_of(made)
    assert "TH" not in weaknesses(graph, "2020-12-31")
    assert weaknesses(graph, "2024")["TH"] == "not-checked-since"
    assert weaknesses(graph, "2025")["TH"] == "old-copy, not-checked-since"


def test_disputed_status(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", "2005", source="record")
    made.absent("TH", "instrument/pact", "2023", source="record")
    assert weak(made)["TH"] == "flagged"


def test_facts_by_voice(made: Made) -> None:
    for name in ("One", "Two"):
        made.need(name, grade="interview", attributed_to="A ministry")
    made.need("Three", grade="interview", attributed_to="A court")
    made.need("Four", grade="inferred")
    made.need("Five", grade="unattested")
    made.need("Six")
    found = gaps.evidence(graph_of(made), kinds=["facts"]).rows
    assert [(row["gain"], row["look_up"]) for row in found] == [
        ("2", "a written record of A ministry"),
        ("1", "a written record of A court"),
        ("1", "any source that says so"),
        ("1", "the text itself, for words that say so"),
    ]


def test_section_that_nobody_has_read(made: Made) -> None:
    made.add("sections", "section/s", source="book", label="All", first="1", last="9")
    made.add("sections", "section/t", source="book", label="Back", first="10", last="12")
    found = gaps.evidence(graph_of(made), kinds=["section"]).rows
    assert [(row["thing"], row["look_up"]) for row in found] == [("section/t", "book, lines 10-12")]
