"""Graphs of made data."""

import tempfile
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from ctipgraph.build import asserted_quads, ontology_quads
from ctipgraph.derive import derive
from ctipgraph.release import _release_quads
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph
from ctipgraph.tables import Tables, Vocabulary, read_tables
from made.data import Made


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(folder("ontology"))


@cache
def _ontology() -> tuple[ox.Quad, ...]:
    return tuple(ontology_quads(vocabulary()))


def tables_of(made: Made) -> Tables:
    """Return the tables of made data, read back from CSV."""
    with tempfile.TemporaryDirectory() as name:
        return read_tables(made.write(Path(name)), vocabulary())


def store_of(made: Made) -> ox.Store:
    """Return the derived store of made data: as ``build_store``, with the ontology read once."""
    tables = tables_of(made)
    store = ox.Store()
    store.bulk_extend(_ontology())
    store.bulk_extend(asserted_quads(tables))
    store.extend(_release_quads(tables))
    derive(store, folder("queries") / "derive")
    return store


def graph_of(made: Made) -> LocalGraph:
    """Return the graph that questions are asked of."""
    return LocalGraph(store_of(made))
