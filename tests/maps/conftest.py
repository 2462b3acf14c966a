"""Fixtures of the tests of the map: the shared browser, and a map with hostile texts in it."""

from pathlib import Path

import pytest

from browser import chromium
from ctipgraph.maps import write_map
from ctipgraph.network import network
from maps import sample

__all__ = ["chromium"]


@pytest.fixture(scope="session")
def map_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map of the made data and of texts that try to become markup."""
    nodes, edges = sample.rows()
    more, ties = sample.hostile()
    path = tmp_path_factory.mktemp("map") / "map.html"
    write_map(network(nodes + more, edges + ties), path, title="Made & <map>", subtitle="A 'test'")
    return path
