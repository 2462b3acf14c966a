"""When a consent takes effect: by the treaty's own rule, and by what sources state."""

import pytest

from ctipgraph import questions
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph
from ctipgraph.validate import validate
from made import Made, graph_of, status, store_of
from made.graph import tables_of

FORCE, WAITS, BOUND = "in-force", "bound-not-yet-in-force", "bound-entry-into-force-not-stated"


@pytest.fixture
def treaty(made: Made) -> Made:
    """A treaty in force since 1 June 2010, for later states on the thirtieth day; a depositary."""
    rule = {"entry_after": "P30D", "entry_basis": "Article 9"}
    pact = made.instrument("pact", **rule)
    made.source("depositary", authority="depositary")
    made.act("entry-into-force", pact, date="2010-06-01")
    return made


def consent(made: Made, state: str, date: str, kind: str = "ratification", **cells: str) -> str:
    given = {"source": "source/depositary"} | cells
    return made.act(kind, "instrument/pact", state, date, **given)


def test_a_deposit_takes_effect_after_the_period(treaty: Made) -> None:
    consent(treaty, "TH", "2012-01-31")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2012-01-31").position == WAITS
    assert status(graph, "TH/pact", "2012-02-29").position == WAITS
    assert status(graph, "TH/pact", "2012-03-01").position == FORCE


def test_an_early_deposit_waits_for_the_treaty(treaty: Made) -> None:
    consent(treaty, "TH", "2009-01-02")
    consent(treaty, "KH", "2010-05-25")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2010-05-31").position == WAITS
    assert status(graph, "TH/pact", "2010-06-01").position == FORCE
    # Seven days before the treaty starts: its own thirty days run on.
    assert status(graph, "KH/pact", "2010-06-01").position == WAITS
    assert status(graph, "KH/pact", "2010-06-24").position == FORCE


@pytest.mark.parametrize(
    "cells",
    [
        {"source": "source/book"},
        {"date": "2012-01"},
        {"date": "2012"},
        {"grade": "inferred"},
        {"kind": "succession"},
        {"kind": "consent-kind-unstated"},
        {"source": "source/ministry"},
    ],
)
def test_only_a_deposit_of_a_full_day_from_an_authority_is_reckoned_with(
    treaty: Made, cells: dict[str, str]
) -> None:
    treaty.source("ministry", authority="official")
    consent(treaty, "TH", **{"date": "2012-01-31"} | cells)
    assert status(treaty, "TH/pact", "2014-01-01").position == BOUND


@pytest.mark.parametrize(
    ("authority", "kind"),
    [
        ("depositary-copy", "ratification"),
        ("official", "accession"),
        ("official", "deposit"),
    ],
)
def test_whole_copies_and_what_a_state_calls_its_deposit_are_reckoned_with(
    treaty: Made, authority: str, kind: str
) -> None:
    treaty.source("page", authority=authority)
    consent(treaty, "TH", "2012-01-31", kind, source="source/page")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2012-02-29").position == WAITS
    assert status(graph, "TH/pact", "2012-03-01").position == FORCE


def test_parliament_before_the_deposit_brings_nothing_into_force(treaty: Made) -> None:
    treaty.source("ministry", authority="official")
    consent(treaty, "TH", "2012-03-01", source="source/ministry")
    consent(treaty, "TH", "2012-06-01", "deposit")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2012-04-15").position == BOUND
    assert status(graph, "TH/pact", "2012-06-30").position == WAITS
    assert status(graph, "TH/pact", "2012-07-01").position == FORCE


def test_a_treaty_whose_start_nobody_has_read_brings_nobody_into_force(made: Made) -> None:
    rule = {"entry_after": "P30D", "entry_basis": "Article 9"}
    pact = made.instrument("pact", **rule)
    made.source("depositary", authority="depositary")
    made.act("entry-into-force", pact, date="2010-06-01", grade="unattested")
    consent(made, "TH", "2012-01-31")
    assert status(made, "TH/pact", "2014-01-01").position == BOUND


def test_a_day_that_was_read_beats_the_computed_one(treaty: Made) -> None:
    consent(treaty, "TH", "2012-01-31")
    read = treaty.act("entry-into-force", "instrument/pact", "TH", "2012-04-01")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2012-03-31").position == WAITS
    assert status(graph, "TH/pact", "2012-04-01").position == FORCE
    _, rows = questions.ask(graph, questions.question("conflicts"), {})
    assert [(row["kind"], row["about"]) for row in rows] == [("entry-into-force-differs", read)]
    assert "2012-04-01" in rows[0]["claims"]
    assert "2012-03-01 (computed by P30D after 2012-01-31" in rows[0]["claims"]


@pytest.mark.parametrize(
    ("day", "found"), [("2012-02-29", 0), ("2012-03-02", 0), ("2012-03-03", 1)]
)
def test_a_day_more_or_less_is_no_finding(treaty: Made, day: str, found: int) -> None:
    consent(treaty, "TH", "2012-01-31")
    treaty.act("entry-into-force", "instrument/pact", "TH", day)
    shapes = [
        item.shape
        for item in validate(store_of(treaty), tables_of(treaty), folder("shapes"))
        if item.severity != "error"
    ]
    assert shapes.count("entry-into-force-recomputed") == found


def test_own_entry_into_force_is_not_that_of_the_treaty(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("signature", pact, "JP", "2000-12-12")
    made.act("acceptance", pact, "JP", "2017-07-11")
    made.act("entry-into-force", pact, "JP", "2017-08-10")
    graph = graph_of(made)
    assert status(graph, "JP/pact", "2010-01-01").position == "signed-not-bound"
    assert status(graph, "JP/pact", "2017-07-11").position == WAITS
    assert status(graph, "JP/pact", "2017-08-10").position == FORCE


def _closed(made: Made) -> str:
    club = made.group("club", "KH", "LA", "TH", start="1999-01-01")
    rule = {"entry_after": "P30D", "entry_parties": "2", "entry_basis": "Article 9"}
    return made.instrument("pact", level="regional", open_to=club, **rule)


def test_a_closed_treaty_with_too_few_consents_is_not_in_force(made: Made) -> None:
    pact = _closed(made)
    made.act("signature", pact, "KH;LA;TH", "2020-01-01")
    made.act("ratification", pact, "TH", "2021-01-01")
    graph = graph_of(made)
    assert status(graph, "LA/pact", "2022-01-01").position == "signed-treaty-not-in-force"
    assert status(graph, "TH/pact", "2022-01-01").position == WAITS
    made.act("ratification", pact, "KH", "2022-01-01")
    graph = graph_of(made)
    assert status(graph, "LA/pact", "2022-01-01").position == "signed-not-bound"
    assert status(graph, "TH/pact", "2022-01-01").position == BOUND


def _conflict(graph: LocalGraph) -> list[str]:
    _, rows = questions.ask(graph, questions.question("conflicts"), {})
    return [row["claims"] for row in rows if row["kind"] == "entry-into-force-differs"]


@pytest.mark.parametrize(("stated", "differs"), [("2021-03-03", False), ("2021-03-02", True)])
def test_start_is_counted_from_the_consent_that_completes_the_number(
    made: Made, stated: str, differs: bool
) -> None:
    pact = _closed(made)
    made.act("ratification", pact, "TH", "2021-01-01")
    made.act("ratification", pact, "KH", "2021-02-01")
    made.act("ratification", pact, "LA", "2021-02-20")
    made.act("entry-into-force", pact, date=stated)
    found = _conflict(graph_of(made))
    assert bool(found) == differs
    assert all("2021-03-03 (computed by P30D after 2021-02-01" in claims for claims in found)


def test_a_start_that_counts_its_states_says_nothing_where_more_can_be_meant(made: Made) -> None:
    pact = _closed(made)
    for state in ("KH", "LA", "TH"):
        made.act("ratification", pact, state, "2020")
    act = made.act("entry-into-force", pact, date="2021-03-01")
    next(row for row in made.rows["acts"] if row["id"] == act)["unnamed_actors"] = "3"
    assert status(made, "LA/pact", "2022-01-01").position == FORCE
    next(row for row in made.rows["acts"] if row["id"] == act)["unnamed_actors"] = "2"
    assert status(made, "LA/pact", "2022-01-01").position == BOUND


def test_return_after_an_exit_waits_again(treaty: Made) -> None:
    consent(treaty, "TH", "2012-01-31")
    treaty.act("withdrawal", "instrument/pact", "TH", "2015-01-01")
    consent(treaty, "TH", "2018-01-01", kind="accession")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2014-01-01").position == FORCE
    assert status(graph, "TH/pact", "2016-01-01").position == "withdrawn"
    assert status(graph, "TH/pact", "2018-01-30").position == WAITS
    assert status(graph, "TH/pact", "2018-01-31").position == FORCE


def test_exit_and_return_within_the_same_days_are_open(treaty: Made) -> None:
    consent(treaty, "TH", "2012-01-31")
    treaty.act("withdrawal", "instrument/pact", "TH", "2015")
    treaty.act("accession", "instrument/pact", "TH", "2015-06")
    found = status(treaty, "TH/pact", "2017-01-01")
    assert found.position == "withdrawn"
    assert found.marks == {"undetermined-at-this-date"}


def test_reservation_ends_with_the_exit(treaty: Made) -> None:
    consent(treaty, "TH", "2012-01-31")
    treaty.act("reservation", "instrument/pact", "TH", "2012-01-31")
    treaty.act("withdrawal", "instrument/pact", "TH", "2015-01-01")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2014-01-01").marks == {"with-reservation"}
    assert status(graph, "TH/pact", "2016-01-01").marks == frozenset()


def test_joining_in_an_imprecise_year_leaves_eligibility_open(made: Made) -> None:
    club = made.group("club", "TH", start="1990-01-01")
    made.member("KH", club, start="2005")
    made.instrument("pact", open_to=club)
    graph = graph_of(made)
    assert status(graph, "KH/pact", "2004-12-31").marks == frozenset()
    found = status(graph, "KH/pact", "2005-06-01")
    assert found.position == "not-eligible"
    assert found.marks == {"undetermined-at-this-date"}
    assert status(graph, "KH/pact", "2005-12-31").position == "no-evidence-found"


def test_entry_into_force_for_a_group_reaches_its_members(made: Made) -> None:
    club = made.group("club", "KH", "TH", start="1990-01-01")
    pact = made.instrument("pact", level="regional", open_to=club)
    made.act("ratification", pact, club, "2010")
    made.act("entry-into-force", pact, club, "2011-05-06")
    graph = graph_of(made)
    assert status(graph, "KH/pact", "2011-05-05").position == WAITS
    assert status(graph, "KH/pact", "2011-05-06").position == FORCE
