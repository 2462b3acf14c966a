"""The fingerprint of everything that a graph is made from: the key of the cached store."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ctipgraph import __version__
from ctipgraph.resources import folder


def of_release(data: Path, sources: Iterable[str] = ()) -> str:
    """Return the SHA-256 of version, ontology, rules, data and the choice of sources."""
    digest = hashlib.sha256(__version__.encode())
    for path in (
        *sorted(folder("ontology").glob("*.ttl")),
        *sorted((folder("queries") / "derive").glob("*.rq")),
        *sorted(data.glob("*.csv")),
        *sorted(data.glob("*.toml")),
    ):
        digest.update(f"\0{path.name}\0".encode())
        digest.update(path.read_bytes())
    digest.update("\0".join(sorted(sources)).encode())
    return digest.hexdigest()
