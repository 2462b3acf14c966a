"""Texts between states, lists presented as complete, and what binds a pair."""

import pyoxigraph as ox
import pytest

from ctipgraph import gaps
from ctipgraph.iris import expand, resource
from ctipgraph.store import QueryError
from made import Made, agreement, graph_of, status, store_of


def has(store: ox.Store, subject: str, name: str, value: ox.NamedNode | None = None) -> bool:
    about = ox.NamedNode(resource(subject))
    found = store.quads_for_pattern(about, ox.NamedNode(expand(name)), value, None)
    return next(iter(found), None) is not None


# --- texts between states -------------------------------------------------------------------------


def test_only_prepared_text_is_prospective(made: Made) -> None:
    made.act("draft-exchanged", made.between("draft"), "KH;TH", "2020")
    made.act("signature", made.between("signed"), "KH;TH", "2020")
    made.act("negotiation", "instrument/signed", "KH;TH", "2018")
    store = store_of(made)
    prospective, concluded = (
        ox.NamedNode(expand(f"ctip:{name}")) for name in ("Prospective", "Concluded")
    )
    assert has(store, "instrument/draft", "rdf:type", prospective)
    assert not has(store, "instrument/draft", "rdf:type", concluded)
    assert has(store, "instrument/signed", "rdf:type", concluded)
    assert not has(store, "instrument/signed", "rdf:type", prospective)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("signature", "in-force-or-signed"),
        ("conclusion", "in-force-or-signed"),
        ("adoption", "in-force-or-signed"),
        ("entry-into-force", "in-force-or-signed"),
        ("draft-exchanged", "draft-exchanged"),
        ("negotiation", "negotiating"),
        ("initialled", "negotiating"),
        ("cabinet-authorisation", "negotiating"),
        ("domestic-approval", "negotiating"),
        ("one-sided-intention", "one-sided-intention"),
        ("planned", "planned"),
    ],
)
def test_status_of_a_text_with_one_act(made: Made, kind: str, expected: str) -> None:
    made.act(kind, made.between("mou"), "KH;TH", "2015-05-06")
    graph = graph_of(made)
    assert status(graph, "mou", "2015-05-05").position == "no-evidence-found"
    assert status(graph, "mou", "2015-05-06").position == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("amendment", "amended"),
        ("replacement", "superseded"),
        ("expiry", "expired"),
        ("withdrawal", "expired"),
        ("suspension", "suspended"),
        ("renewal", "in-force-or-signed"),
    ],
)
def test_status_of_a_signed_text_after_a_change(made: Made, kind: str, expected: str) -> None:
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2005-01-01")
    made.act(kind, mou, "KH;TH", "2010-01-01")
    graph = graph_of(made)
    assert status(graph, "mou", "2009-12-31").position == "in-force-or-signed"
    assert status(graph, "mou", "2010-01-01").position == expected


def test_expired_and_renewed(made: Made) -> None:
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2005-01-01")
    made.act("expiry", mou, "", "2010-01-01")
    made.act("renewal", mou, "KH;TH", "2012-01-01")
    graph = graph_of(made)
    assert status(graph, "mou", "2011-12-31").position == "expired"
    assert status(graph, "mou", "2012-01-01").position == "in-force-or-signed"


def test_renewed_and_expired_again(made: Made) -> None:
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2005-01-01")
    made.act("expiry", mou, "", "2010-01-01")
    made.act("renewal", mou, "KH;TH", "2010-01-01")
    made.act("expiry", mou, "", "2015-01-01")
    assert status(made, "mou", "2016-01-01").position == "expired"


def test_denial_of_a_recorded_text_is_a_dispute(made: Made) -> None:
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2005-01-01")
    made.absent("KH;TH", mou, "2010", kind="not-materialised")
    graph = graph_of(made)
    assert status(graph, "mou", "2007-01-01").position == "disputed"
    # Nobody has settled it since.
    assert status(graph, "mou", "2020-01-01").position == "disputed"


def test_signature_after_a_denial_is_no_dispute(made: Made) -> None:
    mou = made.between("mou")
    made.absent("KH;TH", mou, "2010", kind="not-materialised")
    made.act("signature", mou, "KH;TH", "2012-01-01")
    graph = graph_of(made)
    assert status(graph, "mou", "2010-06-01").position == "not-materialised"
    assert status(graph, "mou", "2012-01-01").position == "in-force-or-signed"


def test_not_materialised(made: Made) -> None:
    made.absent("KH;TH", made.between("mou"), "2010", kind="not-materialised")
    assert status(made, "mou", "2010-01-01").position == "not-materialised"


def test_drafted_and_not_materialised_keeps_what_was_done(made: Made) -> None:
    mou = made.between("mou")
    made.act("draft-exchanged", mou, "KH;TH", "2008")
    made.absent("KH;TH", mou, "2010", kind="not-materialised")
    assert status(made, "mou", "2010-01-01").position == "draft-exchanged"


@pytest.mark.parametrize(
    ("class_", "scope", "layer"),
    [
        ("MemorandumOfUnderstanding", "trafficking", "bilateral-agreement"),
        ("BilateralAgreement", "trafficking", "bilateral-agreement"),
        ("StandardOperatingProcedure", "trafficking", "sop"),
        ("MemorandumOfUnderstanding", "labour-migration", "labour-mou"),
    ],
)
def test_layer_of_a_text_comes_from_kind_and_scope(
    made: Made, class_: str, scope: str, layer: str
) -> None:
    made.group("club", "KH", "TH")
    made.act("signature", made.between("text", type=class_, scope=scope), "KH;TH", "2015")
    graph = graph_of(made)
    for other in ("bilateral-agreement", "sop", "labour-mou"):
        expected = "in-force-or-signed" if other == layer else "none-found"
        assert agreement(graph, "KH-TH", "2020", other)["reason"] == expected


# --- lists presented as complete ------------------------------------------------------------------


@pytest.fixture
def listing(made: Made) -> Made:
    """Three states; the texts that KH has, as of 2020, are one with VN."""
    made.group("club", "KH", "TH", "VN")
    made.act("signature", made.between("kh-vn"), "KH;VN", "2012")
    return made


def test_list_licenses_no_agreement(listing: Made) -> None:
    listing.listed("KH", "instrument/kh-vn", as_of="2020")
    graph = graph_of(listing)
    found = agreement(graph, "KH-TH", "2020")
    assert (found["reason"], found["gap"]) == ("no-agreement", "yes")
    assert agreement(graph, "KH-VN", "2020")["reason"] == "in-force-or-signed"
    assert agreement(graph, "TH-VN", "2020")["reason"] == "none-found"
    assert agreement(graph, "KH-TH", "2020", "sop")["reason"] == "none-found"


def test_no_list_shows_that_nobody_cooperates(made: Made) -> None:
    made.group("club", "KH", "TH")
    made.listed("TH", layer="operation", as_of="2022")
    found = agreement(graph_of(made), "KH-TH", "2020", layer="operation")
    assert (found["reason"], found["gap"]) == ("none-found", "unknown")


def test_list_says_nothing_of_later_days(listing: Made) -> None:
    listing.listed("KH", "instrument/kh-vn", as_of="2020")
    assert agreement(graph_of(listing), "KH-TH", "2021")["reason"] == "none-found"


def test_lists_of_both_states_give_one_row(listing: Made) -> None:
    listing.listed("KH", "instrument/kh-vn", as_of="2020")
    listing.listed("TH", as_of="2020")
    assert agreement(graph_of(listing), "KH-TH", "2020")["reason"] == "no-agreement"


def test_one_counter_example_voids_a_list(listing: Made) -> None:
    listing.listed("KH", as_of="2020")
    assert agreement(graph_of(listing), "KH-TH", "2020")["reason"] == "none-found"


def test_text_concluded_after_the_list_does_not_void_it(listing: Made) -> None:
    listing.listed("KH", as_of="2011")
    assert agreement(graph_of(listing), "KH-TH", "2011")["reason"] == "no-agreement"


def test_prospective_text_does_not_void_a_list(listing: Made) -> None:
    listing.act("planned", listing.between("kh-th"), "KH;TH", "2015")
    listing.listed("KH", "instrument/kh-vn", as_of="2020")
    graph = graph_of(listing)
    assert agreement(graph, "KH-TH", "2020")["reason"] == "planned"
    (row,) = graph.rows("SELECT ?l { ?l ctip:licenses layer:bilateral-agreement }")[1]
    assert row["l"] == "completeness/l1"


@pytest.mark.parametrize("scope", ["protection-of-victims", "labour-migration"])
def test_narrower_scope_licenses_nothing(listing: Made, scope: str) -> None:
    listing.listed("KH", "instrument/kh-vn", as_of="2020", scope=scope)
    assert agreement(graph_of(listing), "KH-TH", "2020")["reason"] == "none-found"


def test_unattested_list_licenses_nothing(listing: Made) -> None:
    listing.listed("KH", "instrument/kh-vn", as_of="2020", grade="unattested")
    assert agreement(graph_of(listing), "KH-TH", "2020")["reason"] == "none-found"


def test_list_of_other_states_licenses_nothing(listing: Made) -> None:
    listing.listed("VN;KH", "instrument/kh-vn", as_of="2020")
    assert agreement(graph_of(listing), "KH-TH", "2020")["reason"] == "none-found"


# --- pairs of states ------------------------------------------------------------------------------


def test_common_treaty_of_a_pair(made: Made) -> None:
    made.group("club", "KH", "TH", "VN", "LA")
    pact = made.instrument("actip", level="regional", common_layer="common-treaty")
    made.act("ratification", pact, "KH;TH", "2016")
    graph = graph_of(made)
    assert agreement(graph, "KH-TH", "2020", "common-treaty")["reason"] == "both-bound"
    found = agreement(graph, "KH-VN", "2020", "common-treaty")
    # Nothing is known of Viet Nam: unknown is not no.
    assert (found["reason"], found["gap"]) == ("one-known-bound", "unknown")
    assert agreement(graph, "LA-VN", "2020", "common-treaty")["gap"] == "unknown"


def test_common_treaty_that_sources_deny(made: Made) -> None:
    made.group("club", "KH", "TH", "VN")
    pact = made.instrument("actip", level="regional", common_layer="common-treaty")
    made.act("ratification", pact, "KH", "2016")
    made.absent("TH;VN", pact, "2021")
    graph = graph_of(made)
    found = agreement(graph, "KH-TH", "2020", "common-treaty")
    assert (found["reason"], found["gap"]) == ("one-bound", "yes")
    found = agreement(graph, "TH-VN", "2020", "common-treaty")
    assert (found["reason"], found["gap"]) == ("neither-bound", "yes")


def test_treaty_closed_to_one_of_the_two_is_no_gap_of_the_pair(made: Made) -> None:
    club = made.group("club", "KH", "TH")
    made.state("AU")
    made.act(
        "ratification",
        made.instrument("actip", open_to=club, common_layer="common-treaty"),
        "KH;TH",
        "2016",
    )
    made.act(
        "signature",
        made.instrument(
            "mou", type="MemorandumOfUnderstanding", level="bilateral", scope="trafficking"
        ),
        "AU;KH",
        "2010",
    )
    found = agreement(graph_of(made), "AU-KH", "2020", "common-treaty")
    assert (found["reason"], found["gap"]) == ("not-open", "not-applicable")
    # An open text of which nothing is known stays unknown.
    made.instrument("palermo", level="global", common_layer="common-treaty")
    made.act("ratification", "instrument/palermo", "TH", "2013")
    found = agreement(graph_of(made), "AU-KH", "2020", "common-treaty")
    assert (found["reason"], found["gap"]) == ("none-found", "unknown")


def test_only_the_best_text_gives_evidence(made: Made) -> None:
    made.group("club", "KH", "TH")
    made.act("signature", made.between("kh-th-old"), "KH;TH", "2005", as_of="2010")
    made.act("negotiation", made.between("kh-th-new"), "KH;TH", "2018", as_of="2019")
    found = agreement(graph_of(made), "KH-TH", "2020")
    assert (found["reason"], found["evidence_date"]) == ("in-force-or-signed", "2010-12-31")
    assert len(found["texts"].split("\n")) == 2


def test_unattested_act_makes_no_party(made: Made) -> None:
    made.group("club", "KH", "TH", "VN")
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2010")
    made.act("signature", mou, "VN", "2010", grade="unattested")
    assert agreement(graph_of(made), "KH-VN", "2020")["reason"] == "none-found"


def test_latest_word_on_the_operation_counts(made: Made) -> None:
    made.group("club", "KH", "TH")
    made.tie("KH", "repatriation-cooperation", "TH", state="existing", as_of="2005")
    made.tie("KH", "repatriation-cooperation", "TH", state="suspended", as_of="2015")
    graph = graph_of(made)
    assert agreement(graph, "KH-TH", "2010", "operation")["reason"] == "working"
    assert agreement(graph, "KH-TH", "2020", "operation")["reason"] == "suspended"


def test_amendment_settles_a_dispute(made: Made) -> None:
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2005-01-01")
    made.absent("KH;TH", mou, "2010", kind="not-materialised")
    made.act("amendment", mou, "KH;TH", "2015-01-01")
    graph = graph_of(made)
    assert status(graph, "mou", "2012-01-01").position == "disputed"
    assert status(graph, "mou", "2016-01-01").position == "amended"


@pytest.mark.parametrize(
    ("state", "reason", "gap"), [("existing", "working", "no"), ("suspended", "suspended", "yes")]
)
def test_operation_of_a_pair(made: Made, state: str, reason: str, gap: str) -> None:
    made.group("club", "KH", "TH")
    made.tie("KH", "repatriation-cooperation", "TH", state=state, as_of="2019")
    graph = graph_of(made)
    found = agreement(graph, "KH-TH", "2020", "operation")
    assert (found["reason"], found["gap"]) == (reason, gap)
    assert agreement(graph, "KH-TH", "2018", "operation")["reason"] == "none-found"


# --- marks, the weaker side, and what came later -------------------------------------------------


def test_pair_shows_that_the_day_is_open(made: Made) -> None:
    made.group("club", "KH", "TH")
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2003", as_of="2009")
    made.act("suspension", mou, "KH;TH", "2010", as_of="2010")
    found = agreement(graph_of(made), "KH-TH", "2010-06")
    assert (found["reason"], found["flags"]) == ("in-force-or-signed", "undetermined-at-this-date")
    assert found["use"] == "verify-with-depositary"


def test_renewal_within_the_year_of_the_end_leaves_the_order_open(made: Made) -> None:
    made.group("club", "KH", "TH")
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2003", as_of="2009")
    made.act("expiry", mou, "KH;TH", "2008", as_of="2009")
    made.act("renewal", mou, "KH;TH", "2008-06", as_of="2009")
    assert "undetermined-at-this-date" in agreement(graph_of(made), "KH-TH", "2009")["flags"]


def test_common_treaty_is_as_well_known_as_its_weaker_side(made: Made) -> None:
    made.group("club", "KH", "TH", "VN")
    pact = made.instrument("pact", common_layer="common-treaty")
    made.act("ratification", pact, "KH", "2010", as_of="2022")
    made.act("ratification", pact, "VN", "2010", as_of="2022")
    made.act("ratification", pact, "TH", "2010", as_of="2015")
    graph = graph_of(made)
    found = agreement(graph, "KH-TH", "2022", "common-treaty")
    assert (found["evidence_date"], found["use"]) == ("2015-12-31", "verify-with-depositary")
    found = agreement(graph, "KH-VN", "2022", "common-treaty")
    assert (found["evidence_date"], found["use"]) == ("2022-12-31", "attribute-it")


def test_common_treaty_computed_for_one_side_is_to_be_verified(made: Made) -> None:
    made.group("club", "KH", "TH")
    pact = made.instrument(
        "pact", common_layer="common-treaty", entry_after="P30D", entry_basis="Article 9"
    )
    made.source("depositary", authority="depositary")
    made.act("entry-into-force", pact, date="2003-01-01")
    for state, kind, day in (
        ("KH", "ratification", "2010-05-05"),
        ("TH", "ratification", "2011-05-05"),
        ("TH", "entry-into-force", "2011-06-04"),
    ):
        made.act(kind, pact, state, day, source="source/depositary")
    found = agreement(graph_of(made), "KH-TH", "2022", "common-treaty")
    assert (found["reason"], found["use"]) == ("both-bound", "verify-with-depositary")


def test_what_replaced_a_text_later_is_not_told_of_an_earlier_day(made: Made) -> None:
    made.group("club", "KH", "TH")
    made.act("signature", made.between("old"), "KH;TH", "2003")
    made.act("signature", made.between("new"), "KH;TH", "2014")
    made.tie("instrument/new", "replaces", "instrument/old")
    graph = graph_of(made)
    assert agreement(graph, "KH-TH", "2010")["texts"] == "instrument/old: in-force-or-signed"
    assert "replaced by instrument/new" in agreement(graph, "KH-TH", "2015")["texts"]


def test_two_named_states_are_a_pair_whatever_their_groups(made: Made) -> None:
    made.group("club", "KH")
    pact = made.instrument("pact", common_layer="common-treaty")
    made.act("ratification", pact, "AU;JP", "2010")
    graph = graph_of(made)
    with pytest.raises(QueryError, match="no row is about group/club"):
        gaps.agreements(graph, "2022", group="group/club")
    rows = gaps.agreements(graph, "2022", ["AU", "JP"], group="group/club", every=True).rows
    assert {(row["pair"], row["reason"]) for row in rows if row["layer"] == "common-treaty"} == {
        ("AU-JP", "both-bound")
    }
