"""The wheel's build hook: builds the graph that the wheel ships."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GraphHook(BuildHookInterface[Any]):
    """Put ``graph.nq.gz``, built from the checkout's folders, among the wheel's resources.

    An editable install gets none: there the graph is built from the tables when it is needed.
    """

    _folder: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the graph, unless the install is editable."""
        if version != "standard":
            return
        self._folder = TemporaryDirectory(prefix="ctipgraph-")
        graph = Path(self._folder.name) / "graph.nq.gz"
        self._write_graph(graph)
        build_data["force_include"][str(graph)] = "ctipgraph/resources/graph.nq.gz"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the built graph, which is in the wheel now."""
        if self._folder is not None:
            self._folder.cleanup()

    def _write_graph(self, path: Path) -> None:
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            from ctipgraph.release import write_graph

            write_graph(path)
        finally:
            sys.path.remove(source)
