"""The fingerprint of everything that a graph is made from: the key of the cached store."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ctipgraph import __version__
from ctipgraph.resources import folder

_PACKAGE = Path(__file__).resolve().parent
# The modules that make a graph, so that a change of code makes it anew, too.
_CODE = ("build.py", "dates.py", "derive.py", "iris.py", "release.py", "tables/**/*.py")


def of_release(data: Path, sources: Iterable[str] = ()) -> str:
    """Return the SHA-256 of version, code, ontology, rules, data and the choice of sources."""
    digest = hashlib.sha256(__version__.encode())
    for path in (
        *(path for pattern in _CODE for path in sorted(_PACKAGE.glob(pattern))),
        *sorted(folder("ontology").glob("*.ttl")),
        *sorted((folder("queries") / "derive").glob("*.rq")),
        *sorted(data.glob("*.csv")),
        *sorted(data.glob("*.toml")),
    ):
        digest.update(f"\0{path.name}\0".encode())
        digest.update(path.read_bytes())
    digest.update("\0".join(sorted(sources)).encode())
    return digest.hexdigest()
