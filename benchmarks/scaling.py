"""Generated tables of growing size through the real pipeline, and one question asked of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import generated
import peers
import pyoxigraph as ox
from measuring import Figure, median_of, timed

from ctipgraph import questions
from ctipgraph.build import asserted_quads, ontology_quads
from ctipgraph.derive import derive
from ctipgraph.gaps.treaties import MAIN
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph
from ctipgraph.tables import Tables, Vocabulary, read_tables
from ctipgraph.tables.rows import Act

Size = tuple[int, int]

SIZES: tuple[Size, ...] = ((50, 50), (100, 150), (200, 300))
LARGE: Size = (200, 600)


def figures(scratch: Path, sizes: tuple[Size, ...], runs: int, limit: float) -> Iterator[Figure]:
    """Yield reading, asserting, deriving and asking for each size, and the same in plain tools.

    rdflib is not asked again once it has been stopped at the limit.
    """
    vocabulary = Vocabulary(folder("ontology"))
    stopped = False
    for size in sizes:
        place = generated.write_tables(scratch / "-".join(map(str, size)), *size)
        taken, tables = timed(read_tables, place, vocabulary)
        acts, name = len(tables.of(Act)), f"{size[0]} states, {size[1]} treaties"
        yield Figure("scaling", f"{name}: reading", taken, "s", f"{acts:,} acts", acts)
        store = ox.Store()
        taken, _ = timed(fill, store, vocabulary, tables)
        yield Figure("scaling", f"{name}: asserting", taken, "s", f"{len(store):,} quads", acts)
        yield peers.pyoxigraph_figure(store, name, acts, runs)
        if not stopped:
            answer = peers.rdflib_figure(store, name, acts, limit)
            stopped = answer.value >= limit
            yield answer
        taken, _ = timed(derive, store, folder("queries") / "derive")
        remark = f"{len(store):,} quads, {taken / acts * 1000:.2f} ms an act"
        yield Figure("scaling", f"{name}: deriving", taken, "s", remark, acts)
        yield from _questions(store, scratch / f"store-{acts}", name, acts, runs)


def _questions(store: ox.Store, place: Path, name: str, acts: int, runs: int) -> Iterator[Figure]:
    """Ask a store on disk, as commands do: of as many texts as by default, and of all."""
    written = ox.Store(str(place))
    written.bulk_extend(store)
    written.optimize()
    written.flush()
    del written
    graph = LocalGraph(ox.Store.read_only(str(place)))
    _, found = graph.rows(
        f"SELECT DISTINCT ?id {{ ?s a ctip:StateSeries ; ctip:instrument ?id }} LIMIT {len(MAIN)}"
    )
    for what, texts in (("main", [row["id"] for row in found]), ("all", [])):
        text = matrix_query(texts)
        rows = len(graph.rows(text)[1])
        taken = median_of(lambda text=text: graph.rows(text), runs)
        title = f"{name}: statuses of {what} texts on a day"
        yield Figure("scaling", title, taken, "s", f"{rows:,} rows, from disk", acts)


def fill(store: ox.Store, vocabulary: Vocabulary, tables: Tables) -> None:
    """Put the ontology and what the tables say into a store: all that derivation needs."""
    store.bulk_extend(ontology_quads(vocabulary))
    store.bulk_extend(asserted_quads(tables))


def matrix_query(texts: Sequence[str]) -> str:
    """Return the question behind ``gaps ratifications``, for all states and some or all texts."""
    asked = questions.question("gaps-ratifications")
    values = {"as_of": generated.AS_OF, "group": generated.GROUP, "instruments": ",".join(texts)}
    return questions.render(asked, values, lambda: generated.AS_OF)
