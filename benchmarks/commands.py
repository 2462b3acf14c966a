"""Whole processes: warm commands beside a bare program, in turns."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from measuring import Figure, timed

_CTIPGRAPH = [sys.executable, "-m", "ctipgraph"]
_BARE = [sys.executable, str(Path(__file__).with_name("bare.py"))]
_COMMANDS = {
    "--help": 0.0,
    "query group-members": 2.5,
    "query stakeholders --format json": 0.0,
    "gaps ratifications --format json": 2.5,
    "gaps agreements --format json": 0.0,
}


def figures(cache: Path, runs: int) -> Iterator[Figure]:
    """Yield the medians, and their ratios to the bare program run in the same turns."""
    environment = {**os.environ, "CTIPGRAPH_CACHE": str(cache)}
    programs = {"": _BARE} | {name: [*_CTIPGRAPH, *name.split()] for name in _COMMANDS}

    def run(name: str) -> float:
        call = [*programs[name]]
        seconds, _ = timed(
            lambda: subprocess.run(call, env=environment, capture_output=True, check=True)
        )
        return seconds

    for name in programs:
        run(name)  # fills the cache
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(runs):
        for name in programs:
            taken[name].append(run(name))
    bare = statistics.median(taken[""])
    yield Figure("command", "bare program: click and pyoxigraph", bare, "s", f"{runs} turns")
    for name, target in _COMMANDS.items():
        median = statistics.median(taken[name])
        wanted = f"target {target} times" if target else ""
        yield Figure("command", f"`ctipgraph {name}`", median, "s")
        yield Figure("command", f"`ctipgraph {name}` against bare", median / bare, "times", wanted)
