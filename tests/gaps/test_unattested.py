"""What nobody has read, and what cannot be true, never changes an answer of any gap list."""

from collections.abc import Callable

import pytest

from ctipgraph import gaps
from ctipgraph.store import Graph, Row
from made import Made, graph_of

UNREAD = {"grade": "unattested"}
PLAN = {"type": "ActionPlan", "level": "national", "jurisdiction": "KH"}


def known() -> Made:
    """Two members and a guest with a little of everything that gap lists are about."""
    made = Made()
    club = made.group("asean", "KH", "TH", start="1999")
    made.state("VN")
    pact = made.instrument("pact", level="regional", open_to=club, common_layer="common-treaty")
    made.act("signature", pact, "KH;TH", "2015")
    made.instrument("old-pact", level="regional")
    made.act("ratification", pact, "TH", "2016")
    made.absent("TH", "instrument/old-pact", "2021")
    mou = made.between("mou")
    made.act("signature", mou, "KH;TH", "2003")
    made.tie("KH", "repatriation-cooperation", "TH", as_of="2020")
    made.instrument("kh-plan", period="2019/2030", **PLAN)
    made.act("drafting", "instrument/kh-plan", "KH", "2018")
    made.instrument("th-plan", period="2014/2018", **PLAN | {"jurisdiction": "TH"})
    made.act("adoption", "instrument/th-plan", "TH", "2014")
    made.add(
        "obligations", "obligation/pact-shelter", instrument=pact, label="Shelter victims",
        theme="protection", strength="shall", applies_to="all",
    )  # fmt: skip
    return made


def measure(made: Made) -> None:
    made.add(
        "measures", "measure/m1", label="Shelters", state="KH", form="law", extent="contradicted",
        obligations="obligation/pact-shelter", start="2010", **UNREAD,
    )  # fmt: skip


ADDED: dict[str, Callable[[Made], object]] = {
    "ratification": lambda made: made.act(
        "ratification", "instrument/pact", "KH", "2017", **UNREAD
    ),
    "denial": lambda made: made.absent("TH", "instrument/pact", "2021", **UNREAD),
    "membership": lambda made: made.member("VN", "group/asean", **UNREAD),
    "prerequisite": lambda made: made.tie(
        "instrument/pact", "requires", "instrument/old-pact", **UNREAD
    ),
    "end of a text": lambda made: made.act("expiry", "instrument/mou", "KH;TH", "2010", **UNREAD),
    "replacement": lambda made: made.tie(
        "instrument/old-pact", "replaces", "instrument/mou", **UNREAD
    ),
    "operation": lambda made: made.tie(
        "KH", "repatriation-cooperation", "TH", as_of="2021", state="suspended", **UNREAD
    ),
    "plan in use": lambda made: made.tie("instrument/kh-plan", "national-plan", "KH", **UNREAD),
    "successor": lambda made: made.tie(
        "instrument/kh-plan", "successor", "instrument/th-plan", **UNREAD
    ),
    "measure": measure,
    "list": lambda made: made.listed("KH", as_of="2022", **UNREAD),
    "figure": lambda made: made.figure(
        "500", origin="KH", destination="TH", period="2020", **UNREAD
    ),
    "need": lambda made: made.need("Return", countries="KH;TH", tasks="repatriation", **UNREAD),
    "impossible act": lambda made: made.act(
        "ratification", "instrument/pact", "TH", "2030", as_of="2022"
    ),
}


def answered(graph: Graph) -> dict[str, list[Row]]:
    group = "group/asean"
    return {
        "ratifications": gaps.ratifications(
            graph, "2022", ["KH", "TH"], every=True, all_instruments=True
        ).rows,
        "agreements": gaps.agreements(graph, "2022", group=group, every=True).rows,
        "corridors": gaps.corridors(graph, "2022", group=group).rows,
        "obligations": gaps.obligations(graph, "2022", instruments=["pact"], every=True).rows,
        "plans": gaps.plans(graph, "2022", every=True).rows,
    }


def decided(rows: list[Row]) -> list[dict[str, str]]:
    """Rows on the two members, without the texts and ids that only list what there is."""
    told = {"texts", "explain", "evidence", "acts", "layer_evidence", "measures", "evidence_date"}
    return [
        {key: cell for key, cell in row.items() if key not in told}
        for row in rows
        if "VN" not in (row.get("pair") or row["state"])
    ]


@pytest.fixture(scope="module")
def before() -> dict[str, list[Row]]:
    return answered(graph_of(known()))


@pytest.mark.parametrize("name", ADDED)
def test_nothing_changes(before: dict[str, list[Row]], name: str) -> None:
    made = known()
    ADDED[name](made)
    after = answered(graph_of(made))
    for listed, rows in before.items():
        assert decided(after[listed]) == decided(rows), listed


def test_the_same_facts_read_do_change_something(before: dict[str, list[Row]]) -> None:
    """Else the comparison could not fail."""
    made = known()
    made.act("ratification", "instrument/pact", "KH", "2017")
    made.tie("KH", "repatriation-cooperation", "TH", as_of="2021", state="suspended")
    made.figure("500", origin="KH", destination="TH", period="2020")
    made.tie("instrument/kh-plan", "national-plan", "KH")
    after = answered(graph_of(made))
    for listed in ("ratifications", "agreements", "corridors", "plans"):
        assert decided(after[listed]) != decided(before[listed]), listed
