"""What rules make of services, ties and figures: tasks, last sightings, contradictions."""

import pyoxigraph as ox
import pytest

from ctipgraph.iris import expand, resource, shorten
from made import Made, store_of


def values(store: ox.Store, subject: str, name: str) -> set[str]:
    """Return what the graph says of a thing with a property, shortened."""
    about, predicate = ox.NamedNode(resource(subject)), ox.NamedNode(expand(name))
    found = store.quads_for_pattern(about, predicate, None, None)
    return {shorten(str(getattr(quad.object, "value", ""))) for quad in found}


def differing(made: Made) -> list[tuple[str, str]]:
    """Return the pairs of claims that differ."""
    predicate = ox.NamedNode(expand("ctip:differsFrom"))
    found = store_of(made).quads_for_pattern(None, predicate, None, None)
    return sorted(
        (shorten(str(quad.subject.value)), shorten(str(quad.object.value)))  # type: ignore[union-attr]
        for quad in found
    )


def test_tasks_of_a_body_are_those_of_its_services(made: Made) -> None:
    body = made.organization("ministry")
    made.service(body, "shelter;legal-aid", serves="women")
    made.service(body, "shelter", serves="children")
    made.service(body, "hotline", serves="men", state="planned")
    made.service(body, "rescue", serves="men", state="ended")
    store = store_of(made)
    assert values(store, body, "ctip:task") == {"task/shelter", "task/legal-aid"}
    assert values(store, body, "ctip:servesGroup") == {"population/women", "population/children"}


def test_contribution_is_a_direct_edge(made: Made) -> None:
    aid = made.programme("aid")
    made.add("outcomes", "outcome/o", label="O", programme=aid, tier="goal")
    made.tie(aid, "contributes-to", "outcome/o")
    assert values(store_of(made), aid, "ctip:contributesTo") == {"outcome/o"}


def test_seen_until_the_latest_fact(made: Made) -> None:
    body, other = made.organization("body", last_seen="2019"), made.organization("other")
    made.tie(body, "partner", other, last_seen="2021-03")
    made.tie(body, "funds", other, last_seen="2024", state="planned")
    made.tie(body, "trains", other, last_seen="2025", state="ended")
    store = store_of(made)
    assert values(store, body, "ctip:seenUntil") == {"2021-03-31"}
    assert values(store, other, "ctip:seenUntil") == {"2021-03-31"}


def test_former_name_shows_nobody_alive(made: Made) -> None:
    body = made.organization("body", last_seen="2019")
    name = {"entity": body, "name": "Old", "language": "en", "last_seen": "2024"}
    made.add("names", "name/old", kind="former", **name)
    assert values(store_of(made), body, "ctip:seenUntil") == {"2019-12-31"}
    made.add("names", "name/new", kind="variant", **name)
    assert values(store_of(made), body, "ctip:seenUntil") == {"2024-12-31"}


# --- figures -------------------------------------------------------------------------------------

SAME = {"origin": "KH", "destination": "TH", "period": "2019", "population": "women;girls"}


@pytest.fixture
def made() -> Made:
    """Two sources and two states."""
    made = Made()
    made.source("paper")
    made.state("KH")
    made.state("TH")
    return made


def test_figures_of_two_sources_differ(made: Made) -> None:
    one = made.figure("12", **SAME)
    other = made.figure("14", **SAME | {"population": "girls;women"}, source="paper")
    assert differing(made) == [(one, other)]


@pytest.mark.parametrize(
    "cells",
    [
        {"value": "12"},
        {"value": "14", "period": "2020"},
        {"value": "14", "population": "women"},
        {"value": "14", "population": "women;girls;boys"},
        {"value": "14", "destination": ""},
        {"value": "14", "unit": "case"},
        {"value": "14", "measure": "victims-assisted"},
        {"value": "14", "exploitation": "fishing"},
        {"value": "14", "precision": "planned"},
    ],
)
def test_figures_for_other_things_do_not_differ(made: Made, cells: dict[str, str]) -> None:
    made.figure("12", **SAME)
    given = SAME | cells
    made.figure(given.pop("value"), **given, source="paper")
    assert differing(made) == []


def test_within_a_source_only_one_label_is_one_thing(made: Made) -> None:
    one = made.figure("12", **SAME, label="Victims found by police")
    made.figure("14", **SAME, label="Victims found by inspectors")
    assert differing(made) == []
    other = made.figure("15", **SAME, label="victims found by police")
    assert differing(made) == [(one, other)]


# --- ties and names ------------------------------------------------------------------------------


def test_tie_that_holds_and_does_not(made: Made) -> None:
    one, other = made.organization("one"), made.organization("other")
    first = made.tie(one, "funds", other)
    second = made.tie(one, "funds", other, state="ended", source="paper")
    made.tie(one, "funds", other, state="planned", as_of="2019")
    assert differing(made) == [(first, second)]


def test_two_chairs(made: Made) -> None:
    committee, one, other = (made.organization(name) for name in ("committee", "one", "other"))
    first, second = made.tie(one, "chair", committee), made.tie(other, "chair", committee)
    made.tie(other, "member", committee)
    assert differing(made) == [(first, second)]


def test_chair_and_the_ministry_that_the_chair_heads(made: Made) -> None:
    committee, ministry = made.organization("committee"), made.organization("ministry")
    made.add("offices", "office/minister", label="Minister", organization=ministry)
    made.tie("office/minister", "chair", committee)
    made.tie(ministry, "chair", committee)
    assert differing(made) == []


def test_acronyms_in_other_letters(made: Made) -> None:
    body = made.organization("body")
    for name, printed in (("a", "MOSVY"), ("b", "MoSVY"), ("c", "MOSAVY"), ("d", "MOSVYs")):
        cells = {"entity": body, "kind": "acronym", "language": "en"}
        made.add("names", f"name/{name}", name=printed, **cells)
    assert differing(made) == [
        ("name/a", "name/c"), ("name/b", "name/c"), ("name/c", "name/d"),
    ]  # fmt: skip


def test_acronyms_of_two_languages_are_no_contradiction(made: Made) -> None:
    body = made.organization("body")
    for language, printed in (("en", "ATPD"), ("th", "บก.ปคม.")):
        cells = {"entity": body, "kind": "acronym", "language": language}
        made.add("names", f"name/{language}", name=printed, **cells)
    assert differing(made) == []
