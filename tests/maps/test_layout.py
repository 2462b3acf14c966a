"""Where things stand: settled, apart, the same on every run."""

from itertools import combinations
from math import dist

import pytest

from ctipgraph.maps.layout import SPACING, positions
from ctipgraph.network import network
from maps import sample


def test_every_node_has_a_place_apart_from_all_others() -> None:
    graph = network(*sample.rows())
    places = positions(graph)
    assert set(places) == set(graph)
    nearest = min(dist(one, other) for one, other in combinations(places.values(), 2))
    assert nearest > SPACING * 0.35


def test_states_stand_nearer_to_the_middle_than_their_laws() -> None:
    places = positions(network(*sample.rows()))
    x, y = (sum(place[axis] for place in places.values()) / len(places) for axis in (0, 1))

    def mean(ids: list[str]) -> float:
        return sum(dist(places[id_], (x, y)) for id_ in ids) / len(ids)

    laws = [f"instrument/{code.lower()}-law" for code in sample.STATES]
    treaties = [f"instrument/{key}" for key in sample.TREATIES]
    assert mean(treaties) < mean(list(sample.STATES)) < mean(laws)


def test_the_same_places_whatever_the_order_of_the_rows() -> None:
    nodes, edges = sample.rows()
    assert positions(network(nodes, edges)) == positions(network(nodes[::-1], edges[::-1]))


@pytest.mark.parametrize("size", [0, 1, 2, 3, 45, 170])
def test_small_and_stateless_networks(size: int) -> None:
    nodes = [{"id": f"n{number}"} for number in range(size)]
    edges = [
        {"id": f"t{number}", "source": "n0", "target": f"n{number}", "role": "", "state": "planned"}
        for number in range(size // 2)
    ]
    places = positions(network(nodes, edges))
    assert len(set(places.values())) == size
