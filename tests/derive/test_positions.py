"""Positions of a state towards a multilateral text: a minimal case for each."""

from itertools import pairwise
from pathlib import Path

import pytest

from ctipgraph.explain import explain
from ctipgraph.iris import concept, resource
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph
from ctipgraph.tables import Vocabulary
from made import Answer, Made, graph_of, matrix, status

DISPUTED = "disputed"
UNDETERMINED = "undetermined-at-this-date"


@pytest.fixture
def treaty(made: Made) -> Made:
    """A treaty that TH signed in 2014 and ratified in 2015, in force since 8 March 2017."""
    pact = made.instrument("pact")
    made.act("signature", pact, "TH", "2014-01-02")
    made.act("ratification", pact, "TH", "2015-03-04")
    made.act("entry-into-force", pact, date="2017-03-08")
    made.act("signature", pact, "KH", "2014-01-02")
    return made


@pytest.mark.parametrize(
    ("day", "position"),
    [
        ("2014-01-01", "no-evidence-found"),
        ("2014-01-02", "signed-treaty-not-in-force"),
        ("2015-03-03", "signed-treaty-not-in-force"),
        ("2015-03-04", "bound-not-yet-in-force"),
        ("2017-03-07", "bound-not-yet-in-force"),
        ("2017-03-08", "in-force"),
        ("2030-01-01", "in-force"),
    ],
)
def test_in_force_only_after_consent_and_entry_into_force(
    treaty: Made, day: str, position: str
) -> None:
    assert status(treaty, "TH/pact", day).position == position


def test_in_force_is_decided_by_both_acts(treaty: Made) -> None:
    assert status(treaty, "TH/pact", "2020-01-01").claims == {"claim/c2", "claim/c3"}


def test_signature_alone_does_not_bind(treaty: Made) -> None:
    graph = graph_of(treaty)
    assert status(graph, "KH/pact", "2017-03-07").position == "signed-treaty-not-in-force"
    assert status(graph, "KH/pact", "2017-03-08").position == "signed-not-bound"


def test_consent_after_entry_into_force_is_not_said_to_be_in_force_at_once(treaty: Made) -> None:
    treaty.act("accession", "instrument/pact", "LA", "2019-05-06")
    graph = graph_of(treaty)
    assert status(graph, "LA/pact", "2019-05-05").position == "no-evidence-found"
    found = status(graph, "LA/pact", "2019-05-06")
    assert found.position == "bound-entry-into-force-not-stated"


@pytest.mark.parametrize(
    "kind",
    [
        "ratification",
        "accession",
        "acceptance",
        "approval",
        "succession",
        "deposit",
        "consent-kind-unstated",
    ],
)
def test_every_kind_of_consent_binds(made: Made, kind: str) -> None:
    made.act(kind, made.instrument("pact"), "TH", "2015")
    assert status(made, "TH/pact", "2015-12-31").position == "bound-entry-into-force-not-stated"


def test_withdrawn(treaty: Made) -> None:
    treaty.act("withdrawal", "instrument/pact", "TH", "2020-05-06")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2020-05-05").position == "in-force"
    assert status(graph, "TH/pact", "2020-05-06").position == "withdrawn"


def test_undetermined_while_a_withdrawal_is_imprecise(treaty: Made) -> None:
    treaty.act("withdrawal", "instrument/pact", "TH", "2020")
    assert status(treaty, "TH/pact", "2020-06-01").marks == {UNDETERMINED}


def test_consent_after_withdrawal(treaty: Made) -> None:
    treaty.act("withdrawal", "instrument/pact", "TH", "2020-05-06")
    treaty.act("accession", "instrument/pact", "TH", "2022-05-06")
    graph = graph_of(treaty)
    assert status(graph, "TH/pact", "2021-01-01").position == "withdrawn"
    found = status(graph, "TH/pact", "2023-01-01")
    assert found.position == "bound-entry-into-force-not-stated"


def test_start_of_a_treaty_does_not_blur_an_absence(made: Made) -> None:
    pact = made.instrument("pact")
    made.absent("TH", pact, "2022")
    made.act("entry-into-force", pact, date="2010")
    assert status(made, "TH/pact", "2010-06-01").marks == frozenset()


def test_entry_into_force_for_one_state_alone(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("ratification", pact, "TH", "2015-03-04")
    made.act("ratification", pact, "KH", "2018-03-04")
    made.act("entry-into-force", pact, "TH", "2016-03-04")
    graph = graph_of(made)
    assert status(graph, "TH/pact", "2019-01-01").position == "in-force"
    assert status(graph, "KH/pact", "2019-01-01").position != "in-force"


def test_entry_into_force_for_another_state_says_nothing(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("ratification", pact, "TH;KH", "2015-03-04")
    made.act("entry-into-force", pact, "TH", "2016-03-04")
    assert status(made, "KH/pact", "2019-01-01").position == "bound-entry-into-force-not-stated"


@pytest.mark.parametrize("kind", ["signature", "endorsement", "adoption", "ratification"])
@pytest.mark.parametrize("class_", ["Declaration", "MemorandumOfUnderstanding"])
def test_text_that_is_no_treaty_is_endorsed_never_bound(made: Made, class_: str, kind: str) -> None:
    text = made.instrument("text", type=class_, level="subregional")
    made.act(kind, text, "TH", "2015")
    assert status(made, "TH/text", "2016-01-01").position == "endorsed"


def test_not_eligible_before_joining_the_group(made: Made) -> None:
    club = made.group("club", "TH", start="1967-08-08")
    made.member("TL", club, start="2025-10-26")
    made.state("CN")
    pact = made.instrument("pact", open_to=club)
    made.act("ratification", pact, "TH", "2016")
    graph = graph_of(made)
    assert status(graph, "TL/pact", "2025-10-25").position == "not-eligible"
    assert status(graph, "TL/pact", "2025-10-26").position == "no-evidence-found"
    assert status(graph, "CN/pact", "2025-10-26").position == "not-eligible"


def test_not_eligible_after_leaving_the_group(made: Made) -> None:
    club = made.group("club", "TH")
    made.member("KH", club, start="1999", end="2010-05-06")
    made.instrument("pact", open_to=club)
    graph = graph_of(made)
    assert status(graph, "KH/pact", "2010-05-05").position == "no-evidence-found"
    assert status(graph, "KH/pact", "2010-05-06").position == "not-eligible"


def test_text_without_a_group_is_open_to_all(made: Made) -> None:
    made.instrument("pact")
    made.state("TH")
    assert status(made, "TH/pact", "2020-01-01") == Answer("no-evidence-found")


def test_stated_not_party_up_to_the_day_and_last_seen_after(made: Made) -> None:
    made.absent("TH", made.instrument("pact"), "2022-11")
    graph = graph_of(made)
    for day in ("1990-01-01", "2022-11-30"):
        assert status(graph, "TH/pact", day).position == "stated-not-party"
    assert status(graph, "TH/pact", "2022-12-01").position == "last-seen-not-party"


def test_latest_of_several_absences_counts(made: Made) -> None:
    pact = made.instrument("pact")
    made.absent("TH", pact, "2018")
    made.absent("TH", pact, "2021")
    found = status(made, "TH/pact", "2022-01-01")
    assert found.position == "last-seen-not-party"
    assert found.claims == {"non-participation/n2"}


def test_signature_explains_more_than_absence_of_consent(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("signature", pact, "KH", "2004")
    made.absent("KH", pact, "2022")
    found = status(made, "KH/pact", "2010-01-01")
    assert found == Answer(
        "signed-not-bound", claims=frozenset({"claim/c1", "non-participation/n1"})
    )


def test_absence_then_consent(made: Made) -> None:
    pact = made.instrument("pact")
    made.absent("TH", pact, "2010")
    made.act("accession", pact, "TH", "2015-06-07")
    graph = graph_of(made)
    assert status(graph, "TH/pact", "2010-12-31").position == "stated-not-party"
    assert status(graph, "TH/pact", "2015-06-06").position == "last-seen-not-party"
    found = status(graph, "TH/pact", "2015-06-07")
    assert (found.position, found.marks) == ("bound-entry-into-force-not-stated", frozenset())


def test_disputed_while_a_source_denies_a_recorded_consent(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("ratification", pact, "TH", "2015")
    made.absent("TH", pact, "2020")
    graph = graph_of(made)
    assert DISPUTED not in status(graph, "TH/pact", "2014-06-01").marks
    assert DISPUTED in status(graph, "TH/pact", "2016-06-01").marks
    assert status(graph, "TH/pact", "2016-06-01").position == "bound-entry-into-force-not-stated"
    assert DISPUTED not in status(graph, "TH/pact", "2021-01-01").marks


def test_undetermined_inside_an_imprecise_date(made: Made) -> None:
    made.act("ratification", made.instrument("pact"), "TH", "2015")
    graph = graph_of(made)
    assert UNDETERMINED not in status(graph, "TH/pact", "2014-12-31").marks
    for day in ("2015-01-01", "2015-12-30"):
        assert status(graph, "TH/pact", day) == Answer(
            "no-evidence-found", frozenset({UNDETERMINED})
        )
    assert status(graph, "TH/pact", "2015-12-31") == Answer(
        "bound-entry-into-force-not-stated", claims=frozenset({"claim/c1"})
    )


@pytest.mark.parametrize(
    ("kind", "qualifier"),
    [("reservation", "with-reservation"), ("territorial-limitation", "territorially-limited")],
)
def test_qualifiers_of_consent(treaty: Made, kind: str, qualifier: str) -> None:
    treaty.act(kind, "instrument/pact", "TH", "2015-03-04")
    found = status(treaty, "TH/pact", "2020-01-01")
    assert found.position == "in-force"
    assert found.marks == {qualifier}


def test_accession_under_way_until_consent(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("domestic-approval", pact, "TH", "2015-01-01")
    made.act("accession", pact, "TH", "2017-01-01")
    graph = graph_of(made)
    assert status(graph, "TH/pact", "2016-01-01").marks == {"accession-under-way"}
    assert status(graph, "TH/pact", "2018-01-01").marks == frozenset()


@pytest.mark.parametrize(
    ("class_", "kind"),
    [("Declaration", "domestic-approval"), ("Treaty", "planned"), ("Treaty", "negotiation")],
)
def test_nobody_is_on_the_way_to_a_declaration_or_by_a_plan(
    made: Made, class_: str, kind: str
) -> None:
    text = made.instrument("text", type=class_)
    made.act(kind, text, "TH", "2015-01-01")
    assert "accession-under-way" not in status(made, "TH/text", "2016-01-01").marks


@pytest.mark.parametrize("date", ["", "../2009"])
def test_unread_act_without_a_first_day_is_no_usable_evidence(made: Made, date: str) -> None:
    pact = made.instrument("pact")
    made.act("ratification", pact, "TH", date, grade="unattested", as_of="2009")
    graph = graph_of(made)
    assert status(graph, "TH/pact", "2009-01-01").position == "no-evidence-found"
    assert status(graph, "TH/pact", "2010-01-01").position == "no-usable-evidence"


def test_prerequisite_missing(made: Made) -> None:
    base, protocol = made.instrument("base"), made.instrument("protocol", type="Protocol")
    made.tie(protocol, "requires", base)
    made.act("ratification", protocol, "TH;KH;LA", "2010-01-01")
    made.act("ratification", base, "TH", "2012-01-01")
    made.act("signature", base, "KH", "2003-01-01")
    made.absent("TH", base, "2011")
    graph = graph_of(made)
    assert status(graph, "TH/protocol", "2011-01-01").marks == {"prerequisite-missing"}
    assert status(graph, "TH/protocol", "2013-01-01").marks == frozenset()
    assert status(graph, "KH/protocol", "2011-01-01").marks == {"prerequisite-missing"}
    # Unknown is not no: nothing is recorded of LA and the base.
    assert status(graph, "LA/protocol", "2011-01-01").marks == frozenset()


def test_every_status_of_the_schemes_has_a_case_here() -> None:
    here = Path(__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in here.glob("*.py"))
    schemes = Vocabulary(folder("ontology")).schemes
    of_layers = {"working", "both-bound", "one-bound", "neither-known-bound", "none-found"}
    assert {name for name in schemes["position"] if f'"{name}"' not in text} == set()
    expected = schemes["agreement-status"] - of_layers
    assert {name for name in expected if f'"{name}"' not in text} == set()


# --- every status --------------------------------------------------------------------------------


def test_exactly_one_position_on_any_day(shipped: LocalGraph) -> None:
    _, rows = shipped.rows(
        """
        SELECT ?period (COUNT(DISTINCT ?position) AS ?n)
        WHERE { ?period a ctip:StatusPeriod . OPTIONAL { ?period ctip:position ?position } }
        GROUP BY ?period HAVING(COUNT(DISTINCT ?position) != 1)
        """
    )
    assert rows == []


def test_periods_of_a_series_cover_all_days_once(shipped: LocalGraph) -> None:
    _, rows = shipped.rows(
        "SELECT ?series ?from ?until WHERE { ?p a ctip:StatusPeriod ; ctip:series ?series ;"
        " ctip:validFrom ?from ; ctip:validUntil ?until } ORDER BY ?series ?from"
    )
    by_series: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        by_series.setdefault(row["series"], []).append((row["from"], row["until"]))
    assert by_series
    for periods in by_series.values():
        assert periods[0][0] == "0001-01-01"
        assert periods[-1][1] == "9999-12-31"
        assert all(a[1] == b[0] for a, b in pairwise(periods))


def test_every_decided_position_of_the_shipped_data_can_be_explained(shipped: LocalGraph) -> None:
    _, rows = shipped.rows(
        "SELECT DISTINCT ?position { ?p ctip:position ?position MINUS { ?p ctip:decidedBy ?c } }"
    )
    assert {row["position"].partition("/")[2] for row in rows} <= {
        "no-evidence-found",
        "not-eligible",
    }


def test_a_status_names_its_rule_in_words(made: Made) -> None:
    made.act("ratification", made.instrument("pact"), "TH", "2015")
    _, rows = explain(graph_of(made), "status/TH/pact")
    assert rows[-1]["from"] == "2015-12-31"
    assert rows[-1]["rule"].startswith("Bound, entry into force not stated: consent is recorded")
    assert rows[-1]["evidence"] == "book, page 1, line 1"


def test_matrix_holds_every_state_and_text(made: Made) -> None:
    made.group("club", "KH", "TH")
    made.act("ratification", made.instrument("pact"), "TH", "2015")
    made.act("signature", made.instrument("word", type="Declaration"), "KH", "2015")
    found = matrix(graph_of(made), "2020")
    assert {key: row["gap"] for key, row in found.items()} == {
        ("TH", "pact"): "no",
        ("KH", "pact"): "unknown",
        ("TH", "word"): "unknown",
        ("KH", "word"): "no",
    }


def test_concepts_of_positions_are_the_statuses_of_the_shipped_data(shipped: LocalGraph) -> None:
    _, rows = shipped.rows("SELECT DISTINCT ?position { ?period ctip:position ?position }")
    schemes = Vocabulary(folder("ontology")).schemes
    known = {concept("position", name) for name in schemes["position"]}
    known |= {concept("agreement-status", name) for name in schemes["agreement-status"]}
    assert {resource(row["position"]) for row in rows} <= known


def test_absence_does_not_reach_back_past_an_exit(treaty: Made) -> None:
    treaty.act("withdrawal", "instrument/pact", "TH", "2020-05-06")
    treaty.absent("TH", "instrument/pact", "2022")
    graph = graph_of(treaty)
    before = status(graph, "TH/pact", "2020-01-01")
    assert (before.position, before.marks) == ("in-force", frozenset())
    after = status(graph, "TH/pact", "2021-01-01")
    assert (after.position, after.marks) == ("withdrawn", frozenset())


def test_denied_signature_is_disputed(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("signature", pact, "TH", "2010")
    made.absent("TH", pact, "2015", kind="not-signed")
    found = status(made, "TH/pact", "2012-01-01")
    assert (found.position, found.marks) == ("signed-not-bound", frozenset({"disputed"}))


def test_who_did_not_sign_may_have_acceded(made: Made) -> None:
    pact = made.instrument("pact")
    made.act("accession", pact, "TH", "2010")
    made.absent("TH", pact, "2015", kind="not-signed")
    assert status(made, "TH/pact", "2012-01-01").marks == frozenset()
