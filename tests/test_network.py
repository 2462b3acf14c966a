"""The network and its analyses on graphs small enough to check by hand."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from ctipgraph import output
from ctipgraph.network import (
    LISTS,
    communities,
    measures,
    network,
    paths,
    resilience,
)
from maps import sample


def made(*ties: str, states: dict[str, str] | None = None) -> "nx.MultiDiGraph[str]":
    """Return a network from ties such as ``a-b``; a name twice gives a second tie."""
    edges: list[dict[str, Any]] = []
    names: set[str] = set()
    for number, tie in enumerate(ties):
        source, target = tie.split("-")
        names |= {source, target}
        state = (states or {}).get(tie, "existing")
        key = f"t{number}"
        edges.append(
            {"id": key, "source": source, "target": target, "role": "with", "state": state}
        )
    nodes = [{"id": name, "label": name.upper(), "kind": "Ministry"} for name in names]
    return network(nodes, edges)


def by_id(rows: list[dict[str, str]]) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in rows}


def test_two_memoranda_between_the_same_states_stay_two_ties() -> None:
    graph = network(*sample.rows())
    between = [graph.edges["TH", "LA", key] for key in graph["TH"]["LA"]]
    assert [tie["role"] for tie in between] == ["MoU with", "MoU with"]
    assert all(tie["evidence"][0]["locator"].startswith("Table") for tie in between)


def test_the_order_of_the_rows_does_not_matter() -> None:
    nodes, edges = sample.rows()
    first = network(nodes, edges)
    random.Random(1).shuffle(nodes)
    random.Random(2).shuffle(edges)
    second = network(nodes, edges)
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
    assert list(first.edges(keys=True, data=True)) == list(second.edges(keys=True, data=True))


def test_the_rows_of_the_caller_stay_as_they_are() -> None:
    nodes, edges = sample.rows()
    network(nodes, edges).edges[edges[0]["source"], edges[0]["target"], "tie/0000"][
        "evidence"
    ].clear()
    assert edges[0]["evidence"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"target": "org/th-msdsh"}, "'org/th-msdsh': did you mean 'org/th-msdhs'"),
        ({"target": "MSDHS"}, "did you mean 'org/th-msdhs'"),
        ({"target": "ministry of socail development"}, "did you mean 'org/th-msdhs'"),
        ({"target": "zzz"}, "no node has the id 'zzz'$"),
        ({"state": "maybe"}, "state 'maybe' is none of existing"),
    ],
)
def test_a_bad_tie_is_named(change: dict[str, str], message: str) -> None:
    nodes = [
        {"id": "TH", "label": "Thailand"},
        {"id": "org/th-msdhs", "label": "Ministry of Social Development", "acronym": "MSDHS"},
    ]
    tie = {"id": "t", "source": "TH", "target": "TH", "role": "x", "state": "existing"}
    with pytest.raises(ValueError, match=message):
        network(nodes, [tie | change])


def test_an_id_is_used_once() -> None:
    with pytest.raises(ValueError, match="two nodes have the id 'TH'"):
        network([{"id": "TH"}, {"id": "TH"}], [])
    tie = {"id": "t", "source": "TH", "target": "TH", "role": "x", "state": "existing"}
    with pytest.raises(ValueError, match="two ties have the id 't'"):
        network([{"id": "TH"}], [tie, tie])


def test_measures_of_a_star() -> None:
    rows = by_id(measures(made("hub-a", "hub-b", "hub-c")))
    assert rows["hub"]["betweenness"] == "1.0000"
    assert rows["hub"]["degree"] == "3"
    assert rows["hub"]["effective_size"] == "3.0000"
    assert rows["hub"]["constraint"] == "0.3333"
    assert rows["a"]["constraint"] == "1.0000"
    assert next(iter(rows)) == "hub"


def test_effective_size_and_constraint_agree_with_networkx() -> None:
    graph = network(*sample.rows())
    simple = nx.Graph(graph.edges())
    wanted = nx.effective_size(simple, nodes=list(simple))
    states = ("existing", "planned", "prospective", "suspended", "ended")
    found = by_id(measures(graph, states))
    assert {node: f"{value:.4f}" for node, value in wanted.items()} == {
        node: found[node]["effective_size"] for node in wanted
    }


def test_a_planned_tie_makes_nobody_look_connected() -> None:
    graph = made("a-b", "b-c", states={"b-c": "planned"})
    assert by_id(measures(graph))["c"] | {"label": ""} == {
        "id": "c",
        "label": "",
        "kind": "Ministry",
        "country": "",
        "degree": "0",
        "ties": "0",
        "betweenness": "0.0000",
        "effective_size": "",
        "constraint": "",
    }
    assert by_id(measures(graph, ("existing", "planned")))["c"]["degree"] == "1"


def test_parallel_ties_count_as_ties_and_as_one_neighbour() -> None:
    row = by_id(measures(made("a-b", "b-a", "a-a")))["a"]
    assert (row["degree"], row["ties"]) == ("1", "2")


def test_communities_of_two_triangles() -> None:
    rows = communities(made("a-b", "b-c", "c-a", "x-y", "y-z", "z-x", "a-x", "z-w"))
    found = [(row["community"], row["size"], row["id"]) for row in rows]
    assert found == [("1", "4", name) for name in "wxyz"] + [("2", "3", name) for name in "abc"]


def test_what_depends_on_one_node_or_one_tie() -> None:
    rows = resilience(made("a-b", "b-c", "c-a", "c-d", "d-e", "d-e"))
    said = [(row["what"], row["id"], row["cut_off"].split()) for row in rows]
    assert said == [
        ("node", "c", ["d", "e"]),
        ("tie", "t3", ["d", "e"]),
        ("node", "d", ["e"]),
    ]
    assert rows[1]["label"] == "C with D"


def test_paths_name_every_tie_and_its_direction() -> None:
    rows = paths(made("a-b", "c-b", "b-c", "a-x", "x-y", "y-c"), "a", "c")
    assert [(row["path"], row["step"], row["from"], row["to"]) for row in rows] == [
        ("1", "1", "a", "b"),
        ("1", "2", "b", "c"),
        ("2", "1", "a", "x"),
        ("2", "2", "x", "y"),
        ("2", "3", "y", "c"),
    ]
    assert rows[1]["ties"] == "with\n← with"
    assert rows[1]["tie_ids"] == "t2\nt1"


def test_paths_without_a_connection_or_between_the_same() -> None:
    graph = made("a-b", "c-d")
    assert paths(graph, "a", "c") == []
    assert paths(graph, "a", "a") == []
    with pytest.raises(ValueError, match="no node has the id 'q'"):
        paths(graph, "a", "q")


def test_no_rows_from_an_empty_network() -> None:
    graph = network([], [])
    assert measures(graph) == communities(graph) == resilience(graph) == []


def test_rows_can_be_printed() -> None:
    graph = network(*sample.rows())
    found = {
        "measures": measures(graph),
        "communities": communities(graph),
        "resilience": resilience(graph),
        "paths": paths(graph, "TH", "MM"),
    }
    for name, rows in found.items():
        lists = LISTS.get(name, frozenset())
        assert lists <= set(rows[0])
        assert output.formatted("table", list(rows[0]), rows, lists)


def test_the_number_of_ties_is_no_list() -> None:
    assert "ties" not in LISTS.get("measures", ())


def test_the_same_rows_whatever_the_hash_seed() -> None:
    program = (
        "from maps import sample; from ctipgraph.network import *; g = network(*sample.rows());"
        "print(measures(g), communities(g), resilience(g), paths(g, 'TH', 'MM'))"
    )
    tests = Path(__file__).parent
    found = set()
    for seed in ("1", "2"):
        path = os.pathsep.join([str(tests), str(tests.parent / "src")])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        found.add(subprocess.check_output([sys.executable, "-c", program], env=environment))
    assert len(found) == 1
