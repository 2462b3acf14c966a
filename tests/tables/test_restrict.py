"""Leaving sources out: what stays, what goes, and that nothing dangles."""

from pathlib import Path

import pytest

from ctipgraph.resources import folder
from ctipgraph.tables import InputError, Tables, Vocabulary, read_tables
from ctipgraph.tables.row import Fact
from ctipgraph.tables.rows import Source
from made import Made


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(folder("ontology"))


@pytest.fixture
def tables(tmp_path: Path, vocabulary: Vocabulary) -> Tables:
    """Two sources: the book records TH and its act; the leaflet another claim of it and KH."""
    made = Made()
    made.source("leaflet")
    made.instrument("pact")
    act = made.act("ratification", "instrument/pact", "TH", "2015")
    made.claim(act, "2016", source="source/leaflet")
    made.state("KH", source="source/leaflet")
    made.act("ratification", "instrument/pact", "KH", "2017", source="source/leaflet")
    name = {"entity": "KH", "name": "Kampuchea", "kind": "former", "language": "en"}
    made.add("names", "name/kh", **name)
    made.organization("ministry", source="source/leaflet")
    return read_tables(made.write(tmp_path), vocabulary)


def ids(tables: Tables) -> set[str]:
    return {row.id for row in tables}


def test_facts_of_other_sources_go(tables: Tables) -> None:
    expected = {"source/book", "TH", "instrument/pact", "act/a1", "claim/c1"}
    assert ids(tables.only(["book"])) == expected


def test_what_a_fact_needs_stays(tables: Tables) -> None:
    expected = {"source/book", "source/leaflet", "TH", "KH", "instrument/pact", "org/ministry"}
    # The state and the text stay as parties, with the evidence that they have: the book's.
    expected |= {"act/a1", "act/a2", "claim/c2", "claim/c3"}
    assert ids(tables.only(["leaflet"])) == expected


def test_all_sources_leave_all(tables: Tables) -> None:
    assert ids(tables.only(["book", "source/leaflet"])) == ids(tables)


def test_unknown_source(tables: Tables) -> None:
    with pytest.raises(InputError) as caught:
        tables.only(["book", "scroll"])
    assert str(caught.value) == "unknown source source/scroll; expected some of book, leaflet"


def test_nothing_dangles_whatever_source_of_the_shipped_is_taken(
    data: Path, vocabulary: Vocabulary
) -> None:
    tables = read_tables(data, vocabulary)
    for source in tables.of(Source):
        kept = tables.only([source.id])
        known = ids(kept)
        for row in kept:
            for name, column in row.columns().items():
                references = row.values(name) if column.refers_to else ()
                assert set(references) <= known, f"{row.id}: {name}"
        facts = [row for row in kept if isinstance(row, Fact) and row.source == source.id]
        assert len(facts) == sum(
            isinstance(row, Fact) and row.source == source.id for row in tables
        ) - _names_left_out(tables, kept, source.id)


def _names_left_out(tables: Tables, kept: Tables, source: str) -> int:
    """Names that a source prints of what nothing else of it speaks of."""
    from ctipgraph.tables.rows import Name

    known = ids(kept)
    return sum(name.source == source and name.entity not in known for name in tables.of(Name))
