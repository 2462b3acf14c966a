"""The shipped data: each step from tables to a loaded graph, and the map."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
from measuring import Figure, median_of, timed

from ctipgraph import maps
from ctipgraph.build import asserted_quads, ontology_quads
from ctipgraph.derive import derive
from ctipgraph.questions import reference_date
from ctipgraph.release import FORMATS, build_store, read_release, serialise, write_graph
from ctipgraph.resources import folder
from ctipgraph.stakeholders import stakeholder_network
from ctipgraph.store import LocalGraph


def figures(scratch: Path, runs: int) -> Iterator[Figure]:
    """Yield the time of each step and the size of what it makes."""
    vocabulary, tables = read_release()
    yield Figure("build", "rows of the tables", sum(1 for _ in tables), "rows")
    yield Figure("build", "reading vocabulary and tables", median_of(read_release, runs), "s")
    taken, asserted = timed(lambda: [*ontology_quads(vocabulary), *asserted_quads(tables)])
    yield Figure("build", "ontology and asserted quads", taken, "s", f"{len(asserted):,} quads")
    yield Figure("build", "derivation", _derivation(asserted), "s")
    taken, store = timed(build_store)
    yield Figure("build", "all of it", taken, "s", f"{len(store):,} quads")
    yield from (_serialising(store, suffix) for suffix in FORMATS)
    packed = scratch / "graph.nq.gz"
    write_graph(packed)
    remark = f"{packed.stat().st_size:,} bytes"
    yield Figure("build", "loading compressed N-Quads", median_of(lambda: _load(packed), runs), "s",
                 remark)  # fmt: skip
    yield _map(store, scratch / "map.html")


def _derivation(asserted: list[ox.Quad]) -> float:
    store = ox.Store()
    store.bulk_extend(asserted)
    return timed(lambda: derive(store, folder("queries") / "derive"))[0]


def _serialising(store: ox.Store, suffix: str) -> Figure:
    taken, content = timed(lambda: serialise(store, suffix))
    return Figure("build", f"serialising .{suffix}", taken, "s", f"{len(content):,} bytes")


def _load(packed: Path) -> None:
    with gzip.open(packed) as file:
        ox.Store().bulk_load(file.read(), format=ox.RdfFormat.N_QUADS)


def _map(store: ox.Store, out: Path) -> Figure:
    graph = LocalGraph(store)

    def write() -> str:
        drawn = stakeholder_network(graph, reference_date(graph))
        maps.write_map(drawn, out, title="Map", subtitle="Benchmark")
        return f"{drawn.number_of_nodes():,} things, {drawn.number_of_edges():,} ties"

    taken, remark = timed(write)
    return Figure("map", "drawing and writing the map", taken, "s", remark)
