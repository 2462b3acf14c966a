"""The list and the matrix of ratifications: main texts, any states, words with a legend."""

import pytest
from click.testing import CliRunner

from ctipgraph import gaps
from ctipgraph.cli.root import cli
from ctipgraph.gaps.ratification_matrix import WORDS, ratification_matrix
from ctipgraph.gaps.treaties import MAIN
from ctipgraph.resources import folder
from ctipgraph.store import Graph, LocalGraph, QueryError
from ctipgraph.tables import Vocabulary
from made import Made, graph_of

PARTNERS = ["AU", "CN", "IN", "JP", "KR"]


def test_main_texts_are_in_the_shipped_data(shipped: LocalGraph) -> None:
    found = gaps.ratifications(shipped, every=True)
    assert {row["instrument"] for row in found.rows} == {f"instrument/{name}" for name in MAIN}
    assert len({row["state"] for row in found.rows}) == 11


def test_all_instruments_are_more(shipped: LocalGraph) -> None:
    found = gaps.ratifications(shipped, every=True, all_instruments=True)
    assert "instrument/crpd" in {row["instrument"] for row in found.rows}


def test_partners_need_no_group(shipped: LocalGraph) -> None:
    found = gaps.ratifications(shipped, "2026-02-03", PARTNERS, ["icrmw"])
    # Facts, rows ICRMW: none of the five is in the list of participants of 3 February 2026.
    assert [(row["state"], row["position"]) for row in found.rows] == [
        (state, "stated-not-party") for state in PARTNERS
    ]


@pytest.mark.parametrize(("group", "count"), [("group/gms", 6), ("group/commit", 6)])
def test_groups(shipped: LocalGraph, group: str, count: int) -> None:
    rows = gaps.ratifications(shipped, group=group, every=True).rows
    assert len({row["state"] for row in rows}) == count


def test_unknown_state_and_group_are_refused(shipped: LocalGraph) -> None:
    with pytest.raises(QueryError, match="nothing is known of 'XX'"):
        gaps.ratifications(shipped, states=["AU", "XX"])
    with pytest.raises(QueryError, match="nothing is known of 'group/nobody'"):
        gaps.ratifications(shipped, group="group/nobody")


def test_data_without_the_main_texts_is_not_without_gaps(made: Made) -> None:
    made.group("asean", "TH")
    made.absent("TH", made.instrument("pact"), "2020")
    graph: Graph = graph_of(made)
    with pytest.raises(QueryError, match="--all-instruments"):
        gaps.ratifications(graph)
    assert len(gaps.ratifications(graph, all_instruments=True).rows) == 1


def test_every_position_has_a_short_word_of_its_own() -> None:
    assert WORDS.keys() == Vocabulary(folder("ontology")).schemes["position"]
    assert len({word for word, _ in WORDS.values()}) == len(WORDS)
    assert all(len(word) <= 8 for word, _ in WORDS.values())


def test_matrix_of_made_data(made: Made) -> None:
    made.group("club", "KH", "LA", "TH")
    pact = made.instrument("pact")
    made.act("ratification", pact, "TH", "2015-01-01")
    made.act("reservation", pact, "TH", "2015-01-01")
    made.act("signature", pact, "KH", "2015")
    made.act("signature", made.instrument("word", type="Declaration"), "KH", "2015-01-01")
    found = gaps.ratifications(
        graph_of(made), "2015-06-01", group="group/club", every=True, all_instruments=True
    )
    matrix = ratification_matrix(found)
    assert matrix.columns == ["state", "pact", "word"]
    assert matrix.rows == [
        {"state": "KH", "pact": "unknown?", "word": "endorsed"},
        {"state": "LA", "pact": "unknown", "word": "unknown"},
        {"state": "TH", "pact": "bound*", "word": "unknown"},
    ]
    assert matrix.remark.startswith("As of 2015-06-01. bound: bound; when it took effect")
    assert "? flagged" in matrix.remark
    assert "signed" not in matrix.remark


def test_command_prints_the_matrix(made: Made, tmp_path_factory: pytest.TempPathFactory) -> None:
    made.group("asean", "TH")
    made.absent("TH", made.instrument("actip"), "2020")
    place = made.write(tmp_path_factory.mktemp("data"))
    command = ["gaps", "ratifications", "--data", str(place), "--layout", "matrix"]
    command += ["--as-of", "2020"]
    found = CliRunner().invoke(cli, [*command, "--format", "csv"])
    assert found.exit_code == 0
    assert found.stdout == "state,actip\nTH,no\n"
    assert "no: a source says not party" in found.stderr
    assert CliRunner().invoke(cli, [*command, "--strict"]).exit_code == 1
    both = [*command, "--instruments", "actip", "--all-instruments"]
    assert CliRunner().invoke(cli, both).exit_code == 2
