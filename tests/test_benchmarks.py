"""The generator of the benchmarks makes tables that the real pipeline takes."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pyoxigraph as ox
import pytest

from ctipgraph import gaps
from ctipgraph.build import asserted_quads, ontology_quads
from ctipgraph.derive import derive
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph
from ctipgraph.tables import Tables, Vocabulary, read_tables
from ctipgraph.tables.rows import Act, Instrument, NonParticipation, State

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
STATES, TREATIES = 10, 12


@pytest.fixture(scope="module")
def generated() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generated", BENCHMARKS / "generated.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(folder("ontology"))


@pytest.fixture(scope="module")
def tables(
    generated: ModuleType, vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory
) -> Tables:
    place = generated.write_tables(tmp_path_factory.mktemp("generated"), STATES, TREATIES)
    return read_tables(place, vocabulary)


def test_has_as_many_states_and_treaties_as_asked_for(tables: Tables) -> None:
    assert len(tables.of(State)) == STATES
    assert sum(row.level == "global" for row in tables.of(Instrument)) == TREATIES


def test_has_about_an_act_for_each_pair_of_state_and_treaty(tables: Tables) -> None:
    cells = STATES * TREATIES
    assert 0.7 * cells < len(tables.of(Act)) < 1.5 * cells
    assert tables.of(NonParticipation)


def test_is_the_same_on_every_run(generated: ModuleType, tables: Tables, tmp_path: Path) -> None:
    again = generated.write_tables(tmp_path / "again", STATES, TREATIES)
    written = {path.name: path.read_bytes() for path in sorted(again.glob("*.csv"))}
    assert written == {path.name: path.read_bytes() for path in sorted(tables.folder.glob("*.csv"))}


def test_gives_every_cell_one_of_several_statuses(
    generated: ModuleType, vocabulary: Vocabulary, tables: Tables
) -> None:
    store = ox.Store()
    store.bulk_extend(ontology_quads(vocabulary))
    store.bulk_extend(asserted_quads(tables))
    derive(store, folder("queries") / "derive")
    found = gaps.ratifications(
        LocalGraph(store),
        as_of=generated.AS_OF,
        group=generated.GROUP,
        every=True,
        all_instruments=True,
    )
    assert len(found.rows) == STATES * TREATIES
    assert {row["position"] for row in found.rows} >= {"in-force", "signed-not-bound"}
    assert {row["gap"] for row in found.rows} == {"yes", "no", "unknown", "not-applicable"}
