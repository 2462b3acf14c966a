"""The graph that questions are asked of: a cached local store or a remote SPARQL endpoint.

On the hot path of the command line: nothing but pyoxigraph is imported at the top.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from ctipgraph import fingerprint
from ctipgraph.iris import PREFIXES, SHIPPED_GRAPHS, shorten
from ctipgraph.resources import built_graph, folder

Row = dict[str, str]
# Of each state of the data a store; so many are kept.
_KEPT = 4


class QueryError(Exception):
    """A query that cannot be answered; the message is a sentence for the user."""


class Graph(Protocol):
    """Something that answers SPARQL SELECT and ASK queries over the whole dataset."""

    def rows(self, query: str) -> tuple[list[str], list[Row]]:
        """Return column names and rows; ids and prefixed names are short, unbound is empty.

        Raises :class:`QueryError` for a query that is not SPARQL, is of another form, follows
        ``SERVICE``, or that cannot be answered.
        """
        ...


class LocalGraph:
    """A pyoxigraph store that holds the shipped graphs and, if there is one, the overlay.

    Questions go to the union of all its graphs: what is asked is chosen by what is loaded.
    (Naming the graphs one by one in each query gives the same rows in twice the time.)
    """

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    def rows(self, query: str) -> tuple[list[str], list[Row]]:
        """See :meth:`Graph.rows`."""
        _refuse_service(query)
        try:
            found = self.store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise QueryError(f"the query cannot be answered: {error}") from None
        return _table(found)


class RemoteGraph:
    """A SPARQL 1.1 endpoint, asked by HTTP POST."""

    def __init__(self, endpoint: str, timeout: float = 60) -> None:
        if not _is_address(endpoint):
            raise QueryError(f"{endpoint!r} is not an address; expected http:// or https://")
        self.endpoint = endpoint
        self.timeout = timeout

    def rows(self, query: str) -> tuple[list[str], list[Row]]:
        """See :meth:`Graph.rows`; the time limit is in seconds."""
        from http.client import HTTPException
        from urllib.error import HTTPError, URLError
        from urllib.parse import urlencode
        from urllib.request import Request, urlopen

        _refuse_service(query)
        fields = [("query", with_prefixes(query))]
        fields += [("default-graph-uri", graph) for graph in SHIPPED_GRAPHS]
        fields += [("named-graph-uri", graph) for graph in SHIPPED_GRAPHS]
        request = Request(  # noqa: S310 - the scheme is checked above
            self.endpoint,
            urlencode(fields).encode(),
            {"Accept": "application/sparql-results+json"},
        )
        try:
            with urlopen(request, timeout=self.timeout) as answer:  # noqa: S310
                body = answer.read()
            return _table(ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON))
        except HTTPError as error:
            text = error.read(500).decode(errors="replace").strip()
            raise QueryError(f"{self.endpoint} answers {error.code}: {text}") from None
        except (URLError, OSError, HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise QueryError(f"{self.endpoint} cannot be reached: {reason}") from None
        except (SyntaxError, ValueError) as error:
            problem = f"{self.endpoint} does not answer with SPARQL results: {error}"
            raise QueryError(problem) from None


def open_graph(
    data: Path | None = None,
    overlay: Path | None = None,
    endpoint: str | None = None,
    sources: Sequence[str] = (),
) -> Graph:
    """Return the graph to ask: the endpoint if one is named, else the local store.

    The store is kept in the user's cache folder under the fingerprint of its data; an overlay
    is laid over in memory and never kept. Raises :class:`ctipgraph.tables.InputError` for bad
    tables and :class:`QueryError` for an address that is none.
    """
    if endpoint:
        return RemoteGraph(endpoint)
    if overlay is not None:
        from ctipgraph.release import build_store

        store = build_store(data, sources or None, overlay)
        return LocalGraph(store)
    key = fingerprint.of_release(data or folder("data"), sources)
    place = cache_folder() / key[:32]
    if not place.is_dir():
        _fill(place, lambda store: _load_or_build(store, key, data, sources))
    try:
        return LocalGraph(ox.Store.read_only(str(place)))
    except (OSError, RuntimeError) as error:
        problem = f"the cached store {place} cannot be opened; remove that folder and ask again"
        raise QueryError(f"{problem} ({error})") from None


def keep(built: ox.Store, data: Path | None = None, sources: Sequence[str] = ()) -> None:
    """Put a store that has been built from ``data`` into the cache, unless it is there."""
    place = cache_folder() / fingerprint.of_release(data or folder("data"), sources)[:32]
    if not place.is_dir():
        _fill(place, lambda store: store.bulk_extend(built))


def cache_folder() -> Path:
    """Return the folder of cached stores; ``CTIPGRAPH_CACHE`` names another one."""
    if named := os.environ.get("CTIPGRAPH_CACHE"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("ctipgraph", appauthor=False)


def with_prefixes(query: str) -> str:
    """Return the query with the declarations of the project's prefixes that it uses."""
    used = [f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items() if f"{name}:" in query]
    return "\n".join([*used, query])


def _fill(place: Path, fill: Callable[[ox.Store], None]) -> None:
    import shutil
    import tempfile

    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = tempfile.mkdtemp(prefix=".store-", dir=place.parent)
    try:
        store = ox.Store(temporary)
        fill(store)
        store.optimize()  # fewer files: faster to open and to ask
        store.flush()
        del store
        os.rename(temporary, place)  # noqa: PTH104 - Path.rename would replace another's store
    except OSError:
        if not place.is_dir():  # otherwise another process was faster, with the same store
            raise
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    _forget_old(place.parent)


def _load_or_build(store: ox.Store, key: str, data: Path | None, sources: Sequence[str]) -> None:
    import gzip

    shipped = built_graph()
    if shipped is not None and _key_of(shipped) == key:
        with gzip.open(shipped) as file:
            store.bulk_load(file.read(), format=ox.RdfFormat.N_QUADS)
        return
    print("ctipgraph: building the graph (once for this data) ...", file=sys.stderr)
    from ctipgraph.release import build_store

    store.bulk_extend(build_store(data, sources or None))


def _forget_old(cache: Path) -> None:
    """Remove all but the newest stores; a process that has an old one open can go on reading."""
    import re
    import shutil

    stores = [place for place in cache.iterdir() if re.fullmatch(r"[0-9a-f]{32}", place.name)]
    for place in sorted(stores, key=_age)[_KEPT:]:
        shutil.rmtree(place, ignore_errors=True)


def _age(place: Path) -> float:
    try:
        return -place.stat().st_mtime
    except FileNotFoundError:  # another process has just removed it
        return 0


def _key_of(packed: Path) -> str:
    import gzip

    with gzip.open(packed, "rt", encoding="utf-8") as file:
        return file.readline().removeprefix("# ").strip()


def _is_address(text: str) -> bool:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _refuse_service(query: str) -> None:
    import re

    # The clause as a whole is looked for, in the text as it stands: the word alone may occur in
    # names, strings and comments, and stripping those first can be tricked (`a<'b>'`).
    gap = r"(?:\s|#[^\n\r]*+)*+"
    target = r"""(?:<[^>]*>|[?$][^\s{}<>()"'?$#]+|[^\s:{}<>()"'?$]*:[^\s{]*)"""
    clause = rf"(?<![?$])SERVICE{gap}(?:SILENT)?{gap}{target}{gap}\{{"
    if re.search(clause, query, re.IGNORECASE | re.ASCII):
        raise QueryError("SERVICE is not allowed: a query may not ask other addresses")


def _table(
    found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
) -> tuple[list[str], list[Row]]:
    if isinstance(found, ox.QueryBoolean):
        return ["answer"], [{"answer": str(bool(found)).lower()}]
    if isinstance(found, ox.QueryTriples):
        columns = ["subject", "predicate", "object"]
        return columns, [dict(zip(columns, map(_text, triple), strict=True)) for triple in found]
    columns = [variable.value for variable in found.variables]
    return columns, list(_rows(found, columns))


def _rows(found: ox.QuerySolutions, columns: Sequence[str]) -> Iterator[Row]:
    try:
        for solution in found:
            yield dict(zip(columns, map(_text, solution), strict=True))
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from None


def _text(term: object) -> str:
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value)
    return str(getattr(term, "value", term))
