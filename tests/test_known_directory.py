"""Figures, processes, services and bodies, written by hand from the five source documents.

Line numbers are those of the reference texts. Nothing here is copied from the program's output.
"""

from decimal import Decimal

import pytest

from ctipgraph import questions
from ctipgraph.store import LocalGraph, Row


def ask(graph: LocalGraph, name: str, **values: str) -> list[Row]:
    return questions.ask(graph, questions.question(name), values)[1]


@pytest.fixture(scope="module")
def figures(shipped: LocalGraph) -> list[Row]:
    return ask(shipped, "figures")


# jica-2022: Tables 6 and 7 (Cambodia, 853-865), 12 to 14 (Thailand, 1660-1688), 18 and 19 (Lao PDR,
# 2679-2690), 23 and 24 (Viet Nam, 3298-3312). Of the crossings with nationality only those of ten
# and more may stand as numbers.
TABLES_OF_JICA = [
    ("KH", "2019", "14", "case", "sexual-exploitation", 853),
    ("KH", "2019", "27", "person", "sexual-exploitation", 853),
    ("KH", "2020", "48", "person", "sexual-exploitation", 854),
    ("KH", "2021", "60", "case", "", 855),
    ("KH", "2021", "109", "person", "", 857),
    ("KH", "2019", "76", "person", "sexual-exploitation", 862),
    ("KH", "2020", "95", "person", "sexual-exploitation", 863),
    ("KH", "2020", "322", "person", "", 863),
    ("KH", "2021", "364", "person", "", 864),
    ("TH", "2017", "455", "person", "", 1661),
    ("TH", "2018", "631", "person", "", 1662),
    ("TH", "2019", "1821", "person", "", 1663),
    ("TH", "2019", "1158", "person", "", 1663),
    ("TH", "2019", "1306", "person", "", 1663),
    ("TH", "2020", "231", "person", "", 1664),
    ("TH", "2021", "414", "person", "", 1665),
    ("TH", "2021", "94", "person", "", 1665),
    ("TH", "2020", "134", "person", "sexual-exploitation", 1676),
    ("TH", "2021", "156", "person", "forced-labour", 1677),
    ("TH", "2020", "13", "person", "fishing", 1676),
    ("TH", "2020", "133", "case", "", 1687),
    ("TH", "2020", "302", "person", "", 1687),
    ("TH", "2020", "233", "person", "", 1687),
    ("TH", "2021", "180", "case", "", 1688),
    ("TH", "2021", "82", "person", "", 1688),
    ("LA", "2019", "32", "case", "", 2678),
    ("LA", "2020", "43", "person", "", 2679),
    ("LA", "2021", "39", "case", "", 2680),
    ("LA", "2021", "77", "person", "", 2680),
    ("LA", "2019", "34", "person", "sexual-exploitation", 2688),
    ("LA", "2020", "39", "person", "forced-labour", 2689),
    ("LA", "2020", "66", "person", "forced-marriage", 2689),
    ("LA", "2021", "110", "person", "", 2690),
    ("VN", "2019", "175", "case", "", 3299),
    ("VN", "2019", "152", "person", "", 3299),
    ("VN", "2020", "110", "case", "", 3300),
    ("VN", "2021", "106", "case", "", 3301),
    ("VN", "2021", "177", "person", "", 3301),
    ("VN", "2019", "300", "person", "", 3310),
    ("VN", "2021", "114", "person", "", 3312),
]


@pytest.mark.parametrize(("place", "year", "value", "unit", "form", "line"), TABLES_OF_JICA)
def test_figures_of_the_country_tables(
    figures: list[Row], place: str, year: str, value: str, unit: str, form: str, line: int
) -> None:
    found = [
        row
        for row in figures
        if place in row["place"].split("\n")
        and (row["period"], row["unit"]) == (year, unit)
        and row["value"].replace(".", "").isdigit()
        and Decimal(row["value"]) == Decimal(value)
        and form in row["exploitation"]
        and row["evidence"].startswith("jica-2022")
    ]
    assert found, f"jica-2022, line {line}"


# asean-act-2022, Table 3 (1635-1648): people trained, by country; asean-act-2024-25, Table 1
# (1330-1339): events supported.
@pytest.mark.parametrize(
    ("source", "value", "unit", "words"),
    [
        ("asean-act-2022", "1269", "person", "PH"),
        ("asean-act-2022", "594", "person", "KH"),
        ("asean-act-2022", "852", "person", "TH"),
        ("asean-act-2022", "473", "person", "VN"),
        ("asean-act-2022", "3909", "person", ""),
        ("asean-act-2022", "397", "event", ""),
        ("asean-act-2024-25", "229", "event", ""),
        ("asean-act-2024-25", "63", "event", "PH"),
        ("asean-act-2024-25", "60", "event", "TH"),
        ("asean-act-2024-25", "3871", "person", ""),
        ("asean-act-2024-25", "1074", "person", ""),
    ],
)
def test_figures_of_the_programme_reports(
    figures: list[Row], source: str, value: str, unit: str, words: str
) -> None:
    found = [
        row
        for row in figures
        if row["evidence"].startswith(f"{source},")
        and row["unit"] == unit
        and row["value"].replace(".", "").isdigit()
        and Decimal(row["value"]) == Decimal(value)
        and words in row["place"] + row["nationality"]
    ]
    assert found


# Tiers of the US report: Cambodia (868-872), Thailand (1694, 1704), Lao PDR (2700).
@pytest.mark.parametrize(
    ("place", "year", "tier"),
    [
        ("KH", "2019", "Tier 2 Watch List"),
        ("KH", "2022", "Tier 3"),
        ("TH", "2021", "Tier 2 Watch List"),
        ("TH", "2022", "Tier 2"),
        ("LA", "2018", "Tier 3"),
        ("LA", "2019", "Tier 2 Watch List"),
    ],
)
def test_tiers_are_one_governments_assessment(
    figures: list[Row], place: str, year: str, tier: str
) -> None:
    found = [
        row
        for row in figures
        if row["indicator"] == "tier-rating" and place in row["place"] and year in row["period"]
    ]
    assert tier in {row["value"] for row in found}
    assert all("United States" in row["said_by"] for row in found)


def test_no_small_count_is_crossed_with_nationality(figures: list[Row]) -> None:
    crossed = [row for row in figures if row["nationality"] or row["origin"] or row["destination"]]
    assert crossed
    assert not [
        row
        for row in crossed
        if row["value"].replace(".", "").isdigit()
        and Decimal(row["value"]) < 10
        and row["unit"] in ("person", "case")
    ]
    # Table 12 prints 5 Cambodians and 5 people from Myanmar for 2020 (1664): bands here.
    assert [row for row in crossed if row["value"] == "1-9" and row["period"] == "2020"]


def test_lao_victims_are_identified_in_two_stages(shipped: LocalGraph) -> None:
    """2728, 2757 and 2730-2755: others identify first, then the Anti-Trafficking Department."""
    steps = ask(shipped, "steps", country="LA")
    department = [
        row for row in steps if "Anti-Trafficking in Persons Department" in row["responsible"]
    ]
    assert any("dentif" in row["step"] for row in department)


def test_vietnamese_identification_names_police_and_border_guard(shipped: LocalGraph) -> None:
    """3348-3352: MPS, MFA and MOLISA; police, Border Guard Command and Coast Guard."""
    responsible = "\n".join(row["responsible"] for row in ask(shipped, "steps", country="VN"))
    for name in ("Ministry of Public Security", "Border Guard Command", "Coast Guard"):
        assert name in responsible
    assert "Ministry of Labor, Invalids and Social Affairs" in responsible


def test_each_mekong_state_has_a_process_with_steps(shipped: LocalGraph) -> None:
    kinds = ("identification", "referral", "repatriation")
    for state in ("KH", "TH", "LA", "VN"):
        found = ask(shipped, "mechanisms", country=state)
        with_steps = [row for row in found if row["kind"] in kinds and int(row["steps"]) >= 2]
        assert with_steps, state


def test_coded_projects_of_2022(shipped: LocalGraph) -> None:
    """asean-act-2022 415-424, 651-657 and the lists of the other countries."""
    codes = {row["code"] for row in ask(shipped, "programmes")}
    assert {f"A10{number}" for number in range(1, 6)} | {
        "A199",
        "A208",
        "R101",
        "R206",
        "R304",
    } <= codes
    assert {f"C20{number}" for number in range(2, 8)} | {"C299"} <= codes


def test_project_areas_of_2024(shipped: LocalGraph) -> None:
    """asean-act-2024-25 208-212."""
    codes = {row["code"] for row in ask(shipped, "programmes")}
    assert {"AA1", "AA2", "AA3", "AA4", "AA9"} <= codes


def test_three_end_of_program_outcomes(shipped: LocalGraph) -> None:
    outcomes = ask(shipped, "outcomes", programme="programme/asean-act")
    ends = [row for row in outcomes if row["tier"] == "end-of-program"]
    assert {row["outcome"] for row in ends} == {f"outcome/asean-act-eopo-{n}" for n in (1, 2, 3)}


def test_acronym_of_two_ministries(shipped: LocalGraph) -> None:
    """MPS is a ministry in Lao PDR and another in Viet Nam."""
    found = {row["id"] for row in ask(shipped, "find", words="Ministry of Public Security")}
    assert {"org/la-mps", "org/vn-mps"} <= found


def test_one_node_under_several_names(shipped: LocalGraph) -> None:
    """MOSVY, MoSVY and MOSAVY (jica-2022 1049, 251; asean-act-2024-25)."""
    names = {row["name"] for row in ask(shipped, "names", thing="org/kh-mosvy")}
    assert {"MOSVY", "MoSVY", "MOSAVY"} <= names


def test_moved_body_is_kept_with_its_successor(shipped: LocalGraph) -> None:
    """MOLISA in 2022; the Department of Social Welfare of the Ministry of Health in 2025."""
    gone = {row["id"]: row for row in ask(shipped, "last-seen", country="VN")}
    assert gone["org/vn-molisa"]["last_seen"] < "2023"
    assert gone["org/vn-moh-dsw"]["last_seen"] >= "2025"


@pytest.mark.parametrize("state", ["KH", "TH", "LA", "VN", "PH", "ID"])
def test_every_country_has_services_for_victims(shipped: LocalGraph, state: str) -> None:
    assert ask(shipped, "services", country=state, theme="protection")


@pytest.mark.parametrize(
    ("state", "theme"),
    [(s, t) for s in ("KH", "TH", "LA", "VN") for t in ("policy", "prosecution", "prevention")],
)
def test_every_mekong_chapter_has_needs_by_theme(
    shipped: LocalGraph, state: str, theme: str
) -> None:
    """Sections 4.8, 5.8, 6.8 and 7.8 of jica-2022 are ordered by theme."""
    assert len(ask(shipped, "needs", country=state, theme=theme)) >= 3


def test_sections_cover_every_line_of_every_text(shipped: LocalGraph) -> None:
    lengths = {
        "source/asean-act-2022": 1722,
        "source/asean-act-2024-25": 1412,
        "source/asean-act-mapping-2021": 228,
        "source/asean-act-thailand-factsheet": 109,
        "source/jica-2022": 4348,
    }
    for source, length in lengths.items():
        covered: set[int] = set()
        for row in ask(shipped, "coverage", source=source):
            covered.update(range(int(row["first"]), int(row["last"]) + 1))
        assert covered >= set(range(1, length + 1)), source


def test_no_section_is_silent(shipped: LocalGraph) -> None:
    silent = [
        row for row in ask(shipped, "coverage") if row["facts"] == "0" and not row["left_out"]
    ]
    assert silent == []


def test_no_two_bodies_of_a_country_share_a_name_without_a_reason(shipped: LocalGraph) -> None:
    _, rows = shipped.rows(
        "SELECT ?one ?other { ?one ctip:nameKey ?key . ?other ctip:nameKey ?key ."
        " FILTER(STR(?one) < STR(?other))"
        " FILTER NOT EXISTS { ?d a ctip:IdentityDecision ; ctip:about ?one, ?other } }"
    )
    assert rows == []


def test_figures_that_contradict_each_other_stand_side_by_side(shipped: LocalGraph) -> None:
    """jica-2022: 188 cases investigated in Thailand in 2021 (1682), 180 in Table 14 (1688)."""
    found = [row["claims"] for row in ask(shipped, "conflicts") if row["kind"] == "figures-differ"]
    (both,) = [claims for claims in found if "Thailand in 2021" in claims]
    assert "188" in both
    assert "180" in both


def test_every_body_is_found(shipped: LocalGraph) -> None:
    """The party of Lao PDR (jica-2022 2647) is of no narrower class than Organization."""
    assert "org/la-lprp" in {row["id"] for row in ask(shipped, "find", words="revolutionary party")}
    assert "org/la-lprp" in {row["organization"] for row in ask(shipped, "stakeholders")}
