"""Corridors on made data: bands of single figures, direction, years, and dominance."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctipgraph import gaps
from ctipgraph.gaps.corridors import Place, dominates
from ctipgraph.store import Graph, QueryError, Row
from made import Made, graph_of


@pytest.fixture
def made() -> Made:
    made = Made()
    made.group("club", "KH", "LA", "TH", "VN")
    for name, layer in (("actip", "common-treaty"), ("commit-mou", "commit")):
        made.instrument(name, common_layer=layer)
    return made


def rows(made: Made | Graph, years: str = "", as_of: str = "2024") -> dict[str, Row]:
    graph = graph_of(made) if isinstance(made, Made) else made
    found = gaps.corridors(graph, as_of=as_of, years=years, group="group/club")
    assert all(list(row) == found.columns for row in found.rows)
    return {row["corridor"]: row for row in found.rows}


# --- bands ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("1306", "100 and more"),
        ("100", "100 and more"),
        ("99", "10 to 99"),
        ("10", "10 to 99"),
        ("9", "under 10"),
        ("1", "under 10"),
    ],
)
def test_band_of_a_figure(made: Made, value: str, band: str) -> None:
    made.figure(value, origin="KH", destination="TH", period="2019")
    assert rows(made)["KH to TH"]["flow"] == band


def test_figures_are_never_summed(made: Made) -> None:
    for year in ("2017", "2018", "2019"):
        made.figure("60", origin="KH", destination="TH", period=year)
    row = rows(made)["KH to TH"]
    assert row["flow"] == "10 to 99"
    assert len(row["figures"].split("\n")) == 3
    assert "180" not in row["figures"]


def test_the_other_direction_has_no_data(made: Made) -> None:
    made.figure("60", origin="KH", destination="TH", period="2019")
    found = rows(made)
    assert found["TH to KH"]["flow"] == "no data"
    assert found["LA to VN"]["flow"] == "no data"
    assert found["LA to VN"]["use"] == "verify-with-depositary"
    assert len(found) == 12


def test_a_band_stands_for_small_counts(made: Made) -> None:
    made.figure("", band="1-9", precision="band", origin="KH", destination="TH", period="2019")
    row = rows(made)["KH to TH"]
    assert (row["flow"], row["flow_at_least"]) == ("under 10", "1")
    assert row["figures"].startswith("2019: under 10 persons, victims identified")


@pytest.mark.parametrize("value", [str(number) for number in range(1, 10)])
def test_no_count_under_ten_is_ever_shown(made: Made, value: str) -> None:
    # Tables of a user's own may hold what the shapes refuse.
    made.figure(value, origin="KH", destination="TH", period="2019")
    made.figure(value, upper="20", precision="range", nationality="KH", place="TH", period="2018")
    row = rows(made)["KH to TH"]
    shown = row["figures"].split("\n")
    assert shown[0].startswith("2018: under 10 to 20 persons")
    assert shown[1].startswith("2019: under 10 persons")
    assert not any(re.search(rf": {value}\b", line) for line in shown)


def test_a_figure_says_measure_unit_year_and_whose_it_is(made: Made) -> None:
    given = {"measure": "victims-repatriated", "attributed_to": "Ministry"}
    made.figure("12", origin="KH", destination="TH", period="2018", **given)
    row = rows(made)["KH to TH"]
    expected = "2018: 12 persons, victims repatriated, exact, said by Ministry (book)"
    assert row["figures"] == expected
    assert row["evidence"] == "book, page 1, line 1"
    assert "observation/f1" in row["explain"].split("\n")
    assert row["evidence_date"] == "2022-12-31"


# --- whose flow, and which way --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "corridor"),
    [
        ({"origin": "KH", "destination": "TH"}, "KH to TH"),
        ({"nationality": "KH", "destination": "TH"}, "KH to TH"),
        ({"nationality": "KH", "place": "TH"}, "KH to TH"),
        # Counted on return: the destination goes before the place of the count.
        ({"origin": "KH", "destination": "TH", "place": "KH"}, "KH to TH"),
        ({"origin": "LA", "nationality": "KH", "destination": "TH"}, "LA to TH"),
    ],
)
def test_direction_of_a_figure(made: Made, cells: dict[str, str], corridor: str) -> None:
    made.figure("50", **cells)
    assert [n for n, row in rows(made).items() if row["flow"] == "10 to 99"] == [corridor]


@pytest.mark.parametrize(
    "cells",
    [
        {"origin": "KH", "destination": "TH", "measure": "migrant-workers"},
        {"origin": "KH", "destination": "TH", "measure": "people-deported"},
        {"nationality": "KH", "place": "TH", "measure": "participants"},
        {"origin": "KH", "destination": "TH", "measure": "potential-victims"},
        {"origin": "KH", "destination": "TH", "precision": "planned"},
        {"origin": "KH", "destination": "TH", "grade": "unattested"},
        {"nationality": "KH", "place": "KH"},
        {"origin": "KH"},
    ],
)
def test_what_is_no_flow_of_victims(made: Made, cells: dict[str, str]) -> None:
    made.figure("500", **cells)
    assert {row["flow"] for row in rows(made).values()} == {"no data"}


def test_a_count_of_nobody_is_no_flow(made: Made) -> None:
    made.figure("0", origin="KH", destination="TH")
    assert rows(made)["KH to TH"]["flow"] == "no data"


@pytest.mark.parametrize(
    "cells",
    [
        # For several states together, in cases, of migrants of whom some are exploited, as a bound.
        {"origin": "KH", "destination": "TH;LA"},
        {"origin": "KH;VN", "destination": "TH"},
        {"origin": "KH", "destination": "TH;group/club"},
        {"origin": "KH", "destination": "TH", "unit": "case"},
        {
            "origin": "KH",
            "destination": "TH",
            "measure": "people-affected",
            "exploitation": "forced-labour",
        },
        {"origin": "KH", "destination": "TH", "precision": "at-most"},
    ],
)
def test_figures_that_speak_of_a_flow_without_counting_it(
    made: Made, cells: dict[str, str]
) -> None:
    made.figure("500", label="A figure", **cells)
    row = rows(made)["KH to TH"]
    assert (row["flow"], row["flow_at_least"]) == ("narrative only", "")
    assert row["figures"] == ""
    assert row["narrative"] == "A figure (book)"


def test_population_of_victims_counts_whatever_the_measure(made: Made) -> None:
    cells = {"measure": "people-returned", "population": "victims;returnees"}
    made.figure("50", origin="KH", destination="TH", **cells)
    assert rows(made)["KH to TH"]["flow"] == "10 to 99"


def test_needs_ties_and_services_tell_no_direction(made: Made) -> None:
    made.need("Victims wait to return", countries="KH;TH", tasks="repatriation")
    made.need("Three states", countries="KH;LA;VN", tasks="repatriation")
    made.tie("LA", "repatriation-cooperation", "TH")
    made.organization("police")
    made.service("org/police", "rescue", countries="KH;VN", serves="victims")
    made.service("org/police", "repatriation", countries="LA;VN", serves="undocumented-migrants")
    found = rows(made)
    told = {name for name, row in found.items() if row["flow"] == "direction not told"}
    pairs = (("KH", "TH"), ("LA", "TH"), ("KH", "VN"))
    assert told == {f"{a} to {b}" for pair in pairs for a, b in (pair, pair[::-1])}
    assert found["LA to TH"]["narrative"] == "cooperation on repatriation, existing (book)"
    assert found["LA to TH"]["use"] == "verify-with-depositary"


# --- years ----------------------------------------------------------------------------------------


@pytest.fixture
def four_years(made: Made) -> Graph:
    """KH to TH: 2018 hundreds, 2020 tens, 2022 few, and tens without a year."""
    made.figure("300", origin="KH", destination="TH", period="2018")
    made.figure("20", origin="KH", destination="TH", period="2020")
    made.figure(
        "", band="1-9", precision="band", origin="KH", destination="TH", period="2022-01/2022-03"
    )
    made.figure("40", origin="KH", destination="TH")
    return graph_of(made)


@pytest.mark.parametrize(
    ("years", "band", "latest", "without"),
    [
        ("", "100 and more", "2020: 10 to 99", "100 and more"),
        ("2019/2022", "10 to 99", "2020: 10 to 99", "under 10"),
        ("2018", "100 and more", "2018: 100 and more", "100 and more"),
        ("2020/2021", "10 to 99", "2020: 10 to 99", "no other figure"),
        ("2010/2011", "no data", "", ""),
    ],
)
def test_band_by_years(four_years: Graph, years: str, band: str, latest: str, without: str) -> None:
    row = rows(four_years, years)["KH to TH"]
    assert row["flow"] == band
    assert row["flow_in_latest_year"] == latest
    assert row["flow_without_2020_2021"] == without


def test_a_period_must_lie_wholly_in_the_years(made: Made) -> None:
    made.figure("50", origin="KH", destination="TH", period="2021-08/2022-05")
    graph = graph_of(made)
    assert rows(graph, "2021")["KH to TH"]["flow"] == "no data"
    assert rows(graph, "2021/2022")["KH to TH"]["flow"] == "10 to 99"
    assert rows(graph)["KH to TH"]["flow_without_2020_2021"] == "no other figure"


def test_figure_without_a_year(made: Made) -> None:
    made.figure("50", origin="KH", destination="TH")
    assert rows(made)["KH to TH"]["flow_in_latest_year"] == "no figure of a whole year"


def test_later_statements_are_not_seen(made: Made) -> None:
    made.figure("50", origin="KH", destination="TH", period="2019", as_of="2022")
    graph = graph_of(made)
    assert rows(graph, as_of="2021")["KH to TH"]["flow"] == "no data"
    assert rows(graph, as_of="2022")["KH to TH"]["flow"] == "10 to 99"


# --- both axes ------------------------------------------------------------------------------------


def test_dominance_on_both_axes(made: Made) -> None:
    for origin, value in (("KH", "300"), ("LA", "50"), ("VN", "300")):
        made.figure(value, origin=origin, destination="TH", period="2019")
    made.figure("many", label="Told", origin="TH", destination="LA")
    made.rows["observations"][-1] |= {"value": "", "category": "many", "precision": "rating"}
    made.act("signature", made.between("th-vn"), "TH;VN", "2015")
    made.act("signature", made.between("la-th-sop", type="StandardOperatingProcedure"), "LA;TH")
    found = rows(made)
    # KH has no text; VN has one, and LA another and the smaller flow.
    assert found["KH to TH"]["dominates"].split("\n") == ["LA to TH", "VN to TH"]
    assert found["KH to TH"]["dominated_by"] == ""
    assert found["VN to TH"]["dominated_by"] == "KH to TH"
    # The larger flow, and a text that the other has not: neither stands before the other.
    assert found["VN to TH"]["dominates"] == ""
    assert found["LA to TH"]["dominated_by"] == "KH to TH"
    assert found["TH to LA"]["flow"] == "narrative only"
    assert {found[name]["dominated_by"] for name in ("TH to LA", "KH to LA")} == {""}
    assert found["VN to TH"]["bound_by"] == "bilateral-agreement"
    assert "bilateral-agreement" in found["KH to TH"]["unknown"].split("\n")


def test_a_labour_text_does_not_bind_a_corridor(made: Made) -> None:
    for origin in ("KH", "VN"):
        made.figure("50", origin=origin, destination="TH", period="2019")
    made.act("signature", made.between("mou", scope="labour-migration"), "KH;TH", "2015")
    found = rows(made)
    assert found["KH to TH"]["bound_by"] == "labour-mou"
    assert found["VN to TH"]["dominates"] == ""


def test_the_grid_has_a_column_for_each_band(made: Made) -> None:
    made.figure("300", origin="KH", destination="TH", period="2019")
    graph = graph_of(made)
    found = gaps.corridor_matrix(gaps.corridors(graph, as_of="2024", group="group/club"))
    assert found.columns[0] == "bound_by"
    assert found.columns[-1] == "no_data"
    (row,) = found.rows
    assert row["100_and_more"] == "KH to TH"
    assert len(row["no_data"].split("\n")) == 11


PLACES = st.builds(
    Place,
    st.sampled_from([None, 1, 10, 100]),
    st.tuples(*[st.sampled_from([0, 1, 2])] * 3),
)


@given(PLACES, PLACES)
def test_dominance_is_antisymmetric(one: Place, other: Place) -> None:
    assert not (dominates(one, other) and dominates(other, one))


@given(PLACES)
def test_nothing_dominates_itself(one: Place) -> None:
    assert not dominates(one, one)


@given(PLACES, PLACES, PLACES)
def test_dominance_is_transitive(one: Place, other: Place, third: Place) -> None:
    if dominates(one, other) and dominates(other, third):
        assert dominates(one, third)


@given(PLACES, PLACES)
def test_flows_that_nobody_counted_are_never_ranked(one: Place, other: Place) -> None:
    assert not dominates(one._replace(flow=None), other)
    assert not dominates(one, other._replace(flow=None))


@given(PLACES, PLACES)
def test_dominance_agrees_on_both_axes(one: Place, other: Place) -> None:
    if dominates(one, other):
        assert (one.flow or 0) >= (other.flow or 0)
        assert all(a <= b for a, b in zip(one.bound, other.bound, strict=True))


# --- bad input ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "years", ["soon", "2021/2019", "2019/..", "2019-05", "19", "2019/2020/2021"]
)
def test_bad_years(made: Made, years: str) -> None:
    with pytest.raises(QueryError, match="parameter years"):
        gaps.corridors(graph_of(made), years=years, as_of="2024", group="group/club")


def test_unknown_state_and_group(made: Made) -> None:
    graph = graph_of(made)
    with pytest.raises(QueryError, match="nothing is known of 'XX'"):
        gaps.corridors(graph, as_of="2024", states=["TH", "XX"], group="group/club")
    with pytest.raises(QueryError, match="nothing is known of 'group/clubb'"):
        gaps.corridors(graph, as_of="2024", group="group/clubb")


def test_state_in_small_letters(made: Made) -> None:
    found = gaps.corridors(graph_of(made), as_of="2024", states=["th"], group="group/club")
    assert len(found.rows) == 6
    assert "6 of 6 corridors have no data" in found.remark
    assert "2020 and 2021" in found.remark
