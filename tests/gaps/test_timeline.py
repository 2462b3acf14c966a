"""Plans in time: by hand from the five documents, and every standing on made data."""

import pytest

from ctipgraph import gaps
from ctipgraph.store import Graph, QueryError, Row
from made import Made, graph_of


def plan(graph: Graph, name: str, day: str) -> Row:
    rows = gaps.plans(graph, day, every=True).rows
    (row,) = [row for row in rows if row["plan"] == f"instrument/{name}"]
    return row


NONE, PREPARED, FOLLOWED = (
    f"lapsed-{ending}"
    for ending in ("no-recorded-successor", "successor-in-preparation", "with-successor")
)

# Written from the texts. A bare number is a line of jica-2022; 24: asean-act-2024-25; 22:
# asean-act-2022; map: asean-act-mapping-2021.
BY_HAND = [
    ("kh-plan-2011-2013", "2022-11", FOLLOWED),  # 1006: then 2014-2018
    ("kh-plan-2014-2018", "2022-11", FOLLOWED),  # 1006: now 2019-2023
    ("kh-plan-2019-2023", "2022-11", "current"),  # 1006
    ("kh-plan-2019-2023", "2025-11-18", NONE),  # no source names the plan of 2024 its successor
    ("kh-plan-2024-2028", "2022-12-31", "in-preparation"),  # 22: 699, November 2022
    ("kh-plan-2024-2028", "2025-11-18", "current"),  # 24: 535
    ("id-plan-2015-2019", "2018", "current"),  # map: 206
    ("id-plan-2015-2019", "2021-12-31", PREPARED),  # map: 213, under development
    ("id-plan-new", "2025-11-18", "in-preparation"),  # 24: 674
    ("la-plan-2021-2025", "2025-12-31", "current"),  # 2831, map: 207
    ("la-plan-2021-2025", "2026-01-01", NONE),
    ("mm-plan-2017-2021", "2021-12-31", "current"),  # map: 208
    ("mm-plan-2017-2021", "2022-11", NONE),
    ("ph-plan-2017-2021", "2022-12-20", FOLLOWED),  # 22: 900, 902
    ("ph-plan-4", "2022-12-20", "no-period-stated"),  # 22: 902, approved; no years printed
    ("vn-plan-2016-2020", "2022-11", FOLLOWED),  # 3510
    ("th-strategies-tip-until-2016", "2022-11", FOLLOWED),  # 1830
    # map: 134, a new work plan is being prepared; 24: 465, adopted on 21 August 2023.
    ("bohol-tip-work-plan-2017-2020", "2020-12-31", "current"),
    ("bohol-tip-work-plan-2017-2020", "2022-11", PREPARED),
    ("bohol-tip-work-plan-2017-2020", "2023-08-20", PREPARED),
    ("bohol-tip-work-plan-2017-2020", "2023-08-21", FOLLOWED),
    ("bohol-tip-work-plan-2", "2023-08-21", "current"),
    ("commit-spa-3", "2022-11", FOLLOWED),  # 784
    ("commit-spa-4", "2018", "current"),  # 784
    ("commit-spa-4", "2022-11", "extended"),  # 794
    ("commit-spa-5", "2022-11", "in-preparation"),  # 1360
]


@pytest.mark.parametrize(("name", "day", "standing"), BY_HAND)
def test_plan_by_hand(five: Graph, name: str, day: str, standing: str) -> None:
    assert plan(five, name, day)["standing"] == standing


def test_plan_of_cambodia_with_its_acts(five: Graph) -> None:
    row = plan(five, "kh-plan-2024-2028", "2025-11-18")
    # 24: 535: approved and launched in June 2024.
    assert {"adoption 2024-06", "launch 2024-06"} <= set(row["acts"].split("\n"))
    assert (row["start"], row["end"]) == ("2024", "2028")
    former = plan(five, "kh-plan-2019-2023", "2025-11-18")
    assert former["later_plan"] == "instrument/kh-plan-2024-2028"
    # Whether the later plan is the successor is for a source to say.
    assert (former["gap"], former["successor"]) == ("unknown", "")


def test_state_without_a_plan_in_the_documents(five: Graph) -> None:
    rows = gaps.plans(five, "2022-11", ["SG"]).rows
    (row,) = [row for row in rows if row["state"] == "SG"]
    assert (row["standing"], row["gap"], row["use"]) == (
        "no-plan-recorded",
        "unknown",
        "do-not-use",
    )


def test_timeline_is_in_order(five: Graph) -> None:
    rows = gaps.plans(five, "2022-11", every=True).rows
    keys = [(row["state"], row["start"]) for row in rows]
    assert keys == sorted(keys)


# --- made data ------------------------------------------------------------------------------------


def club() -> Made:
    made = Made()
    made.group("asean", "KH", "TH")
    return made


def text(made: Made, name: str, period: str = "", **cells: str) -> str:
    given = {"type": "ActionPlan", "level": "national", "jurisdiction": "KH", "period": period}
    return made.instrument(name, **given | cells)


@pytest.mark.parametrize(
    ("kind", "period", "day", "standing", "gap"),
    [
        ("adoption", "2020/2024", "2022", "current", "no"),
        ("adoption", "2020/2024", "2024-12-31", "current", "no"),
        ("adoption", "2020/2024", "2025-01-01", NONE, "yes"),
        ("adoption", "2024/2028", "2022", "to-come", "no"),
        ("launch", "", "2022", "no-period-stated", "unknown"),
        ("drafting", "2020/2024", "2022", "in-preparation", "yes"),
        ("validation", "", "2022", "in-preparation", "yes"),
        ("", "2020/2024", "2022", "current", "no"),
        ("", "2020/2024", "2025", NONE, "yes"),
        ("", "", "2022", "no-period-stated", "unknown"),
    ],
)
def test_plan_with_one_act(kind: str, period: str, day: str, standing: str, gap: str) -> None:
    made = club()
    name = text(made, "plan", period)
    if kind:
        made.act(kind, name, "KH", "2019-05")
    row = plan(graph_of(made), "plan", day)
    assert (row["standing"], row["gap"]) == (standing, gap)
    assert row["acts"] == (f"{kind} 2019-05" if kind else "")


def test_successor_counts_from_its_adoption() -> None:
    made = club()
    text(made, "old", "2010/2014")
    new = text(made, "new")
    made.tie(new, "successor", "instrument/old")
    made.act("drafting", new, "KH", "2015")
    made.act("adoption", new, "KH", "2017-06-01")
    graph = graph_of(made)
    assert plan(graph, "old", "2015-01-01")["standing"] == NONE
    row = plan(graph, "old", "2016")
    assert (row["standing"], row["successor"]) == (PREPARED, "instrument/new (in preparation)")
    row = plan(graph, "old", "2017-06-01")
    assert (row["standing"], row["successor"], row["gap"]) == (FOLLOWED, "instrument/new", "no")


def test_renewal_leaves_the_end_open() -> None:
    made = club()
    name = text(made, "plan", "2010/2014")
    made.act("renewal", name, "KH", "2015")
    row = plan(graph_of(made), "plan", "2016")
    assert (row["standing"], row["gap"]) == ("extended", "unknown")


def test_expiry_ends_a_plan_without_years() -> None:
    made = club()
    name = text(made, "plan")
    made.act("expiry", name, date="2016")
    graph = graph_of(made)
    assert plan(graph, "plan", "2022")["standing"] == NONE
    flagged = plan(graph_of(made), "plan", "2016-05")
    assert flagged["flags"] == "undetermined-at-this-date"


def test_later_plan_is_the_next_of_the_same_state_and_scope() -> None:
    made = club()
    text(made, "first", "2010/2014")
    text(made, "year", "2012")  # a plan of one year within it follows nothing
    text(made, "second", "2015/2019")
    text(made, "third", "2020/2024")
    text(made, "elsewhere", "2015/2019", jurisdiction="TH")
    text(made, "other", "2015/2019", scope="labour-migration")
    row = plan(graph_of(made), "first", "2022")
    assert (row["standing"], row["gap"]) == (NONE, "unknown")
    assert row["later_plan"] == "instrument/second"


def test_plan_nobody_had_spoken_of_is_left_out() -> None:
    made = club()
    text(made, "plan", "2030/2034", as_of="2022")
    made.act("adoption", "instrument/plan", "KH", "2021-05")
    graph = graph_of(made)
    rows = gaps.plans(graph, "2020", ["KH"], every=True).rows
    assert [row["standing"] for row in rows] == ["no-plan-recorded"]
    assert plan(graph, "plan", "2021")["standing"] == "to-come"


def test_only_plans_of_the_group_and_of_all() -> None:
    made = club()
    made.state("CN")
    text(made, "national", "2020/2024")
    text(made, "abroad", "2020/2024", jurisdiction="CN")
    text(made, "regional", "2020/2024", jurisdiction="", level="regional")
    shared = text(made, "shared", "2020/2024", jurisdiction="", level="bilateral")
    made.act("signature", shared, "CN;KH", "2020")
    graph = graph_of(made)
    found = {row["plan"] for row in gaps.plans(graph, "2022", every=True).rows}
    assert found == {"", "instrument/national", "instrument/regional", "instrument/shared"}
    found = {row["plan"] for row in gaps.plans(graph, "2022", ["KH"], every=True).rows}
    assert found == {"instrument/national", "instrument/shared"}
    with pytest.raises(QueryError, match="nothing is known of 'group/none'"):
        gaps.plans(graph, "2022", group="group/none")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"states": ["XX"]}, "nothing is known of 'XX'"),
        ({"as_of": "2022-13"}, "is not a day of the calendar"),
        ({"group": "the group"}, "parameter group: 'the group' is not an id"),
    ],
)
def test_bad_input(given: dict[str, str | list[str]], message: str) -> None:
    made = club()
    text(made, "plan", "2020/2024")
    with pytest.raises(QueryError, match=message):
        gaps.plans(graph_of(made), **given)  # type: ignore[arg-type]
