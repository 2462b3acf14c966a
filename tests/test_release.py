"""Releases: the same bytes on every run, readable by others, and nothing half-made."""

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from ctipgraph import fingerprint
from ctipgraph.files import written
from ctipgraph.iris import (
    ASSERTED_GRAPH,
    DERIVED_GRAPH,
    ONTOLOGY_GRAPH,
    OVERLAY_GRAPH,
    SHIPPED_GRAPHS,
)
from ctipgraph.release import (
    FORMATS,
    build_store,
    read_release,
    serialise,
    write_graph,
    write_release,
)
from ctipgraph.store import LocalGraph
from ctipgraph.tables import InputError
from made import Made, status

_WRITE = """
import sys
from pathlib import Path
from ctipgraph.release import build_store, write_release
write_release(build_store(*map(Path, sys.argv[2:])), Path(sys.argv[1]))
"""


def _run(seed: str, *arguments: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, *arguments], env=environment, check=True)


@pytest.fixture(scope="module")
def release(shipped_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release")
    assert sorted(write_release(shipped_store, folder)) == sorted(folder.iterdir())
    return folder


def test_bytes_depend_on_the_data_alone(release: Path, tmp_path: Path) -> None:
    _run("1", "-c", _WRITE, str(tmp_path))
    names = [f"ctipgraph.{suffix}" for suffix in FORMATS]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    for name in names:
        assert (tmp_path / name).read_bytes() == (release / name).read_bytes(), name


@pytest.mark.parametrize("seed", ["0", "2", "random"])
def test_bytes_do_not_depend_on_chance(
    place: Path, made_store: ox.Store, tmp_path: Path, seed: str
) -> None:
    _run(seed, "-c", _WRITE, str(tmp_path / "out"), str(place))
    for suffix in FORMATS:
        found = (tmp_path / "out" / f"ctipgraph.{suffix}").read_bytes()
        assert found == serialise(made_store, suffix), suffix


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_parses_back(shipped_store: ox.Store, release: Path, suffix: str) -> None:
    parsed = set(ox.parse(path=str(release / f"ctipgraph.{suffix}")))
    if FORMATS[suffix].supports_datasets:
        assert parsed == set(shipped_store)
    else:
        assert {quad.triple for quad in parsed} == {quad.triple for quad in shipped_store}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib by rdflib
@pytest.mark.parametrize(("suffix", "form"), [("trig", "trig"), ("jsonld", "json-ld")])
def test_datasets_are_read_by_rdflib(
    shipped_store: ox.Store, release: Path, suffix: str, form: str
) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(release / f"ctipgraph.{suffix}", format=form)
    counts = {str(graph.identifier): len(graph) for graph in dataset.graphs() if len(graph)}
    assert counts == {
        name: sum(1 for _ in shipped_store.quads_for_pattern(None, None, None, ox.NamedNode(name)))
        for name in SHIPPED_GRAPHS
    }


def test_turtle_is_read_by_rdflib(shipped_store: ox.Store, release: Path) -> None:
    graph = rdflib.Graph().parse(release / "ctipgraph.ttl", format="turtle")
    assert len(graph) == len({quad.triple for quad in shipped_store})


def test_nquads_are_sorted(release: Path) -> None:
    lines = (release / "ctipgraph.nq").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines))
    assert "_:" not in {line[:2] for line in lines}


def test_order_of_statements_does_not_matter(made_store: ox.Store) -> None:
    again = ox.Store()
    again.bulk_extend(sorted(made_store, key=str, reverse=True))
    for suffix in FORMATS:
        assert serialise(again, suffix) == serialise(made_store, suffix)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = Made()
    made.act("ratification", made.instrument("pact"), "TH", "2015")
    return made.write(tmp_path / "data")


@pytest.fixture
def made_store(place: Path) -> ox.Store:
    return build_store(place)


def test_graphs_are_kept_apart(made_store: ox.Store) -> None:
    names = {graph.value for graph in made_store.named_graphs()}
    assert names == {ONTOLOGY_GRAPH, ASSERTED_GRAPH, DERIVED_GRAPH}


def test_release_names_its_reference_date(place: Path) -> None:
    (place / "manifest.toml").write_text("reference_date = 2021-05-06\n", encoding="utf-8")
    graph = LocalGraph(build_store(place))
    _, rows = graph.rows(
        "SELECT ?day ?end { ?r a ctip:Release ; ctip:asOf ?day ; ctip:asOfLatest ?end }"
    )
    assert rows == [{"day": "2021-05-06", "end": "2021-05-06"}]


def test_sources_restrict_what_is_built(place: Path, tmp_path: Path) -> None:
    made = Made()
    made.source("leaflet")
    act = made.act("ratification", made.instrument("pact"), "TH", "2015")
    made.claim(act, "2003", source="source/leaflet")
    made.write(place)
    assert status(LocalGraph(build_store(place, ["book"])), "TH/pact", "2016-01-01").claims == {
        "claim/c1"
    }
    _, tables = read_release(place, ["leaflet"])
    assert "claim/c1" not in {row.id for row in tables}


def test_overlay_stands_in_a_graph_of_its_own(place: Path, tmp_path: Path) -> None:
    own = Made()
    own.rows = {}
    own.source("files")
    cells = {"instrument": "instrument/pact", "actors": "TH", "type": "withdrawal"}
    own.add("acts", "act/leaves", **cells)
    claim = {"act": "act/leaves", "kind": "withdrawal", "date": "2016-07-08"}
    own.add("act_claims", "claim/leaves", source="source/files", **claim)
    store = build_store(place, overlay=own.write(tmp_path / "own"))
    assert status(LocalGraph(store), "TH/pact", "2017-01-01").position == "withdrawn"
    assert ox.NamedNode(OVERLAY_GRAPH) in set(store.named_graphs())


def test_text_of_an_overlay_has_a_status(place: Path, tmp_path: Path) -> None:
    own = Made()
    own.rows = {}
    own.source("files")
    own.instrument("secret", source="source/files")
    cells = {"instrument": "instrument/secret", "actors": "TH", "type": "ratification"}
    own.add("acts", "act/secret", **cells)
    claim = {"act": "act/secret", "kind": "ratification", "date": "2016-07-08"}
    own.add("act_claims", "claim/secret", source="source/files", **claim)
    graph = LocalGraph(build_store(place, overlay=own.write(tmp_path / "own")))
    found = status(graph, "TH/secret", "2017-01-01")
    assert found.position == "bound-entry-into-force-not-stated"


# --- the graph of a wheel ------------------------------------------------------------------------


def test_packed_graph(
    data: Path,
    shipped_store: ox.Store,
    release: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "graph.nq.gz"
    monkeypatch.setattr("ctipgraph.release.build_store", lambda: shipped_store)
    write_graph(path)
    packed = path.read_bytes()
    assert packed[4:8] == bytes(4), "the time in the header of gzip"
    assert packed[3] == 0, "no file name in the header of gzip"
    first, _, rest = gzip.decompress(packed).partition(b"\n")
    assert first.decode() == f"# {fingerprint.of_release(data)}"
    assert rest == (release / "ctipgraph.nq").read_bytes()
    assert list(tmp_path.iterdir()) == [path]


# --- nothing is written on bad data --------------------------------------------------------------


def test_bad_data_build_nothing(place: Path) -> None:
    path = place / "acts.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("ratification", "x"), encoding="utf-8")
    with pytest.raises(InputError, match=r'acts\.csv:2: column "type"'):
        build_store(place)


def test_bad_data_leave_the_packed_graph_alone(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graph.nq.gz"
    with written(path) as file:
        file.write(b"old")
    (place / "odd.csv").write_text("", encoding="utf-8")
    monkeypatch.setattr("ctipgraph.release.build_store", lambda: build_store(place))
    with pytest.raises(InputError):
        write_graph(path)
    assert path.read_bytes() == b"old"


# --- fingerprints --------------------------------------------------------------------------------


def test_fingerprint_changes_with_the_code_that_builds(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint.of_release(place)
    package = tmp_path / "package"
    shutil.copytree(Path(fingerprint.__file__).parent, package)
    monkeypatch.setattr(fingerprint, "_PACKAGE", package)
    assert fingerprint.of_release(place) == before
    (package / "network.py").write_text("# draws nothing\n", encoding="utf-8")
    assert fingerprint.of_release(place) == before
    (package / "tables" / "rows" / "acts.py").write_text("# other columns\n", encoding="utf-8")
    assert fingerprint.of_release(place) != before


def test_fingerprint_changes_with_data_manifest_and_sources(place: Path) -> None:
    keys = [fingerprint.of_release(place), fingerprint.of_release(place, ["book"])]
    (place / "manifest.toml").write_text("reference_date = 2021-05-06\n", encoding="utf-8")
    keys.append(fingerprint.of_release(place))
    path = place / "acts.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("act/a1", "act/a2"), encoding="utf-8")
    keys.append(fingerprint.of_release(place))
    path.rename(place / "acts2.csv")
    keys.append(fingerprint.of_release(place))
    assert len(set(keys)) == len(keys)


def test_fingerprint_does_not_depend_on_place_or_order(place: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    place.rename(other)
    key = fingerprint.of_release(other, ["a", "b"])
    other.rename(place)
    assert fingerprint.of_release(place, ["b", "a"]) == key
