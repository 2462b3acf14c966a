"""The file: complete by itself, inert, the same on every run, written whole or not at all."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from ctipgraph.maps import drawing, page, shipped, write_map
from ctipgraph.network import network
from maps import sample


class Outline(HTMLParser):
    """The tags of a page with their attributes, and what JSON it carries."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][1].get("id") == "data":
            self.data += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def outline(map_file: Path) -> Outline:
    return Outline(map_file.read_text(encoding="utf-8"))


def test_a_proper_page(map_file: Path, outline: Outline) -> None:
    text = map_file.read_text(encoding="utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>Made &amp; &lt;map&gt;</title>" in text
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in outline.named(
        "meta"
    )


def test_nothing_is_loaded(outline: Outline) -> None:
    assert not {"link", "img", "iframe", "object", "embed", "base"} & {
        tag for tag, _ in outline.tags
    }
    assert all("src" not in attributes for _, attributes in outline.tags)
    assert [a["href"] for a in outline.named("a")] == ["#tables"]
    policy = next(m["content"] for m in outline.named("meta") if "http-equiv" in m) or ""
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in policy
    script = policy.split(";")[1]
    assert "unsafe" not in script


def test_no_text_becomes_markup(outline: Outline) -> None:
    assert len(outline.named("script")) == 3
    assert not any(name.startswith("on") for _, attributes in outline.tags for name in attributes)
    known = {thing["label"] for thing in json.loads(outline.data)["things"]}
    assert set(sample.HOSTILE) <= known


def test_both_memoranda_are_drawn_apart(outline: Outline) -> None:
    edges = json.loads(outline.data)["edges"]
    pair = [edge for edge in edges if (edge["from"], edge["to"]) == ("TH", "LA")]
    assert len(pair) == 2
    assert len({json.dumps(edge["smooth"]) for edge in pair}) == 2


def test_ties_in_both_directions_are_drawn_apart() -> None:
    nodes = [{"id": "a"}, {"id": "b"}]
    tie = {"role": "x", "state": "existing"}
    edges = [
        tie | {"id": "1", "source": "a", "target": "b"},
        tie | {"id": "2", "source": "b", "target": "a"},
    ]
    one, other = (edge["smooth"] for edge in drawing.drawn(network(nodes, edges))["edges"])
    # Seen from its own source each bends to the same hand: to different sides of the line.
    assert one == other


@pytest.mark.parametrize(
    ("state", "inferred", "lengths"),
    [
        ("existing", False, []),
        ("existing", True, [2, 4]),
        ("planned", False, [9, 6]),
        ("prospective", True, [9, 6, 2, 4]),
        ("ended", False, [3, 9]),
    ],
)
def test_lines(state: str, inferred: bool, lengths: list[int]) -> None:
    assert drawing.dashes(state, inferred) == lengths


def test_the_tables_hold_everything_without_scripts(outline: Outline) -> None:
    nodes, edges = sample.rows()
    rows = {row["data-id"] for row in outline.named("tr") if "data-id" in row}
    assert {node["id"] for node in nodes} | {edge["id"] for edge in edges} <= rows


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    nodes, edges = sample.rows()
    for name, step in (("one", 1), ("two", -1)):
        graph = network(nodes[::step], edges[::step])
        write_map(graph, tmp_path / name, title="T", subtitle="S")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_network_is_not_changed(tmp_path: Path) -> None:
    graph = network(*sample.rows())
    before: list[Any] = [list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))]
    write_map(graph, tmp_path / "map.html", title="T", subtitle="S")
    assert before == [list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))]


def test_a_failure_leaves_the_old_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "map.html"
    path.write_text("old")
    monkeypatch.setattr(page, "_text", lambda name: f"{{{{ {name.replace('.', '_')} }}}}")
    with pytest.raises(Exception, match="undefined"):
        write_map(network([], []), path, title="T", subtitle="S")
    assert [entry.name for entry in tmp_path.iterdir()] == ["map.html"]
    assert path.read_text() == "old"


def test_an_empty_network_has_a_map(tmp_path: Path) -> None:
    write_map(network([], []), tmp_path / "deep" / "map.html", title="T", subtitle="S")
    assert (tmp_path / "deep" / "map.html").stat().st_size


def test_the_shipped_library_loads_nothing() -> None:
    assert "sourceMappingURL" not in shipped.script()
    assert "url(" not in shipped.style()
    assert not re.search(r"cdn|unpkg|jsdelivr", shipped.script())
