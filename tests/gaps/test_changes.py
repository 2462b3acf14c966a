"""What changed between two days: rows read by hand in the sources, and what holds of every diff."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctipgraph import gaps
from ctipgraph.gaps.changes import CHANGES, COLUMNS, LISTS, Cell, standings
from ctipgraph.store import Graph, LocalGraph, QueryError, Row
from made import Made, graph_of

AWAITS = "signed-treaty-not-in-force"

Rows = dict[tuple[str, str, str], Row]


def keyed(rows: list[Row]) -> Rows:
    """Return rows by states, thing and what they now are."""
    return {(row["states"], row["thing"].partition("/")[2], row["is"]): row for row in rows}


@pytest.fixture(scope="module")
def since_2022(shipped: Graph) -> list[Row]:
    return gaps.diff(shipped).rows


# --- known answers -------------------------------------------------------------------------------

KNOWN = [
    # facts/treaties.csv: accession of Timor-Leste to the convention on 17 January 2023.
    ("TL", "crpd", "no-evidence-found", "bound-entry-into-force-not-stated", "happened"),
    # facts/treaties.csv: the Philippines ratified C190 on 20 February 2024, nobody else in Asia.
    ("PH", "ilo-c190", "no-evidence-found", "bound-entry-into-force-not-stated", "happened"),
    ("TH", "ilo-c190", "stated-not-party", "last-seen-not-party", "aged"),
    # facts/treaties.csv: eleven states signed the treaty on extradition on 14 November 2025.
    ("VN", "asean-extradition-treaty-2025", "no-evidence-found", AWAITS, "happened"),
    ("TL", "asean-extradition-treaty-2025", "not-eligible", AWAITS, "happened"),
    # Member of ASEAN since 26 October 2025; nothing says that it joined the ACTIP.
    ("TL", "actip", "not-eligible", "no-evidence-found", "happened"),
    # jica-2022: Tables 8 (968-975), 20 and 25 have no ratification of the protocol of 2014.
    ("KH", "ilo-p029", "stated-not-party", "last-seen-not-party", "aged"),
    ("LA", "ilo-p029", "stated-not-party", "last-seen-not-party", "aged"),
    ("VN", "ilo-p029", "stated-not-party", "last-seen-not-party", "aged"),
    ("VN", "smuggling-protocol", "stated-not-party", "last-seen-not-party", "aged"),
    # asean-act-2024-25, 844: the arrangement of Laos and Australia expired in 2024-25.
    (
        "AU\nLA",
        "au-la-memorandum-subsidiary-arrangement",
        "no-evidence-found",
        "expired",
        "happened",
    ),
    # asean-act-2024-25, 796: Cambodian and Thai police discussed a procedure; no date is given.
    (
        "KH\nTH",
        "kh-th-sop-cross-border-collaboration",
        "no-evidence-found",
        "negotiating",
        "became-known",
    ),
    # asean-act-2024-25, 607 and 1134: passed in November 2024, in force on 1 July 2025.
    ("VN", "vn-law-human-trafficking-2024", "", "adoption 2024-11-28", "happened"),
    ("VN", "vn-law-human-trafficking-2024", "", "entry-into-force 2025-07-01", "happened"),
    # asean-act-2024-25, 535: approved and launched in June 2024.
    ("KH", "kh-plan-2024-2028", "", "launch 2024-06-01/2024-06-30", "happened"),
    ("KH", "kh-plan-2024-2028", "in-preparation", "current", "happened"),
    # The plan before it says 2019-2023 in its title.
    ("KH", "kh-plan-2019-2023", "current", "lapsed-no-recorded-successor", "happened"),
    # asean-act-2022, 902: presented to and approved by the council on 20 December 2022.
    ("PH", "ph-plan-4", "", "adoption 2022-12-20", "happened"),
    # asean-act-2024-25, 465: adopted on 21 August 2023.
    ("", "bohol-tip-work-plan-2", "", "adoption 2023-08-21", "happened"),
    # jica-2022, 1830: a plan of 2018-2022.
    ("TH", "th-plan-2018-2022", "current", "lapsed-no-recorded-successor", "happened"),
    # jica-2022, 3478: an amendment planned for 2023; whether it came is not known.
    ("VN", "vn-decree-09-2013-amendment", "", "planned 2023-01-01/2023-12-31", "became-known"),
]


@pytest.mark.parametrize(("states", "thing", "was", "now", "change"), KNOWN)
def test_what_changed_since_2022(
    since_2022: list[Row], states: str, thing: str, was: str, now: str, change: str
) -> None:
    row = keyed(since_2022)[states, thing, now]
    assert (row["was"], row["change"]) == (was, change)
    assert row["why"]
    assert row["claims"]
    assert row["evidence"]


@pytest.mark.parametrize(
    ("state", "thing"),
    [
        # Bound well before 2022 (facts/treaties.csv), and still.
        ("VN", "actip"),
        ("TH", "palermo-protocol"),
        ("KH", "crpd"),
        # Stated not party by the depositary's page of February 2026: known on both days.
        ("TH", "icrmw"),
    ],
)
def test_what_did_not_change(since_2022: list[Row], state: str, thing: str) -> None:
    assert not [
        r for r in since_2022 if (r["states"], r["thing"]) == (state, f"instrument/{thing}")
    ]


def test_two_causes_of_one_change(since_2022: list[Row]) -> None:
    row = keyed(since_2022)["TL", "asean-extradition-treaty-2025", AWAITS]
    assert row["why"] == "member since 2025-10-26\nsignature 2025-11-14"
    assert row["rule"] == "65-signed-treaty-not-in-force"


def test_nothing_planned_is_said_to_have_happened(since_2022: list[Row]) -> None:
    planned = [row for row in since_2022 if row["is"].startswith("planned")]
    assert planned
    assert {row["change"] for row in planned} == {"became-known"}


def test_default_days_columns_and_order(shipped: Graph, since_2022: list[Row]) -> None:
    found = gaps.diff(shipped)
    assert tuple(found.columns) == COLUMNS
    assert {(row["from"], row["to"]) for row in since_2022} == {("2022-11-30", "2025-11-18")}
    kinds = [row["change"] for row in since_2022]
    assert kinds == sorted(kinds, key=CHANGES.index)
    assert found.remark.startswith(f"{len(since_2022)} changes from 2022-11-30 to 2025-11-18: ")


def test_filters(shipped: Graph) -> None:
    found = gaps.diff(shipped, states=["th"], lists=["ratifications"])
    assert {row["states"] for row in found.rows} == {"TH"}
    assert {row["list"] for row in found.rows} == {"ratifications"}
    found = gaps.diff(shipped, instruments=["ilo-c190"])
    assert {row["thing"] for row in found.rows} == {"instrument/ilo-c190"}
    found = gaps.diff(shipped, states=["LA"], lists=["texts"])
    assert {row["states"] for row in found.rows} == {"AU\nLA"}


def test_same_day(shipped: Graph) -> None:
    assert gaps.diff(shipped, "2023", "2023-12-31").rows == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"since": "2024", "until": "2023"}, "from 2024-12-31 is after to 2023-12-31"),
        ({"since": "2030"}, "from 2030-12-31 is after to 2025-11-18"),
        ({"since": "soon"}, "from: 'soon' is not a date; expected"),
        ({"since": "2022-13"}, "from: '2022-13' is not a day of the calendar"),
        ({"until": "2023/.."}, "to: '2023/..' has no last day"),
        ({"lists": ["treaties"]}, "treaties is no list; expected some of ratifications, texts"),
        ({"states": ["XX"]}, "no row is about XX"),
        ({"instruments": ["nothing"]}, "no row is about instrument/nothing"),
        ({"until": "9999"}, "expected a year before 9999"),
        (
            {"lists": ["plans"], "group": "group/gms"},
            "a group chooses the states of the list of rat",
        ),
        ({"group": "group/nobody"}, "nothing is known of 'group/nobody'"),
    ],
)
def test_bad_input(shipped: Graph, arguments: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=re.escape(message)):
        gaps.diff(shipped, **arguments)


# --- properties ----------------------------------------------------------------------------------


def cells(graph: Graph, day: str, group: str = "") -> dict[Cell, str]:
    return {
        cell: value
        for name in LISTS
        for cell, value in standings(graph, name, day, group)[1].items()
    }


def applied(earlier: dict[Cell, str], rows: list[Row]) -> dict[Cell, str]:
    """Return the earlier list with every row of a diff carried out."""
    later = dict(earlier)
    for row in rows:
        cell = (row["list"], row["explain"], row["field"])
        assert later.get(cell, "") == row["was"]
        later[cell] = row["is"]
    return {cell: value for cell, value in later.items() if value}


PAIRS = [
    ("1990", "2025-11-18"), ("2000", "2003"), ("2003-05", "2004-06"), ("2012", "2016-07"),
    ("2015", "2018-01-01"), ("2019", "2022-11"), ("2022-11", "2023"), ("2022-11", "2025-11-18"),
    ("2024", "2026-06"), ("2022-11-30", "2022-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_earlier_list_with_the_diff_is_the_later_list(
    shipped: Graph, first: str, last: str
) -> None:
    found = gaps.diff(shipped, first, last).rows
    assert applied(cells(shipped, first), found) == cells(shipped, last)


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_every_change_has_a_reason(shipped: Graph, first: str, last: str) -> None:
    bare = [r["explain"] for r in gaps.diff(shipped, first, last).rows if not r["why"]]
    assert bare == []


ACTS = st.tuples(
    st.sampled_from(
        [
            "signature", "ratification", "withdrawal", "entry-into-force", "reservation",
            "domestic-approval",
        ]
    ),
    st.sampled_from(["KH", "TH"]),
    st.sampled_from(["", "2003", "2005-06", "2007-08-09", "2004/2006", "2010"]),
    st.sampled_from(["pact", "protocol"]),
)  # fmt: skip
TEXT_ACTS = st.tuples(
    st.sampled_from(
        ["negotiation", "signature", "amendment", "suspension", "renewal", "expiry", "planned"]
    ),
    st.sampled_from(["", "2003", "2005-06-07", "2006", "2010-01"]),
)
ABSENCES = st.tuples(
    st.sampled_from(["KH", "TH"]),
    st.sampled_from(["2002", "2006-07", "2011"]),
    st.sampled_from(["not-ratified", "not-signed", "not-signed-or-ratified"]),
)
DAYS = st.sampled_from(["2001", "2003-06", "2004", "2005-07", "2006-07-31", "2008", "2010-12-31"])


def club(
    acts: list[tuple[str, str, str, str]],
    texts: list[tuple[str, str]],
    absences: list[tuple[str, str, str]],
    joined: str,
) -> LocalGraph:
    made = Made()
    made.group("asean", "KH", start="1999")
    made.member("TH", "group/asean", start=joined)
    made.instrument("pact", open_to="group/asean")
    made.instrument("protocol")
    made.tie("instrument/protocol", "requires", "instrument/pact")
    made.between("mou")
    made.instrument(
        "plan", type="ActionPlan", level="national", jurisdiction="KH", period="2004/2006"
    )
    made.act("adoption", "instrument/plan", "KH", "2004-02-03")
    for kind, state, date, pact in acts:
        actor = "" if kind == "entry-into-force" else state
        made.act(kind, f"instrument/{pact}", actor, date, as_of="2009")
    for kind, date in texts:
        made.act(kind, "instrument/mou", "KH;TH", date, as_of="2009")
    for state, as_of, kind in absences:
        made.absent(state, "instrument/pact", as_of, kind=kind)
    return graph_of(made)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(ACTS, max_size=5),
    st.lists(TEXT_ACTS, max_size=3),
    st.lists(ABSENCES, max_size=2),
    st.sampled_from(["1999", "2004-05-06", "2005"]),
    DAYS,
    DAYS,
)
def test_diff_of_every_history_can_be_carried_out_and_has_reasons(
    acts: list[tuple[str, str, str, str]],
    texts: list[tuple[str, str]],
    absences: list[tuple[str, str, str]],
    joined: str,
    one: str,
    other: str,
) -> None:
    first, last = sorted([one, other])
    graph = club(acts, texts, absences, joined)
    found = gaps.diff(graph, first, last).rows
    assert applied(cells(graph, first), found) == cells(graph, last)
    assert [row["explain"] + row["field"] for row in found if not row["why"]] == []


# --- how a change is told ------------------------------------------------------------------------


@pytest.fixture
def made() -> Made:
    """Two states in a club, and a treaty."""
    made = Made()
    made.group("asean", "KH", "TH", start="1999")
    made.instrument("pact")
    return made


def change(made: Made, first: str, last: str) -> list[tuple[str, str, str]]:
    rows = gaps.diff(graph_of(made), first, last, lists=["ratifications"]).rows
    return [(row["field"], row["change"], row["why"]) for row in rows]


def test_act_between_the_days_happened(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", "2005-06")
    assert change(made, "2005-05", "2006") == [
        ("position", "happened", "ratification 2005-06-01/2005-06-30")
    ]


def test_act_that_can_lie_before_the_first_day_became_known(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", "2005")
    kinds = {(field, kind) for field, kind, _ in change(made, "2005-05", "2006")}
    assert kinds == {("position", "became-known"), ("flags", "became-known")}


def test_act_without_a_date_became_known(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", as_of="2005")
    # Until then it was open whether it had happened: the flag goes with it.
    assert change(made, "2004", "2006") == [
        ("position", "became-known", "ratification by 2005-12-31"),
        ("flags", "became-known", "ratification by 2005-12-31"),
    ]


def test_statement_that_no_longer_reaches_the_day_aged(made: Made) -> None:
    made.absent("TH", "instrument/pact", "2005")
    assert change(made, "2004", "2006") == [("position", "aged", "not checked since 2005-12-31")]
    assert change(made, "2003", "2005") == []


def test_denial_that_no_longer_reaches_the_day_aged(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", "2003")
    made.absent("TH", "instrument/pact", "2005")
    assert change(made, "2004", "2006") == [("flags", "aged", "not denied since 2005-12-31")]


def test_claim_that_cannot_be_used_became_known(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", "2005", grade="unattested")
    assert change(made, "2004", "2006") == [
        ("position", "became-known", "claimed, not usable, by 2005-01-01")
    ]


def test_withdrawal_and_return(made: Made) -> None:
    made.act("ratification", "instrument/pact", "TH", "2003-01-02")
    made.act("withdrawal", "instrument/pact", "TH", "2005-01-02")
    assert [kind for _, kind, _ in change(made, "2004", "2006")] == ["happened"]
    made.act("accession", "instrument/pact", "TH", "2006-01-02")
    # Out and in again: on both days the state is bound.
    assert change(made, "2004", "2007") == []


def test_known_measure(made: Made) -> None:
    made.instrument("law", type="NationalLaw", level="national", jurisdiction="KH")
    made.add("provisions", "provision/p", instrument="instrument/pact", number="1")
    duty = {"instrument": "instrument/pact", "provisions": "provision/p", "label": "Help"}
    duty |= {"strength": "shall", "theme": "protection", "applies_to": "all"}
    made.add("obligations", "obligation/o", **duty)
    cells_ = {"form": "law", "extent": "recorded", "by": "instrument/law", "label": "Law"}
    cells_ |= {"state": "KH", "obligations": "obligation/o", "as_of": "2005"}
    made.add("measures", "measure/old", **cells_)
    made.add("measures", "measure/new", **cells_ | {"start": "2005-02"})
    made.add("measures", "measure/due", **cells_ | {"start": "2005-02", "extent": "planned"})
    rows = gaps.diff(graph_of(made), "2004", "2006", lists=["measures"]).rows
    assert {row["thing"]: row["change"] for row in rows} == {
        "measure/old": "became-known",
        "measure/new": "happened",
        "measure/due": "became-known",
    }
