"""Acts: what can decide, when it can have happened, and for whom it holds."""

import pyoxigraph as ox
import pytest

from ctipgraph.iris import DERIVED_GRAPH, expand, resource
from ctipgraph.store import LocalGraph
from made import Answer, Made, graph_of, status, store_of

UNDETERMINED = "undetermined-at-this-date"


def window(store: ox.Store, act: str) -> tuple[str, str]:
    """Return the first and the last day on which an act can have happened."""
    days = []
    for name in ("ctip:earliest", "ctip:latest"):
        found = store.quads_for_pattern(
            ox.NamedNode(resource(act)), ox.NamedNode(expand(name)), None, None
        )
        (day,) = {quad.object for quad in found}
        assert isinstance(day, ox.Literal)
        days.append(day.value)
    return days[0], days[1]


def has(store: ox.Store, subject: str, name: str, value: ox.NamedNode | None = None) -> bool:
    about = ox.NamedNode(resource(subject))
    found = store.quads_for_pattern(about, ox.NamedNode(expand(name)), value, None)
    return next(iter(found), None) is not None


# --- impossible claims ----------------------------------------------------------------------------


def test_act_before_adoption_decides_nothing(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("adoption", pact, date="2014")
    made.act("ratification", pact, "TH", "2004")
    found = status(made, "TH/pact", "2020-01-01")
    assert found == Answer(
        "no-usable-evidence", frozenset({"impossible-claims-only"}), frozenset({"claim/c2"})
    )


def test_act_in_the_year_of_adoption_is_possible(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("adoption", pact, date="2014-11-21")
    made.act("ratification", pact, "TH", "2014")
    assert status(made, "TH/pact", "2020-01-01").position == "bound-entry-into-force-not-stated"


def test_preparation_before_adoption_is_possible(made: Made) -> None:
    pact = made.between("pact")
    made.act("adoption", pact, date="2014")
    made.act("negotiation", pact, "KH;TH", "2012")
    assert status(made, "pact", "2013-01-01").position == "negotiating"


def test_earliest_of_the_stated_adoptions_counts(made: Made) -> None:
    pact = made.instrument("pact")
    adoption = made.act("adoption", pact, date="2015")
    made.claim(adoption, "2014")
    made.act("ratification", pact, "TH", "2014")
    assert status(made, "TH/pact", "2020-01-01").position == "bound-entry-into-force-not-stated"


def test_nobody_signs_what_is_not_opened_for_signature(made: Made) -> None:
    pact = made.instrument("pact", opens_for_signature="no")
    made.act("signature", pact, "TH", "2014")
    made.act("ratification", pact, "KH", "2014")
    graph = graph_of(made)
    assert status(graph, "TH/pact", "2020-01-01").position == "no-usable-evidence"
    assert status(graph, "KH/pact", "2020-01-01").position == "bound-entry-into-force-not-stated"


def test_impossible_claim_does_not_move_the_window(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("adoption", pact, date="2014")
    act = made.act("ratification", pact, "TH", "2016")
    made.claim(act, "2004")
    assert window(store_of(made), act) == ("2016-01-01", "2016-12-31")


def test_unattested_claim_is_no_usable_evidence(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("ratification", pact, "TH", "2014", grade="unattested")
    assert status(made, "TH/pact", "2020-01-01").position == "no-usable-evidence"


def test_unattested_claim_does_not_move_the_window(made: Made) -> None:
    act = made.act("ratification", made.instrument("pact"), "TH", "2014")
    made.claim(act, "2010", grade="unattested")
    assert window(store_of(made), act) == ("2014-01-01", "2014-12-31")


# --- several claims of one act --------------------------------------------------------------------


def test_claims_that_agree_narrow_the_window(made: Made) -> None:
    act = made.act("ratification", made.instrument("pact"), "TH", "2015")
    made.claim(act, "2015-11")
    made.claim(act, "2014/2015")
    store = store_of(made)
    assert window(store, act) == ("2015-11-01", "2015-11-30")
    assert not has(store, act, "ctip:dateDisputed")


def test_claims_that_exclude_each_other_span_the_window(made: Made) -> None:
    act = made.act("ratification", made.instrument("pact"), "TH", "2003")
    made.claim(act, "2005-06")
    store = store_of(made)
    assert window(store, act) == ("2003-01-01", "2005-06-30")
    assert has(store, act, "ctip:dateDisputed")


def test_one_claim_out_of_three_that_excludes_another_spans_all(made: Made) -> None:
    act = made.act("ratification", made.instrument("pact"), "TH", "2003/2005")
    made.claim(act, "2003")
    made.claim(act, "2005")
    store = store_of(made)
    assert window(store, act) == ("2003-01-01", "2005-12-31")
    assert has(store, act, "ctip:dateDisputed")


def test_undated_act_had_happened_when_first_spoken_of(made: Made) -> None:
    act = made.act("ratification", made.instrument("pact"), "TH", as_of="2021")
    made.claim(act, as_of="2018-03")
    store = store_of(made)
    assert window(store, act) == ("0001-01-01", "2018-03-31")
    graph = LocalGraph(store)
    assert status(graph, "TH/pact", "2018-03-31").position == "bound-entry-into-force-not-stated"
    before = status(graph, "TH/pact", "2010-01-01")
    assert before == Answer("no-evidence-found", frozenset({UNDETERMINED}))


def test_undated_claim_leaves_a_dated_one_alone(made: Made) -> None:
    act = made.act("ratification", made.instrument("pact"), "TH", "2015-05-02", as_of="2021")
    made.claim(act, as_of="2012")
    assert window(store_of(made), act) == ("2015-05-02", "2015-05-02")


def test_open_sides_are_narrowed(made: Made) -> None:
    act = made.act("ratification", made.instrument("pact"), "TH", "../2015")
    made.claim(act, "2012/..")
    made.claim(act, "2013/2016")
    assert window(store_of(made), act) == ("2013-01-01", "2015-12-31")


# --- collective acts ------------------------------------------------------------------------------


@pytest.fixture
def collective(made: Made) -> Made:
    """All members of the club consented in 2015; MM joined later, KH has an act of its own."""
    club = made.group("club", "KH", "TH", start="1999")
    made.member("MM", club, start="2016")
    pact = made.instrument("pact", open_to=club)
    made.act("consent-kind-unstated", pact, club, "2015")
    made.act("ratification", pact, "KH", "2018-02-03")
    return made


def test_collective_act_holds_for_members(collective: Made) -> None:
    found = status(collective, "TH/pact", "2016-06-01")
    assert found.position == "bound-entry-into-force-not-stated"
    assert found.claims == {"claim/c1"}


def test_collective_act_does_not_hold_for_a_later_member(collective: Made) -> None:
    graph = graph_of(collective)
    assert status(graph, "MM/pact", "2016-06-01").position == "not-eligible"
    assert status(graph, "MM/pact", "2020-01-01").position == "no-evidence-found"


def test_own_act_takes_the_place_of_a_collective_one(collective: Made) -> None:
    graph = graph_of(collective)
    assert status(graph, "KH/pact", "2017-01-01").position == "no-evidence-found"
    assert status(graph, "KH/pact", "2018-02-03").claims == {"claim/c2"}


def test_unusable_own_act_does_not(collective: Made) -> None:
    collective.rows["act_claims"][1]["grade"] = "unattested"
    found = status(collective, "KH/pact", "2017-01-01")
    assert found.position == "bound-entry-into-force-not-stated"


def test_observers_do_not_take_part_in_collective_acts(made: Made) -> None:
    club = made.group("club", "TH")
    made.member("TL", club, role="observer")
    made.act("consent-kind-unstated", made.instrument("pact"), club, "2015")
    assert status(made, "TL/pact", "2020-01-01").position == "no-evidence-found"


def test_group_that_adopts_a_treaty_does_not_bind_its_members(made: Made) -> None:
    club = made.group("club", "TH")
    made.act("adoption", made.instrument("pact"), club, "2015")
    assert status(made, "TH/pact", "2020-01-01").position == "no-evidence-found"


def test_group_that_adopts_a_declaration_endorses_it_for_its_members(made: Made) -> None:
    club = made.group("club", "TH")
    made.act("adoption", made.instrument("word", type="Declaration"), club, "2015")
    assert status(made, "TH/word", "2020-01-01").position == "endorsed"


def test_collective_act_does_not_hold_for_a_former_member(made: Made) -> None:
    club = made.group("club", "TH")
    made.member("KH", club, start="1999", end="2010")
    made.act("consent-kind-unstated", made.instrument("pact"), club, "2015")
    assert status(made, "KH/pact", "2020-01-01").position == "no-evidence-found"


# --- edges ----------------------------------------------------------------------------------------


def test_direct_edges_stand_for_the_reference_date(made: Made) -> None:
    made.act("ratification", made.instrument("pact"), "TH", "2015", as_of="2020")
    made.act("signature", "instrument/pact", "KH", "2016", as_of="2020")
    made.act("ratification", "instrument/pact", "VN", "2023")
    store = store_of(made)
    pact = ox.NamedNode(resource("instrument/pact"))
    assert has(store, "state/TH", "ctip:isPartyTo", pact)
    assert has(store, "state/KH", "ctip:isSignatoryOf", pact)
    assert not has(store, "state/VN", "ctip:isPartyTo", pact)


def test_part_of_reaches_through(made: Made) -> None:
    for name in ("unit", "office", "ministry"):
        made.organization(name)
    made.tie("org/unit", "part-of", "org/office")
    made.tie("org/office", "part-of", "org/ministry")
    made.tie("org/ministry", "part-of", "org/cabinet", state="planned")
    made.organization("cabinet")
    store = store_of(made)
    assert has(store, "org/unit", "ctip:partOf", ox.NamedNode(resource("org/ministry")))
    assert not has(store, "org/ministry", "ctip:partOf")


def test_what_is_derived_stands_in_the_derived_graph(made: Made) -> None:
    made.act("ratification", made.instrument("pact"), "TH", "2015")
    store = store_of(made)
    position = ox.NamedNode(expand("ctip:position"))
    graphs = {quad.graph_name for quad in store.quads_for_pattern(None, position, None, None)}
    assert graphs == {ox.NamedNode(DERIVED_GRAPH)}
