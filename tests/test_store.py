"""The cached store and remote endpoints."""

import gzip
import json
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from ctipgraph import fingerprint, questions, store
from ctipgraph.iris import SHIPPED_GRAPHS
from ctipgraph.release import build_store, serialise
from ctipgraph.store import (
    LocalGraph,
    QueryError,
    RemoteGraph,
    keep,
    open_graph,
    with_prefixes,
)
from ctipgraph.tables import InputError
from made import Made

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = Made()
    made.act("ratification", made.instrument("pact"), "TH", "2015")
    return made.write(tmp_path / "data")


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that does not exist yet."""
    folder = tmp_path / "new" / "cache"
    monkeypatch.setenv("CTIPGRAPH_CACHE", str(folder))
    return folder


# --- the cache -----------------------------------------------------------------------------------


def test_store_is_made_once_and_reused(
    place: Path, cached: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    first = open_graph(place).rows(COUNT)
    assert "building the graph (once for this data)" in capfd.readouterr().err
    (made,) = cached.iterdir()
    assert made.name == fingerprint.of_release(place)[:32]
    assert open_graph(place).rows(COUNT) == first
    assert capfd.readouterr().err == ""
    assert list(cached.iterdir()) == [made]


def test_data_of_another_state_get_a_store_of_their_own(place: Path, cached: Path) -> None:
    open_graph(place)
    open_graph(place, sources=["book"])
    (place / "manifest.toml").write_text("reference_date = 2021-05-06\n", encoding="utf-8")
    open_graph(place)
    assert len(list(cached.iterdir())) == 3


def test_a_store_that_has_been_built_is_kept(
    place: Path, cached: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    built = build_store(place)
    keep(built, place)
    keep(built, place)
    assert open_graph(place).rows(COUNT)[1][0]["n"] == str(len(built))
    assert capfd.readouterr().err == ""
    assert len(list(cached.iterdir())) == 1


def test_old_stores_are_removed_and_nothing_else(place: Path, cached: Path) -> None:
    cached.mkdir(parents=True)
    (cached / "notes").mkdir()
    for age in range(6):
        old = cached / f"{age:032}"
        old.mkdir()
        os.utime(old, (1_000_000 - age, 1_000_000 - age))
    open_graph(place)
    new = fingerprint.of_release(place)[:32]
    left = {path.name for path in cached.iterdir()}
    assert left == {"notes", new, *(f"{age:032}" for age in range(3))}
    open_graph(place)
    assert {path.name for path in cached.iterdir()} == left


def test_store_is_read_only(place: Path, cached: Path) -> None:
    graph = open_graph(place)
    assert isinstance(graph, LocalGraph)
    one = ox.NamedNode("https://example.org/")
    with pytest.raises((OSError, RuntimeError), match=r"read-write|(?i:read.only)"):
        graph.store.add(ox.Quad(one, one, one))


def test_bad_tables_leave_nothing_in_the_cache(place: Path, cached: Path) -> None:
    (place / "odd.csv").write_text("", encoding="utf-8")
    with pytest.raises(InputError):
        open_graph(place)
    assert list(cached.iterdir()) == []


def test_overlay_is_kept_nowhere(place: Path, cached: Path, tmp_path: Path) -> None:
    own = Made()
    own.rows = {}
    own.source("files", title="Restricted")
    graph = open_graph(place, overlay=own.write(tmp_path / "own"))
    _, rows = graph.rows("SELECT ?t { GRAPH graph:overlay { ?s dcterms:title ?t } }")
    assert rows == [{"t": "Restricted"}]
    assert not cached.exists()


def test_two_processes_fill_the_cache_at_once(place: Path, cached: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from ctipgraph.store import open_graph;"
        f"print(open_graph(Path(sys.argv[1])).rows({COUNT!r}))"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, str(place)]
    running = [
        subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    answers = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0] * 4, answers
    assert len({out for out, _ in answers}) == 1
    assert len(list(cached.iterdir())) == 1


def test_store_that_another_was_faster_to_make_is_used(
    place: Path, cached: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(source: str, target: Path) -> None:
        shutil.copytree(source, target)
        raise OSError(39, "Directory not empty")

    monkeypatch.setattr("os.rename", rename)
    assert open_graph(place).rows(COUNT)[1][0]["n"] != "0"
    assert len(list(cached.iterdir())) == 1


def test_cached_store_that_is_broken_gives_a_sentence(place: Path, cached: Path) -> None:
    open_graph(place)
    (made,) = cached.iterdir()
    for path in made.iterdir():
        path.write_bytes(b"garbage")
    with pytest.raises(QueryError, match="cannot be opened; remove that folder and ask again"):
        open_graph(place)


def test_cached_store_that_is_empty_gives_a_sentence(place: Path, cached: Path) -> None:
    (cached / fingerprint.of_release(place)[:32]).mkdir(parents=True)
    with pytest.raises(QueryError, match="cannot be opened; remove that folder and ask again"):
        open_graph(place)


def test_file_where_the_cache_folder_should_be(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("CTIPGRAPH_CACHE", str(blocked))
    with pytest.raises(OSError, match="file"):
        open_graph(place)


@pytest.mark.skipif(
    os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="needs permissions that are enforced",
)
def test_folder_that_cannot_be_written(place: Path, cached: Path) -> None:
    cached.mkdir(parents=True)
    cached.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(PermissionError):
        open_graph(place)


def test_graph_of_a_wheel_is_loaded_if_it_is_of_this_data(
    place: Path,
    cached: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    packed = tmp_path / "graph.nq.gz"
    monkeypatch.setattr(store, "built_graph", lambda: packed)
    lines = b'<https://example.org/a> <https://example.org/b> "c" .\n'
    packed.write_bytes(gzip.compress(b"# of something else\n" + lines))
    assert open_graph(place, sources=["book"]).rows(COUNT)[1][0]["n"] != "1"
    assert "building" in capfd.readouterr().err
    packed.write_bytes(gzip.compress(f"# {fingerprint.of_release(place)}\n".encode() + lines))
    assert open_graph(place).rows(COUNT)[1][0]["n"] == "1"
    assert capfd.readouterr().err == ""


def test_cache_folder_without_a_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CTIPGRAPH_CACHE")
    assert store.cache_folder().name == "ctipgraph"


# --- queries -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def small() -> LocalGraph:
    found = ox.Store()
    one = ox.NamedNode("https://w3id.org/ctipgraph/id/state/TH")
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    graph = ox.NamedNode(SHIPPED_GRAPHS[1])
    found.add(ox.Quad(one, label, ox.Literal("victim service", language="en"), graph))
    return LocalGraph(found)


def test_rows_are_short_and_unbound_is_empty(small: LocalGraph) -> None:
    assert small.rows("SELECT ?s ?p ?o ?no { ?s ?p ?o OPTIONAL { ?o ?p ?no } }") == (
        ["s", "p", "o", "no"],
        [{"s": "TH", "p": "skos:prefLabel", "o": "victim service", "no": ""}],
    )


def test_ask_and_construct(small: LocalGraph) -> None:
    assert small.rows("ASK { ?s ?p ?o }") == (["answer"], [{"answer": "true"}])
    assert small.rows("CONSTRUCT WHERE { ?s ?p ?o }")[1] == [
        {"subject": "TH", "predicate": "skos:prefLabel", "object": "victim service"}
    ]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "SELECT",
        "SELECT * { ?s ?p }",
        "INSERT DATA { <a> <b> <c> }",
        "DROP ALL",
        "nonsense",
        "SELECT * { ?s nobody:knows ?o }",
        "SELECT * { ?s ?p '\ud800' }",
        "SELECT (1/ AS ?x) {}",
    ],
)
def test_what_is_no_query(small: LocalGraph, query: str) -> None:
    with pytest.raises(QueryError, match="the query cannot be answered: "):
        small.rows(query)


HERE = "<http://127.0.0.1:9/>"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE {HERE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ service silent {HERE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ SeRvIcE{HERE}{{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE # why\n # not\r {HERE} # {{\n {{ ?s ?p ?o }} }}",
        f"SELECT * {{ VALUES ?z {{ {HERE} }} SERVICE ?z {{ ?s ?p ?o }} }}",
        f"SELECT * {{ VALUES ?é {{ {HERE} }} FILTER EXISTS {{ SERVICE ?é {{ ?s ?p ?o }} }} }}",
        f"SELECT * {{ VALUES ?a· {{ {HERE} }} SERVICE ?a· {{ ?s ?p ?o }} }}",
        f"PREFIX e: {HERE} SELECT * {{ SERVICE e:x {{ ?s ?p ?o }} }}",
        f"PREFIX e: {HERE} SELECT * {{ ?s ?p 1SERVICESILENTe:x{{ ?s ?p ?o }} }}",
        # What comes before must not hide the clause.
        f"SELECT * {{ # it's\n SERVICE {HERE} {{ ?s ?p 'x' }} }}",
        f"SELECT * {{ # it's\r SERVICE {HERE} {{ ?s ?p 'x' }} }}",
        f'SELECT * {{ BIND("""a"b""" AS ?q) SERVICE {HERE} {{ ?s ?p "x" }} }}',
        f"SELECT * {{ BIND('''a'b''' AS ?q) SERVICE {HERE} {{ ?s ?p 'x' }} }}",
        f"PREFIX e: <e:> SELECT * {{ OPTIONAL {{ ?s e:a\\# ?x }} SERVICE {HERE} {{ ?s ?p ?o }} }}",
        "SELECT * { BIND(1 AS ?b)FILTER(?b<?b+?b)SERVICE?b{?b?b?b}FILTER(?b>?b) }",
        f"SELECT * {{ VALUES ?a {{1}} FILTER(?a<'x>')SERVICE{HERE}{{?s?p'y'}} }}",
        f"SELECT * {{ VALUES ?a {{1}} FILTER(?a<#>'''\n1)SERVICE{HERE}{{?s?p?o}} }} #'''",
    ],
)
def test_service_is_refused(small: LocalGraph, query: str) -> None:
    for graph in (small, RemoteGraph("http://127.0.0.1:9/")):
        with pytest.raises(QueryError, match="SERVICE is not allowed"):
            graph.rows(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p ?o FILTER(CONTAINS(?o, "service")) }',
        "SELECT * { ?s ?p ?o FILTER(?o != 'SERVICE {') }",
        "# every service\nSELECT * { ?s ?p ?o }",
        "# which service\nSELECT ?s\n{ ?s ?p ?o }",
        "SELECT ?service ?x { ?service ?x ?o }",
        "SELECT ?self_service { ?self_service ?x ?o }",
        "SELECT * { ?s ?p ?o MINUS { ?s a <https://example.org/service/> } }",
        "SELECT * { ?s ?p ?o MINUS { ?s a ctip:Service } }",
        "SELECT * { ?s ?p ?o } # the SERVICE of nobody",
    ],
)
def test_the_word_service_is_allowed(small: LocalGraph, query: str) -> None:
    assert len(small.rows(query)[1]) == 1


def test_prefixes_that_a_query_uses_are_declared() -> None:
    assert with_prefixes("SELECT * { ?s a ctip:Act }").splitlines() == [
        "PREFIX ctip: <https://w3id.org/ctipgraph/ontology#>",
        "SELECT * { ?s a ctip:Act }",
    ]


# --- endpoints -----------------------------------------------------------------------------------

Answer = Callable[[BaseHTTPRequestHandler, str], None]


@contextmanager
def endpoint(answer: Answer) -> Iterator[str]:
    """Serve ``answer`` on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            answer(self, body)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/query"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def reply(status: int, content: bytes) -> Answer:
    def answer(request: BaseHTTPRequestHandler, body: str) -> None:
        request.send_response(status)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    return answer


@pytest.fixture(scope="module")
def remote(shipped_store: ox.Store) -> Iterator[RemoteGraph]:
    """An endpoint over the shipped graph that keeps to the protocol: data sets are chosen."""

    def answer(request: BaseHTTPRequestHandler, body: str) -> None:
        fields = parse_qs(body)
        found = shipped_store.query(
            fields["query"][0],
            default_graph=[ox.NamedNode(name) for name in fields["default-graph-uri"]],
            named_graphs=[ox.NamedNode(name) for name in fields["named-graph-uri"]],
        )
        assert isinstance(found, ox.QuerySolutions | ox.QueryBoolean)
        content = found.serialize(format=ox.QueryResultsFormat.JSON)
        assert content is not None
        assert request.headers["Accept"] == "application/sparql-results+json"
        reply(200, content)(request, body)

    with endpoint(answer) as address:
        yield RemoteGraph(address)


@pytest.mark.parametrize(
    "name",
    [
        "gaps-ratifications",
        "gaps-agreements",
        "conflicts",
        "group-members",
        "stakeholders",
        "obligations",
        "lists",
        "names",
    ],
)
def test_endpoint_gives_the_same_rows(remote: RemoteGraph, shipped: LocalGraph, name: str) -> None:
    asked = questions.question(name)
    assert questions.ask(remote, asked, {}) == questions.ask(shipped, asked, {})


def test_endpoint_is_opened_by_its_address() -> None:
    graph = open_graph(endpoint="http://127.0.0.1:1/query")
    assert isinstance(graph, RemoteGraph)


def test_ask_of_an_endpoint(remote: RemoteGraph) -> None:
    assert remote.rows("ASK { ?s a ctip:Act }") == (["answer"], [{"answer": "true"}])


def test_error_of_an_endpoint_is_passed_on() -> None:
    with (
        endpoint(reply(500, b"the store is on fire\n")) as address,
        pytest.raises(QueryError, match=rf"{address} answers 500: the store is on fire"),
    ):
        RemoteGraph(address).rows(COUNT)


@pytest.mark.parametrize(
    "content",
    [
        b"<html>",
        b"",
        b"{}",
        b"[]",
        b'{"head": {}}',
        b"\xff\xfe\x00",
        b'{"results": {"bindings": 1}}',
    ],
)
def test_answer_that_is_no_result(content: bytes) -> None:
    with (
        endpoint(reply(200, content)) as address,
        pytest.raises(QueryError, match="does not answer with SPARQL results"),
    ):
        RemoteGraph(address).rows(COUNT)


def test_result_that_breaks_off() -> None:
    whole = {"head": {"vars": ["n"]}, "results": {"bindings": [{}] * 50}}
    with (
        endpoint(reply(200, json.dumps(whole).encode()[:-20])) as address,
        pytest.raises(QueryError, match="does not answer with SPARQL results"),
    ):
        RemoteGraph(address).rows(COUNT)


def test_answer_that_ends_early() -> None:
    def answer(request: BaseHTTPRequestHandler, body: str) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"{")

    with endpoint(answer) as address, pytest.raises(QueryError, match="cannot be reached"):
        RemoteGraph(address).rows(COUNT)


def test_nobody_listens() -> None:
    with endpoint(reply(200, b"")) as address:
        pass
    with pytest.raises(QueryError, match=rf"{address} cannot be reached: "):
        RemoteGraph(address).rows(COUNT)


def test_endpoint_that_does_not_answer_in_time() -> None:
    done = threading.Event()

    def answer(request: BaseHTTPRequestHandler, body: str) -> None:
        done.wait(10)

    with endpoint(answer) as address:
        with pytest.raises(QueryError, match="cannot be reached: timed out"):
            RemoteGraph(address, timeout=0.2).rows(COUNT)
        done.set()


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "example.org",
        "",
        "javascript:alert()",
        "http://",
        "http:///x",
        "http://[::1",
        "http://x:port/",
        "http://x:0/",
    ],
)
def test_address_of_another_scheme(address: str) -> None:
    with pytest.raises(QueryError, match="is not an address; expected http:// or https://"):
        RemoteGraph(address)


def test_serialised_store_answers_the_same(place: Path) -> None:
    built = build_store(place)
    again = ox.Store()
    again.bulk_load(serialise(built, "nq"), format=ox.RdfFormat.N_QUADS)
    assert LocalGraph(again).rows(COUNT) == LocalGraph(built).rows(COUNT)
