"""Fixtures of all tests: a cache of their own, and the shipped data built once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from ctipgraph import release
from ctipgraph.release import build_store
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph
from ctipgraph.tables import Tables, Vocabulary
from made import Made


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The cache folder of the session: nothing is read from or left in that of the user."""
    place = tmp_path_factory.mktemp("cache")
    before = os.environ.get("CTIPGRAPH_CACHE")
    os.environ["CTIPGRAPH_CACHE"] = str(place)
    yield place
    if before is None:
        del os.environ["CTIPGRAPH_CACHE"]
    else:
        os.environ["CTIPGRAPH_CACHE"] = before


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the shipped tables."""
    return folder("data")


@pytest.fixture(scope="session")
def shipped_store() -> ox.Store:
    """The derived graph of the shipped data; not to be written to."""
    return build_store()


@pytest.fixture(scope="session")
def shipped(shipped_store: ox.Store) -> LocalGraph:
    """The graph of the shipped data."""
    return LocalGraph(shipped_store)


@pytest.fixture(scope="session")
def five() -> LocalGraph:
    """The five documents alone: what other sources add decides nothing here."""
    documents = (
        "asean-act-2022",
        "asean-act-2024-25",
        "asean-act-mapping-2021",
        "asean-act-thailand-factsheet",
        "jica-2022",
    )
    return LocalGraph(build_store(sources=documents))


@pytest.fixture
def built_once(shipped_store: ox.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands take the graph of the shipped data as it is, instead of building it once more."""
    build = release.store_of

    def store_of(vocabulary: Vocabulary, tables: Tables, overlay: Path | None = None) -> ox.Store:
        whole = tables.folder == folder("data") and tables.searched is None and overlay is None
        return shipped_store if whole else build(vocabulary, tables, overlay)

    monkeypatch.setattr(release, "store_of", store_of)


@pytest.fixture
def made() -> Made:
    """An empty data set to add rows to."""
    return Made()
