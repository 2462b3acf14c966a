"""Generated tables of growing size through the real pipeline, and one question asked of them."""

import multiprocessing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import generated
import pyoxigraph as ox
from measuring import Figure, median_of, timed

from ctipgraph import questions
from ctipgraph.build import asserted_quads, ontology_quads
from ctipgraph.derive import derive
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph, with_prefixes
from ctipgraph.tables import Tables, Vocabulary, read_tables
from ctipgraph.tables.rows import Act

Size = tuple[int, int]

SIZES: tuple[Size, ...] = ((50, 50), (100, 150), (200, 300))
LARGE: Size = (200, 600)


def figures(scratch: Path, sizes: tuple[Size, ...], runs: int, limit: float) -> Iterator[Figure]:
    """Yield reading, asserting, deriving and asking for each size; the smallest also in rdflib."""
    vocabulary = Vocabulary(folder("ontology"))
    for size in sizes:
        store = ox.Store()
        yield from _pipeline(store, vocabulary, scratch, size)
        yield from _question(store, size, runs)
        if size == sizes[0]:
            yield peer(store, f"{_name(size)}: the same in rdflib", limit)


def _pipeline(
    store: ox.Store, vocabulary: Vocabulary, scratch: Path, size: Size
) -> Iterator[Figure]:
    place = generated.write_tables(scratch / "-".join(map(str, size)), *size)
    taken, tables = timed(lambda: read_tables(place, vocabulary))
    acts = len(tables.of(Act))
    yield Figure("scaling", f"{_name(size)}: reading", taken, "s", f"{acts:,} acts")
    taken, _ = timed(lambda: fill(store, vocabulary, tables))
    yield Figure("scaling", f"{_name(size)}: asserting", taken, "s", f"{len(store):,} quads")
    taken, _ = timed(lambda: derive(store, folder("queries") / "derive"))
    remark = f"{len(store):,} quads, {taken / acts * 1000:.2f} ms an act"
    yield Figure("scaling", f"{_name(size)}: deriving", taken, "s", remark)


def _question(store: ox.Store, size: Size, runs: int) -> Iterator[Figure]:
    graph, text = LocalGraph(store), matrix_query()
    rows = len(graph.rows(text)[1])
    taken = median_of(lambda: graph.rows(text), runs)
    what = f"{_name(size)}: all their statuses on a day"
    yield Figure("scaling", what, taken, "s", f"{rows:,} rows")


def _name(size: Size) -> str:
    return f"{size[0]} states, {size[1]} treaties"


def fill(store: ox.Store, vocabulary: Vocabulary, tables: Tables) -> None:
    """Put the ontology and what the tables say into a store: all that derivation needs."""
    store.bulk_extend(ontology_quads(vocabulary))
    store.bulk_extend(asserted_quads(tables))


def matrix_query() -> str:
    """Return the question behind ``gaps ratifications``, for all states and treaties."""
    asked = questions.question("gaps-ratifications")
    values = {"as_of": generated.AS_OF, "group": generated.GROUP}
    return questions.render(asked, values, lambda: generated.AS_OF)


def peer(store: ox.Store, what: str, limit: float) -> Figure:
    """Return the time that rdflib takes for the question over the same statements."""
    lines = ox.serialize({quad.triple for quad in store}, format=ox.RdfFormat.N_TRIPLES)
    receiver, sender = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("spawn")
    process = context.Process(
        target=_in_rdflib, args=(lines, with_prefixes(matrix_query()), sender)
    )
    process.start()
    sender.close()
    answer: tuple[float, int] | None = None
    if receiver.poll(limit):
        answer = _received(receiver)
    process.kill()
    process.join()
    if answer is None:
        return Figure("scaling", what, limit, "s", "stopped at the time limit, loading included")
    seconds, found = answer
    return Figure("scaling", what, seconds, "s", f"{found:,} rows; loading not counted")


def _received(receiver: Any) -> tuple[float, int] | None:
    try:
        seconds, found = receiver.recv()
    except EOFError:
        return None
    return float(seconds), int(found)


def _in_rdflib(lines: bytes, query: str, sender: Any) -> None:
    from rdflib import Graph

    graph = Graph()
    graph.parse(data=lines, format="nt")
    seconds, found = timed(lambda: list(graph.query(query)))
    sender.send((seconds, len(found)))
