"""Where the shipped folders are: beside ``src/`` in a checkout, inside the package in a wheel."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


@cache
def folder(name: str) -> Path:
    """Return the shipped folder ``name``: ``data``, ``ontology``, ``queries`` or ``shapes``.

    Raises ``FileNotFoundError`` when the installation lacks it.
    """
    for place in (_PACKAGE / "resources" / name, _CHECKOUT / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"this installation of ctipgraph lacks its folder {name!r}")


def built_graph() -> Path | None:
    """Return the compressed N-Quads file that a wheel ships, or ``None`` in a checkout."""
    path = _PACKAGE / "resources" / "graph.nq.gz"
    return path if path.is_file() else None
