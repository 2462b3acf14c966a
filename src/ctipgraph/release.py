"""A release: tables and ontology made into one derived graph, and its files."""

import gzip
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from ctipgraph import __version__, fingerprint
from ctipgraph.build import asserted_quads, ontology_quads
from ctipgraph.derive import derive
from ctipgraph.files import written
from ctipgraph.iris import ASSERTED_GRAPH, OVERLAY_GRAPH, PREFIXES, expand, resource
from ctipgraph.resources import folder
from ctipgraph.tables import Tables, Vocabulary, read_tables
from ctipgraph.tables.rows import Source

FORMATS = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "ttl": ox.RdfFormat.TURTLE,
}


def read_release(
    data: Path | None = None, sources: Iterable[str] | None = None
) -> tuple[Vocabulary, Tables]:
    """Return the vocabulary and the tables of ``data`` (default: the shipped tables).

    ``sources`` restricts the facts to those of the named sources. Raises
    :class:`ctipgraph.tables.InputError` with every fault found.
    """
    vocabulary = Vocabulary(folder("ontology"))
    tables = read_tables(data or folder("data"), vocabulary)
    return vocabulary, tables.only(sources) if sources else tables


def build_store(
    data: Path | None = None,
    sources: Iterable[str] | None = None,
    overlay: Path | None = None,
) -> ox.Store:
    """Return a store in memory with the ontology, asserted and derived graphs.

    ``overlay`` is a folder of tables of the user's own, laid over the data in a graph of its
    own; nothing of it is written anywhere. Raises :class:`ctipgraph.tables.InputError`.
    """
    return store_of(*read_release(data, sources), overlay)


def store_of(vocabulary: Vocabulary, tables: Tables, overlay: Path | None = None) -> ox.Store:
    """Return the store of tables that have been read; see :func:`build_store`."""
    store = ox.Store()
    store.bulk_extend(ontology_quads(vocabulary))
    store.bulk_extend(asserted_quads(tables))
    store.extend(_release_quads(tables))
    if overlay is not None:
        laid_over = read_tables(overlay, vocabulary, beside=tables)
        store.bulk_extend(asserted_quads(laid_over, ox.NamedNode(OVERLAY_GRAPH)))
    derive(store, folder("queries") / "derive")
    return store


def write_graph(path: Path) -> None:
    """Write the shipped data's graph as compressed, sorted N-Quads: what a wheel carries.

    The first line is a comment with the fingerprint of everything that it was made from.
    """
    lines = serialise(build_store(), "nq")
    key = fingerprint.of_release(folder("data"))
    with written(path) as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(f"# {key}\n".encode())
        packed.write(lines)


def write_release(store: ox.Store, out: Path) -> list[Path]:
    """Write the graph in every format into ``out`` and return the files.

    ``ctipgraph.ttl`` holds all graphs merged; the other formats keep them apart. The bytes
    depend on the data alone.
    """
    lines = _sorted(store)
    paths = []
    for suffix in FORMATS:
        path = out / f"ctipgraph.{suffix}"
        with written(path) as file:
            file.write(_formatted(lines, suffix))
        paths.append(path)
    return paths


def serialise(store: ox.Store, suffix: str) -> bytes:
    """Return all quads of ``store``, sorted, in the format of a file suffix of ``FORMATS``."""
    return _formatted(_sorted(store), suffix)


def _sorted(store: ox.Store) -> dict[str, list[bytes]]:
    """Return the lines of N-Triples of each named graph, both in order.

    Oxigraph writes lines faster than Python makes keys to sort by.
    """
    lines = {}
    for graph in sorted(store.named_graphs(), key=str):
        dumped = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph)
        assert dumped is not None
        lines[graph.value] = sorted(dumped.splitlines())
    return lines


def _formatted(lines: Mapping[str, list[bytes]], suffix: str) -> bytes:
    form = FORMATS[suffix]
    if form.supports_datasets:
        quads = b"".join(
            b"%b<%b> .\n" % (line.removesuffix(b"."), name.encode())
            for name, graph in lines.items()
            for line in graph
        )
        if form == ox.RdfFormat.N_QUADS:
            return quads
        items = ox.parse(quads, format=ox.RdfFormat.N_QUADS)
    else:
        merged = sorted(set(chain.from_iterable(lines.values())))
        items = ox.parse(b"\n".join(merged), format=ox.RdfFormat.N_TRIPLES)
    written_out = ox.serialize(items, format=form, prefixes=PREFIXES)
    assert written_out is not None
    return written_out


def _release_quads(tables: Tables) -> Iterable[ox.Quad]:
    release, graph = ox.NamedNode(resource("release/current")), ox.NamedNode(ASSERTED_GRAPH)
    day = tables.reference_date.isoformat()
    for name, value in (
        ("rdf:type", ox.NamedNode(expand("ctip:Release"))),
        ("ctip:asOf", ox.Literal(day)),
        ("ctip:asOfLatest", ox.Literal(day, datatype=ox.NamedNode(expand("xsd:date")))),
        ("owl:versionInfo", ox.Literal(__version__)),
    ):
        yield ox.Quad(release, ox.NamedNode(expand(name)), value, graph)
    searched, yes = ox.NamedNode(expand("ctip:searched")), ox.Literal(True)
    for source in tables.of(Source):
        # Read line by line, and not left out by a choice of sources.
        if source.text and (tables.searched is None or source.id in tables.searched):
            yield ox.Quad(ox.NamedNode(resource(source.id)), searched, yes, graph)
