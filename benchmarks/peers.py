"""The same question in plain rdflib and plain pyoxigraph, over what the tables say alone.

Who has not consented to what by a day is all that can be asked of acts in one query that ends;
reasons, evidence and what may be repeated are not in the answer. The wording is the best that we
know: what has happened is found once and taken away from all pairs (``MINUS``). ``NOT EXISTS``
for each pair takes minutes at a tenth of the size.
"""

import multiprocessing
from typing import Any

import generated
import pyoxigraph as ox
from measuring import Figure, median_of, timed

from ctipgraph.iris import PREFIXES, resource
from ctipgraph.store import with_prefixes

QUERY = f"""
SELECT ?state ?instrument WHERE {{
  {{
    SELECT DISTINCT ?state
    WHERE {{ ?membership ctip:group <{resource(generated.GROUP)}> ; ctip:state ?state }}
  }}
  {{ SELECT ?instrument WHERE {{ ?instrument ctip:level level:global }} }}
  MINUS {{
    SELECT DISTINCT ?state ?instrument WHERE {{
      ?type skos:broader act-group:consent .
      ?act ctip:actType ?type ; ctip:actor ?state ; ctip:instrument ?instrument .
      ?claim ctip:about ?act ; ctip:latest ?day .
      FILTER(?day <= "{generated.AS_OF}"^^xsd:date)
    }}
  }}
}}
"""


def pyoxigraph_figure(store: ox.Store, size: str, acts: int, runs: int) -> Figure:
    """Return the time that pyoxigraph takes, with nothing derived before."""

    def asked() -> int:
        found = store.query(QUERY, prefixes=PREFIXES, use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        return sum(1 for _ in found)

    remark = f"{asked():,} rows, without reasons or evidence"
    return Figure("peer", f"{size}: plain pyoxigraph", median_of(asked, runs), "s", remark, acts)


def rdflib_figure(store: ox.Store, size: str, acts: int, limit: float) -> Figure:
    """Return the time that rdflib takes over the same statements, or the limit."""
    lines = ox.serialize({quad.triple for quad in store}, format=ox.RdfFormat.N_TRIPLES)
    receiver, sender = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_in_rdflib, args=(lines, with_prefixes(QUERY), sender))
    process.start()
    sender.close()
    answer = _received(receiver) if receiver.poll(limit) else None
    process.kill()
    process.join()
    what = f"{size}: plain rdflib"
    if answer is None:
        remark = "stopped at the time limit, loading included"
        return Figure("peer", what, limit, "s", remark, acts)
    seconds, found = answer
    return Figure("peer", what, seconds, "s", f"{found:,} rows; loading not counted", acts)


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
