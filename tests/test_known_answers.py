"""Answers written by hand from the five source documents, as they stood in November 2022.

Line numbers are those of the reference text of ``jica-2022`` unless another source is named.
Nothing here is copied from the program's output.
"""

import pytest

from ctipgraph import gaps, questions
from ctipgraph.explain import explain
from ctipgraph.store import Graph, Row

AS_OF = "2022-11"


@pytest.fixture(scope="module")
def graph(five: Graph) -> Graph:
    return five


@pytest.fixture(scope="module")
def matrix(graph: Graph) -> dict[tuple[str, str], Row]:
    found = gaps.ratifications(graph, as_of=AS_OF, every=True, all_instruments=True)
    return {(row["state"], row["instrument"]): row for row in found.rows}


@pytest.fixture(scope="module")
def pairs(graph: Graph) -> dict[tuple[str, str], Row]:
    found = gaps.agreements(graph, as_of=AS_OF, every=True)
    return {(row["pair"], row["layer"]): row for row in found.rows}


@pytest.fixture(scope="module")
def acts(graph: Graph) -> list[Row]:
    return questions.ask(graph, questions.question("acts"), {})[1]


UNKNOWN_START = "bound-entry-into-force-not-stated"

# Tables 8, 15, 20 and 25. A bare year in a row of a treaty means bound; only for ACTIP does a
# source say when it entered into force (778; asean-act-2022 304).
TABLE_CELLS = {
    "cedaw": dict.fromkeys(("KH", "TH", "LA", "VN"), UNKNOWN_START),
    "crc": dict.fromkeys(("KH", "TH", "LA", "VN"), UNKNOWN_START),
    "icrmw": {
        "KH": "signed-not-bound",
        "TH": "stated-not-party",
        "LA": "stated-not-party",
        "VN": "stated-not-party",
    },
    "op-cedaw": {
        "KH": UNKNOWN_START,
        "TH": UNKNOWN_START,
        "LA": "stated-not-party",
        "VN": "stated-not-party",
    },
    "ilo-c182": dict.fromkeys(("KH", "TH", "LA", "VN"), UNKNOWN_START),
    "untoc": dict.fromkeys(("KH", "TH", "LA", "VN"), UNKNOWN_START),
    "palermo-protocol": dict.fromkeys(("KH", "TH", "LA", "VN"), UNKNOWN_START),
    "smuggling-protocol": {
        "KH": UNKNOWN_START,
        "TH": "signed-not-bound",
        "LA": UNKNOWN_START,
        "VN": "stated-not-party",
    },
    "op-crc-sc": dict.fromkeys(("KH", "TH", "LA", "VN"), UNKNOWN_START),
    "ilo-p029": {
        "KH": "stated-not-party",
        "TH": "no-usable-evidence",
        "LA": "stated-not-party",
        "VN": "stated-not-party",
    },
    "commit-mou": dict.fromkeys(("KH", "TH", "LA", "VN"), "endorsed"),
    "asean-declaration-tip-2004": dict.fromkeys(("KH", "TH", "LA", "VN"), "endorsed"),
    "asean-declaration-migrant-workers-2007": dict.fromkeys(("KH", "TH", "LA", "VN"), "endorsed"),
    "asean-human-rights-declaration": dict.fromkeys(("KH", "TH", "LA", "VN"), "endorsed"),
    "actip": dict.fromkeys(("KH", "TH", "LA", "VN"), "in-force"),
}


@pytest.mark.parametrize(
    ("instrument", "state", "position"),
    [
        (instrument, state, position)
        for instrument, cells in TABLE_CELLS.items()
        for state, position in cells.items()
    ],
)
def test_every_cell_of_the_four_treaty_tables(
    matrix: dict[tuple[str, str], Row], instrument: str, state: str, position: str
) -> None:
    assert matrix[state, f"instrument/{instrument}"]["position"] == position


# The year of each cell as printed: 962-980, 1751-1768, 2781-2796, 3380-3395.
PRINTED_YEARS = {
    "cedaw": {"KH": "1992", "TH": "1985", "LA": "1981", "VN": "1982"},
    "crc": {"KH": "1992", "TH": "1992", "LA": "1991", "VN": "1990"},
    "op-cedaw": {"KH": "2010", "TH": "2000"},
    "ilo-c182": {"KH": "2006", "TH": "2001", "LA": "2005", "VN": "2000"},
    "untoc": {"KH": "2005", "TH": "2013", "LA": "2003", "VN": "2012"},
    "palermo-protocol": {"KH": "2007", "TH": "2013", "LA": "2003", "VN": "2012"},
    "smuggling-protocol": {"KH": "2005", "LA": "2003"},
    "op-crc-sc": {"KH": "2002", "TH": "2006", "LA": "2006", "VN": "2001"},
    "ilo-p029": {"TH": "2004"},
    "actip": {"KH": "2016", "TH": "2016", "LA": "2016", "VN": "2016"},
}


@pytest.mark.parametrize(
    ("instrument", "state", "year"),
    [(i, s, year) for i, cells in PRINTED_YEARS.items() for s, year in cells.items()],
)
def test_the_column_ratification_does_not_tell_the_kind_of_consent(
    graph: Graph, instrument: str, state: str, year: str
) -> None:
    _, rows = questions.ask(
        graph, questions.question("acts"), {"state": state, "instrument": instrument}
    )
    cells = [row for row in rows if ", Table " in row["evidence"] and row["date"] == year]
    assert cells
    assert {row["stated_kind"] for row in cells} == {"consent-kind-unstated"}


@pytest.mark.parametrize("state", ["KH", "TH", "LA", "VN"])
def test_rows_of_texts_that_the_un_does_not_keep_say_so(graph: Graph, state: str) -> None:
    query = f"""SELECT ?instrument ?note WHERE {{
      ?act ctip:actor <https://w3id.org/ctipgraph/id/state/{state}> ; ctip:instrument ?instrument .
      ?claim ctip:about ?act ; skos:note ?note ; ctip:locator|ctip:citedAs ?place .
      FILTER(CONTAINS(?place, "Table ")) }}"""
    _, rows = graph.rows(query)
    notes = {row["instrument"]: row["note"] for row in rows}
    for instrument in ("actip", "commit-mou", "asean-declaration-tip-2004", "ilo-c182"):
        assert "depositary" in notes[f"instrument/{instrument}"], instrument


def test_the_2014_protocol_and_thailand_is_impossible_reported_and_no_gap(
    graph: Graph, matrix: dict[tuple[str, str], Row]
) -> None:
    row = matrix["TH", "instrument/ilo-p029"]
    assert row["position"] == "no-usable-evidence"
    assert row["flags"] == "impossible-claims-only"
    assert row["gap"] == "unknown"
    assert row["use"] == "do-not-use"
    listed = gaps.ratifications(graph, as_of=AS_OF).rows
    assert ("TH", "instrument/ilo-p029") not in {(r["state"], r["instrument"]) for r in listed}
    _, conflicts = questions.ask(graph, questions.question("conflicts"), {})
    impossible = [r for r in conflicts if r["kind"] == "impossible"]
    assert [r["instrument"] for r in impossible] == ["instrument/ilo-p029"]
    assert "line 1762" in impossible[0]["claims"]


def test_ilo_texts_are_not_opened_for_signature(graph: Graph) -> None:
    _, rows = questions.ask(graph, questions.question("absences"), {})
    kinds = {r["actor"]: r["kind"] for r in rows if r["instrument"] == "instrument/ilo-p029"}
    assert kinds == dict.fromkeys(("KH", "LA", "VN"), "not-ratified")


def test_known_gaps_as_of_november_2022(graph: Graph) -> None:
    rows = gaps.ratifications(graph, as_of=AS_OF, all_instruments=True).rows
    assert {(row["state"], row["instrument"].split("/")[1]) for row in rows} == {
        ("KH", "icrmw"),
        ("TH", "icrmw"),
        ("LA", "icrmw"),
        ("VN", "icrmw"),
        ("LA", "op-cedaw"),
        ("VN", "op-cedaw"),
        ("TH", "smuggling-protocol"),
        ("VN", "smuggling-protocol"),
        ("KH", "ilo-p029"),
        ("LA", "ilo-p029"),
        ("VN", "ilo-p029"),
    }


def test_statements_of_2022_are_last_seen_three_years_later(graph: Graph) -> None:
    rows = gaps.ratifications(graph, states=["LA"], instruments=["op-cedaw"]).rows
    assert [row["position"] for row in rows] == ["last-seen-not-party"]
    assert rows[0]["evidence_date"] == "2022-11-30"
    assert rows[0]["use"] == "verify-with-depositary"


def test_palermo_protocol_and_cambodia_the_year_conflicts_the_status_does_not(
    graph: Graph, matrix: dict[tuple[str, str], Row]
) -> None:
    row = matrix["KH", "instrument/palermo-protocol"]
    assert row["position"] == UNKNOWN_START
    assert row["flags"] == ""
    _, conflicts = questions.ask(graph, questions.question("conflicts"), {})
    claims = [
        r["claims"]
        for r in conflicts
        if r["kind"] == "dates-differ" and r["instrument"] == "instrument/palermo-protocol"
    ]
    assert len(claims) == 1
    assert "2007 (jica-2022, Table 8" in claims[0]
    assert "line 968" in claims[0]
    assert "2006 (jica-2022" in claims[0]
    assert "line 998" in claims[0]


@pytest.mark.parametrize("state", ["BN", "ID", "MM", "MY", "PH", "SG"])
def test_actip_binds_the_other_members_of_the_time_from_a_day_not_stated(
    matrix: dict[tuple[str, str], Row], state: str
) -> None:
    # 304 (asean-act-2022): first six states in March 2017, all the others afterwards; the sentence
    # does not name the six, so that none of these is said to be among them.
    assert matrix[state, "instrument/actip"]["position"] == UNKNOWN_START


def test_brunei_was_the_last_to_ratify_actip_in_2020(acts: list[Row]) -> None:
    own = [r for r in acts if r["act"] == "act/actip-bn-ratification"]
    assert {(r["date"], "line 304" in r["evidence"]) for r in own} == {("2020", True)}


def test_the_other_five_rest_on_a_collective_statement(graph: Graph) -> None:
    _, rows = explain(graph, "status/MM/actip")
    deciding = [r for r in rows if r["position"].lower().startswith("bound")]
    assert any("asean-act-2022" in r["evidence"] and "304" in r["evidence"] for r in deciding)
    # Before the end of 2020 it is open whether this member had ratified yet.
    asked = gaps.ratifications(graph, "2018", ["MM"], ["actip"], every=True).rows
    assert [r["flags"] for r in asked] == ["undetermined-at-this-date"]


@pytest.mark.parametrize(
    ("as_of", "position"),
    [
        ("2022-11", "not-eligible"),
        ("2025-10-25", "not-eligible"),
        ("2025-10-26", "no-evidence-found"),
        ("2025-11-18", "no-evidence-found"),
    ],
)
def test_timor_leste_is_eligible_for_actip_from_its_membership_on(
    graph: Graph, as_of: str, position: str
) -> None:
    rows = gaps.ratifications(graph, as_of, ["TL"], ["actip"], every=True).rows
    assert [row["position"] for row in rows] == [position]


def test_commit_has_six_members_of_which_one_text_names_five(graph: Graph) -> None:
    _, rows = questions.ask(graph, questions.question("group-members"), {"group": "group/commit"})
    by_line = {
        line: {r["state"] for r in rows if f"line {line}" in r["evidence"]} for line in (782, 1360)
    }
    assert by_line[782] == {"TH", "KH", "LA", "VN", "CN"}
    assert by_line[1360] == {"TH", "KH", "LA", "VN", "CN", "MM"}


@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        ("KH-TH", "amended"),
        ("KH-VN", "amended"),
        ("CN-KH", "in-force-or-signed"),
        ("LA-TH", "in-force-or-signed"),
        ("LA-VN", "in-force-or-signed"),
        ("CN-LA", "in-force-or-signed"),
        ("TH-VN", "in-force-or-signed"),
        ("CN-VN", "in-force-or-signed"),
        ("MM-TH", "in-force-or-signed"),
        ("CN-TH", "in-force-or-signed"),
        ("CN-MM", "in-force-or-signed"),
        ("AE-TH", "in-force-or-signed"),
        ("MY-TH", "disputed"),
        ("ID-KH", "not-materialised"),
        ("KH-MY", "not-materialised"),
        ("LA-MY", "one-sided-intention"),
        ("KH-LA", "one-sided-intention"),
        ("ID-MY", "none-found"),
        ("MM-VN", "none-found"),
        ("BN-SG", "none-found"),
    ],
)
def test_bilateral_agreements_by_pair(
    pairs: dict[tuple[str, str], Row], pair: str, reason: str
) -> None:
    assert pairs[pair, "bilateral-agreement"]["reason"] == reason


@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        ("KH-TH", "in-force-or-signed"),
        ("KH-VN", "in-force-or-signed"),
        ("LA-TH", "in-force-or-signed"),
        ("TH-VN", "in-force-or-signed"),
        ("MM-TH", "in-force-or-signed"),
        ("CN-KH", "draft-exchanged"),
        ("IN-KH", "draft-exchanged"),
        ("LA-VN", "none-found"),
    ],
)
def test_sops_by_pair(pairs: dict[tuple[str, str], Row], pair: str, reason: str) -> None:
    assert pairs[pair, "sop"]["reason"] == reason


def test_no_pair_comes_out_as_no_agreement(pairs: dict[tuple[str, str], Row]) -> None:
    assert len({pair for pair, _ in pairs}) >= 55
    assert "no-agreement" not in {row["reason"] for row in pairs.values()}


def test_footnote_33_is_voided_by_the_lao_text_of_2017(graph: Graph) -> None:
    _, rows = questions.ask(graph, questions.question("lists"), {})
    voided = {row["list"]: row["voided_by"].split("\n") for row in rows}
    assert "instrument/la-th-mou-tip-2017" in voided["completeness/jica-fn33-gms"]
    assert "instrument/cn-th-bilateral-tip" in voided["completeness/jica-5-2-2-th"]


def dates_of(acts: list[Row], act: str) -> set[str]:
    return {row["date"] for row in acts if row["act"] == act}


def test_thailand_cambodia_two_years_of_signature_one_amendment(acts: list[Row]) -> None:
    assert dates_of(acts, "act/kh-th-mou-tip-2003-signature") == {"2003", "2004"}
    assert dates_of(acts, "act/kh-th-mou-tip-2003-amendment") == {"2014"}


def test_thailand_lao_pdr_two_texts_are_two_things(acts: list[Row], graph: Graph) -> None:
    texts = {r["instrument"]: r["date"] for r in acts if "/la-th-" in r["instrument"] and r["date"]}
    assert texts == {
        "instrument/la-th-bilateral-tip-2005": "2005",
        "instrument/la-th-mou-tip-2017": "2017",
    }
    _, rows = questions.ask(graph, questions.question("successions"), {})
    assert not [row for row in rows if "/la-th-" in row["later"]]


def test_cambodia_viet_nam_2009_stays_apart_from_the_sop(acts: list[Row]) -> None:
    years = {
        (r["instrument"].split("/")[1], r["date"])
        for r in acts
        if "kh-vn" in r["act"] and r["date"]
    }
    assert ("kh-vn-agreement-tip-2005", "2005") in years
    assert ("kh-vn-agreement-tip-2005", "2012") in years
    assert ("kh-vn-bilateral-tip-2009", "2009") in years
    assert ("kh-vn-sop-repatriation", "2009") in years


def test_thailand_china_has_three_printed_years(acts: list[Row]) -> None:
    found = {r["date"] for r in acts if r["instrument"] == "instrument/cn-th-bilateral-tip"}
    assert found == {"2006", "2007", "2008"}


def test_thailand_malaysia_is_listed_and_denied(graph: Graph) -> None:
    _, rows = explain(graph, "status/my-th-mou-tip-2013")
    disputed = [row for row in rows if row["position"] == "disputed"]
    evidence = " ".join(row["evidence"] for row in disputed)
    assert "1778" in evidence
    assert "1791" in evidence


def test_the_cambodian_mou_of_2018_names_one_party(graph: Graph) -> None:
    _, rows = questions.ask(graph, questions.question("bilateral-texts"), {"state": "KH"})
    (text,) = [row for row in rows if row["instrument"] == "instrument/kh-mou-tip-2018"]
    assert text["parties"] == "KH"


def test_a_text_of_two_provinces_binds_no_pair_of_states(
    graph: Graph, pairs: dict[tuple[str, str], Row]
) -> None:
    _, rows = questions.ask(graph, questions.question("bilateral-texts"), {})
    (text,) = [row for row in rows if "ubon-ratchathani" in row["instrument"]]
    assert text["layer"] == "subnational-text"
    assert "ubon" not in pairs["LA-TH", "bilateral-agreement"]["texts"]


@pytest.mark.parametrize(
    ("instrument", "layer"),
    [("kh-th-mou-border-pass", "border-pass"), ("kh-mou-labour-migration", "labour-mou")],
)
def test_border_pass_and_labour_texts_are_not_trafficking_agreements(
    graph: Graph, pairs: dict[tuple[str, str], Row], instrument: str, layer: str
) -> None:
    _, rows = questions.ask(graph, questions.question("bilateral-texts"), {})
    assert {r["layer"] for r in rows if r["instrument"] == f"instrument/{instrument}"} == {layer}
    assert instrument not in pairs["KH-TH", "bilateral-agreement"]["texts"]


def test_thailand_myanmar_text_and_operation_are_two_layers(
    pairs: dict[tuple[str, str], Row],
) -> None:
    assert pairs["MM-TH", "bilateral-agreement"]["reason"] == "in-force-or-signed"
    assert pairs["MM-TH", "operation"]["reason"] == "suspended"


def test_the_lao_australian_arrangement_has_expired_and_renewal_has_begun(graph: Graph) -> None:
    _, rows = explain(graph, "status/au-la-memorandum-subsidiary-arrangement")
    assert any(r["position"] == "expired" and "844" in r["evidence"] for r in rows)
    _, texts = questions.ask(graph, questions.question("bilateral-texts"), {"state": "AU"})
    (text,) = [r for r in texts if "au-la-memorandum" in r["instrument"]]
    assert "negotiation" in text["acts"]
