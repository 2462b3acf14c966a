"""Speed and size, beside peers in the same run: prints one Markdown table.

The figures also go to ``dist/benchmarks.json``, for comparison with a later run, and those that
grow with the data to ``dist/benchmarks.svg``.
"""

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import building
import commands
import growth
import scaling
from measuring import Figure, table

from ctipgraph.files import written

OUT = Path(__file__).resolve().parents[1] / "dist" / "benchmarks.json"


def main() -> None:
    """Measure, print and write."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="ctipgraph-bench-") as name:
        figures = []
        for figure in _figures(Path(name), options):
            print(f"{figure.what}: {figure.value:.3f} {figure.unit}", file=sys.stderr)
            figures.append(figure)
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    print(f"{table(figures)}\n\n{machine}")
    content = {"machine": machine, "figures": [figure._asdict() for figure in figures]}
    with written(options.out) as file:
        file.write((json.dumps(content, indent=1) + "\n").encode())
    with written(options.out.with_suffix(".svg")) as file:
        file.write(growth.drawn(figures))


def _figures(scratch: Path, options: argparse.Namespace) -> Iterator[Figure]:
    sizes = scaling.SIZES
    if options.small:
        sizes = sizes[:1]
    elif options.large:
        sizes = (*sizes, scaling.LARGE)
    yield from commands.figures(scratch / "cache", options.runs)
    yield from building.figures(scratch, 3)
    yield from scaling.figures(scratch, sizes, 3, options.limit)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="turns of each command")
    parser.add_argument("--small", action="store_true", help="the smallest generated size only")
    parser.add_argument("--large", action="store_true", help="also about 120,000 acts")
    parser.add_argument("--limit", type=float, default=120, help="seconds given to rdflib")
    parser.add_argument("--out", type=Path, default=OUT, help="the figures as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    main()
