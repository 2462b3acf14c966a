"""Corridors and pairs of the shipped data, worked out by hand from the sources.

Lines are those of ``jica-2022`` unless another source is named; ``mous`` is the table of
agreements from outside the five documents, by title.
"""

import re

import pytest

from ctipgraph import gaps
from ctipgraph.gaps.pairs import LAYERS
from ctipgraph.store import LocalGraph, Row


@pytest.fixture(scope="module")
def found(shipped: LocalGraph) -> dict[str, Row]:
    return {row["corridor"]: row for row in gaps.corridors(shipped).rows}


# 876: repatriated in 2018. 1657-1665, Table 12: victims in Thailand by nationality; the row of
# Thailand holds Thais abroad, too (1655). 1708: 249 victims back from Cambodia. 2703: 220 women.
COUNTED = {
    "KH to MY": "100 and more",
    "KH to TH": "100 and more",  # 288
    "KH to VN": "100 and more",  # 171
    "MM to TH": "100 and more",  # 1,306 in 2019
    "TH to KH": "100 and more",  # 249
    "LA to CN": "100 and more",  # 220
    "KH to CN": "10 to 99",  # 53
    "KH to LA": "10 to 99",  # 49
    "KH to ID": "10 to 99",  # 23
    "KH to JP": "10 to 99",  # 12
    "LA to TH": "10 to 99",  # 46 in 2020
    "TH to CH": "10 to 99",  # 1706: 88, no year
    "KH to SG": "under 10",
    "KH to MM": "under 10",
}


def test_counted_corridors(found: dict[str, Row]) -> None:
    assert {name: row["flow"] for name, row in found.items() if row["flow_at_least"]} == COUNTED


# 3272: China the largest number of confirmed cases; neighbours China, Cambodia, Lao PDR. 3335:
# Republic of Korea and Malaysia; the Golden Triangle. asean-act-mapping-2021, 38: poorer to richer.
@pytest.mark.parametrize(
    "corridor",
    [
        "VN to CN",
        "VN to KH",
        "VN to LA",
        "VN to KR",
        "VN to MY",
        "VN to MM",
        "LA to MY",
        "MM to SG",
    ],
)
def test_corridors_spoken_of_without_a_count(found: dict[str, Row], corridor: str) -> None:
    assert found[corridor]["flow"] == "narrative only"
    assert found[corridor]["dominates"] == found[corridor]["dominated_by"] == ""


# 1706: Thais in the United Arab Emirates; asean-act-2022: victims of Thailand and the Philippines.
@pytest.mark.parametrize("corridor", ["TH to AE", "PH to TH", "CN to LA"])
def test_corridors_whose_direction_is_not_told(found: dict[str, Row], corridor: str) -> None:
    assert found[corridor]["flow"] == "direction not told"


@pytest.mark.parametrize("corridor", ["BN to SG", "CN to TH", "CH to TH", "MY to ID", "TL to ID"])
def test_corridors_without_data_are_shown_and_not_ranked(
    found: dict[str, Row], corridor: str
) -> None:
    assert found[corridor]["flow"] == "no data"
    assert found[corridor]["dominates"] == found[corridor]["dominated_by"] == ""


@pytest.mark.parametrize(
    ("corridor", "latest", "without"),
    [
        # 1660-1666: 96 in 2019; 876: 288 in 2018; 1228: fewer than ten repatriated in 2021. The
        # figures of 2022 are of January to March.
        ("KH to TH", "2021: under 10", "100 and more"),
        # 94 in 2021.
        ("MM to TH", "2021: 10 to 99", "100 and more"),
        # 46 in 2020, fewer than ten in 2021, 38 in 2019.
        ("LA to TH", "2021: under 10", "10 to 99"),
        ("LA to CN", "2021: 100 and more", "no other figure"),
        # August 2021 to May 2022.
        ("TH to KH", "no figure of a whole year", "no other figure"),
        ("KH to MY", "2018: 100 and more", "100 and more"),
        ("TH to CH", "no figure of a whole year", "no other figure"),
    ],
)
def test_what_the_years_change(
    found: dict[str, Row], corridor: str, latest: str, without: str
) -> None:
    row = found[corridor]
    assert (row["flow_in_latest_year"], row["flow_without_2020_2021"]) == (latest, without)


def test_years_of_the_pandemic(shipped: LocalGraph) -> None:
    rows = gaps.corridors(shipped, years="2019/2021").rows
    assert {row["corridor"]: row["flow"] for row in rows if row["flow_at_least"]} == {
        "MM to TH": "100 and more",
        "LA to CN": "100 and more",
        "KH to TH": "10 to 99",
        "LA to TH": "10 to 99",
    }


def test_migrants_and_returnees_are_no_victims(found: dict[str, Row]) -> None:
    figures = "\n".join(row["figures"] for row in found.values())
    # 1787: 800 workers, of whom 60 were identified. 1708: 721 received, of whom 249.
    for number in ("800", "721", "500000", "44000", "40000", "986", "327"):
        assert f": {number} persons" not in figures


def test_no_count_under_ten_is_shown(found: dict[str, Row]) -> None:
    for row in found.values():
        assert not re.search(r": \d persons", row["figures"])


def test_malaysia_stands_before_the_others_of_cambodia(found: dict[str, Row]) -> None:
    # 382 victims (876), and 994: agreements with Malaysia had not come about by March 2022.
    ahead = found["KH to MY"]["dominates"].split("\n")
    assert {"KH to TH", "KH to VN", "KH to ID", "KH to SG", "LA to TH"} <= set(ahead)
    assert found["KH to MY"]["dominated_by"] == ""
    assert "bilateral-agreement" in found["KH to MY"]["known_gaps"].split("\n")
    # Thailand and Myanmar have texts, and an operation that is suspended: incomparable.
    assert "MM to TH" not in ahead


# --- pairs, layer by layer ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pairs(shipped: LocalGraph) -> dict[str, dict[str, Row]]:
    pairs: dict[str, dict[str, Row]] = {}
    for row in gaps.agreements(shipped, every=True).rows:
        pairs.setdefault(row["pair"], {})[row["layer"]] = row
    return pairs


def test_all_pairs_asked_for_are_there(pairs: dict[str, dict[str, Row]]) -> None:
    asean = ("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN")
    assert {f"{a}-{b}" for a in asean for b in asean if a < b} <= set(pairs)
    assert {"CN-KH", "CN-LA", "CN-MM", "CN-TH", "CN-VN"} <= set(pairs)
    # Pairs with a flow and no text: Switzerland, Japan, the Republic of Korea.
    assert {"CH-TH", "JP-KH", "KR-VN"} <= set(pairs)
    assert all(set(layers) == set(LAYERS) for layers in pairs.values())


# Days of signature from mous; each pair holds nothing the day before and a text on the day. Of the
# Philippines and the Emirates, copies say 2018, September 2019 and its 26th: the last day counts.
SIGNED = [
    ("CN-VN", "2010-09-15"),
    ("LA-VN", "2010-11-03"),
    ("CN-MM", "2009-11-11"),
    ("MM-TH", "2009-04-24"),
    ("AE-PH", "2019-09-30"),
    ("GB-VN", "2018-11-21"),
]


@pytest.mark.parametrize(("pair", "day"), SIGNED)
def test_agreement_on_the_day_of_its_signature(shipped: LocalGraph, pair: str, day: str) -> None:
    before = f"{day[:-2]}{int(day[-2:]) - 1:02}"
    for asked, expected in ((before, {"unknown", "yes"}), (day, {"no"})):
        found = gaps.agreements(
            shipped, asked, [pair[:2]], ["bilateral-agreement"], every=True
        ).rows
        (row,) = [row for row in found if row["pair"] == pair]
        assert row["gap"] in expected, asked


# mous: TH-VN 24 March 2008; TH-LA 13 July 2005; KH-VN amended 2012; TH-AE signed, day unknown;
# IN-MM; jica-2022: TH-KH amended 2014.
@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        ("TH-VN", "in-force-or-signed"),
        ("LA-TH", "in-force-or-signed"),
        ("KH-VN", "amended"),
        ("KH-TH", "amended"),
        ("AE-TH", "in-force-or-signed"),
        ("CN-TH", "in-force-or-signed"),
        ("IN-MM", "in-force-or-signed"),
        ("BN-SG", "none-found"),
        ("MM-MY", "none-found"),
        ("CH-TH", "none-found"),
    ],
)
def test_bilateral_layer(pairs: dict[str, dict[str, Row]], pair: str, reason: str) -> None:
    assert pairs[pair]["bilateral-agreement"]["reason"] == reason


def test_the_second_memorandum_of_china_and_thailand_stands_beside_the_first(
    pairs: dict[str, dict[str, Row]],
) -> None:
    texts = pairs["CN-TH"]["bilateral-agreement"]["texts"]
    assert "instrument/cn-th-mou-tip-2018: in-force-or-signed" in texts.split("\n")
    assert "instrument/cn-th-bilateral-tip: in-force-or-signed" in texts.split("\n")


def test_two_procedures_of_cambodia_and_thailand(pairs: dict[str, dict[str, Row]]) -> None:
    texts = pairs["KH-TH"]["sop"]["texts"].split("\n")
    assert {text.split(":")[0] for text in texts} >= {
        "instrument/kh-th-sop-law-enforcement-2022",
        "instrument/kh-th-sop-repatriation",
    }


def test_commit_binds_its_six_members(pairs: dict[str, dict[str, Row]]) -> None:
    bound = {pair for pair, layers in pairs.items() if layers["commit"]["gap"] == "no"}
    six = ("CN", "KH", "LA", "MM", "TH", "VN")
    assert bound == {f"{a}-{b}" for a in six for b in six if a < b}


def test_between_parties_to_actip_nothing_signed_is_never_said(
    pairs: dict[str, dict[str, Row]],
) -> None:
    for pair in ("BN-SG", "MM-MY", "ID-MY"):
        assert "instrument/actip: both-bound" in pairs[pair]["common-treaty"]["texts"]
        row = pairs[pair]["bilateral-agreement"]
        assert row["wording"] == "no bilateral TIP instrument found"
    said = {row["wording"] for layers in pairs.values() for row in layers.values()}
    assert not [words for words in said if "nothing" in words or "unsigned" in words]


def test_side_by_side_loses_nothing(shipped: LocalGraph) -> None:
    flat = gaps.agreements(shipped, states=["LA"], every=True)
    found = gaps.agreement_matrix(flat)
    heads = [layer.replace("-", "_") for layer in LAYERS]
    assert found.columns[:7] == ["pair", *heads]
    rows = {row["pair"]: row for row in found.rows}
    assert len(rows) == len({row["pair"] for row in flat.rows})
    for row in flat.rows:
        laid = rows[row["pair"]]
        assert laid[row["layer"].replace("-", "_")] == row["wording"]
        assert f"{row['layer']}: {row['use']}" in laid["use"].split("\n")
        assert f"{row['layer']}: {row['evidence_date']}" in laid["evidence_date"].split("\n")


def test_the_common_texts_stand_in_the_data(shipped: LocalGraph) -> None:
    query = "SELECT ?text ?layer WHERE { ?text ctip:commonLayer/skos:notation ?layer }"
    assert {(row["text"], row["layer"]) for row in shipped.rows(query)[1]} == {
        ("instrument/actip", "common-treaty"),
        ("instrument/palermo-protocol", "common-treaty"),
        ("instrument/asean-mlat", "common-treaty"),
        ("instrument/commit-mou", "commit"),
    }
