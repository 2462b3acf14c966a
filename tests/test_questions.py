"""Named questions: their headers, their parameters, and the same rows on two engines."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from ctipgraph import questions
from ctipgraph.iris import PREFIXES, shorten
from ctipgraph.questions import Question
from ctipgraph.release import serialise
from ctipgraph.resources import folder
from ctipgraph.store import LocalGraph, QueryError
from made import Made, graph_of

NAMES = questions.names()


@pytest.fixture(params=NAMES)
def asked(request: pytest.FixtureRequest) -> Question:
    return questions.question(request.param)


# --- headers -------------------------------------------------------------------------------------


def test_there_are_at_least_fifteen() -> None:
    assert len(NAMES) >= 15


def test_header_says_what_is_asked(asked: Question) -> None:
    assert asked.title
    assert asked.question.endswith("?")
    assert all(asked.keywords)
    assert all(doc for _, doc in asked.columns)
    assert all(parameter.doc for parameter in asked.parameters)


def test_documented_columns_are_those_selected_in_order(asked: Question) -> None:
    store = ox.Store()
    text = questions.render(asked, {}, lambda: "2025-11-18")
    found = store.query(text, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    selected = [variable.value for variable in found.variables]
    assert [name for name, _ in asked.columns] == selected
    assert asked.lists <= set(selected)


def test_every_parameter_is_used_and_every_use_is_one(asked: Question) -> None:
    used = set(re.findall(r"\$(\w+)", asked.text))
    assert used == {parameter.name for parameter in asked.parameters}


def test_rows_are_ordered(asked: Question) -> None:
    assert "ORDER BY" in asked.text


def test_titles_are_unique() -> None:
    assert len({questions.question(name).title for name in NAMES}) == len(NAMES)


# --- answers -------------------------------------------------------------------------------------


def test_runs_with_its_defaults(shipped: LocalGraph, asked: Question) -> None:
    columns, rows = questions.ask(shipped, asked, {})
    assert columns == [name for name, _ in asked.columns]
    assert rows, "a question without an answer in the shipped data"
    assert all(list(row) == columns for row in rows)


def test_no_row_comes_twice(shipped: LocalGraph, asked: Question) -> None:
    _, rows = questions.ask(shipped, asked, {})
    keys = [tuple(row.values()) for row in rows]
    assert len(set(keys)) == len(keys)


@pytest.fixture(scope="module")
def small() -> LocalGraph:
    """A graph with something of everything, small enough for a slow engine."""
    made = Made()
    club = made.group("asean", "KH", "LA", "TH", "VN", start="1999")
    made.member("TL", club, role="observer")
    actip = made.instrument("actip", level="regional", open_to=club, common_layer="common-treaty")
    made.act("adoption", actip, club, "2015-11-21")
    made.act("ratification", actip, "TH", "2016-07")
    made.act("ratification", actip, "KH", "2004")
    made.act("signature", actip, "LA", "2015")
    made.act("entry-into-force", actip, date="2017-03-08")
    made.absent("LA", actip, "2016")
    p029 = made.instrument("ilo-p029", opens_for_signature="no")
    made.act("signature", p029, "TH", "2004")
    made.act("consent-kind-unstated", p029, club, "2018")
    made.tie(p029, "requires", actip)
    mou = made.between("kh-th-mou-tip-2003")
    signed = made.act("signature", mou, "KH;TH", "2003-05")
    made.claim(signed, "2004")
    made.act("amendment", mou, "KH;TH", "2014")
    made.absent("LA;TH", made.between("la-th-draft"), "2020", kind="not-materialised")
    made.act("draft-exchanged", "instrument/la-th-draft", "LA;TH", "2019")
    made.listed("TH", "instrument/kh-th-mou-tip-2003", as_of="2020")
    made.listed("KH", as_of="2020")
    plan = made.instrument(
        "kh-plan", type="ActionPlan", level="national", jurisdiction="KH", period="2014/2018"
    )
    made.instrument(
        "kh-plan-2", type="ActionPlan", level="national", jurisdiction="KH", period="2019/2023"
    )
    made.organization("kh-ncct", country="KH", type="NationalCommittee", acronym="NCCT")
    made.organization("kh-mosvy", country="KH", last_seen="2021")
    made.organization("old-body")
    made.tie("org/kh-ncct", "national-mechanism", "KH")
    made.tie(plan, "national-plan", "KH")
    made.tie("org/kh-mosvy", "member", "org/kh-ncct", start="2014", last_seen="2022")
    made.tie("org/kh-mosvy", "successor", "org/old-body", start="2005")
    made.tie("KH", "repatriation-cooperation", "TH", as_of="2019")
    made.add("offices", "office/chair", label="Chair", organization="org/kh-ncct", country="KH")
    part = {"instrument": actip, "number": "14(1)"}
    made.add("provisions", "provision/actip-14-1", **part)
    duty = {"instrument": actip, "provisions": "provision/actip-14-1", "label": "Help"}
    duty |= {"strength": "shall", "theme": "protection", "applies_to": "all"}
    made.add("obligations", "obligation/help", **duty)
    name = {"entity": "org/kh-mosvy", "name": "MoSVY", "kind": "acronym", "language": "en"}
    made.add("names", "name/mosvy", **name)
    made.add("names", "name/mosavy", **name | {"name": "MOSAVY"})
    _add_work(made)
    return graph_of(made)


def _add_work(made: Made) -> None:
    """Add programmes, mechanisms, figures and needs."""
    aid = made.programme("aid", countries="KH;TH", start="2018", end="2028")
    course = made.project("course", programme=aid, countries="KH", code="C1")
    made.tie("org/kh-ncct", "implements", aid)
    made.tie("org/kh-mosvy", "funds", course)
    for name, cells in (("end", {"tier": "goal"}), ("way", {"tier": "intermediate"})):
        made.add("outcomes", f"outcome/{name}", label=name.title(), programme=aid, **cells)
    made.rows["outcomes"][-1]["parent"] = "outcome/end"
    made.tie(course, "contributes-to", "outcome/way")
    referral = made.mechanism("referral", countries="KH")
    made.tie("org/kh-mosvy", "operates", referral)
    made.step(referral, 2)
    made.step(
        referral, 1, responsible="org/kh-mosvy;KH", next="step/referral-2", condition="If asked"
    )
    made.service("org/kh-mosvy", "shelter;legal-aid", serves="women;girls", countries="KH")
    handover = made.mechanism("handover", countries="KH;TH", kind="repatriation")
    made.step(handover, 1, responsible="KH;TH")
    made.project("border-meeting", countries="KH;TH", kind="event", start="2021", as_of="2022")
    made.organization("helpers", type="CivilSocietyOrganization", level="international")
    made.service("org/helpers", "legal-aid", countries="KH", last_seen="2021-05")
    made.tie("org/helpers", "trains", "org/kh-mosvy", last_seen="2020")
    made.figure("12", origin="KH", destination="TH", period="2019", population="women")
    made.source("paper")
    made.figure(
        "14", origin="KH", destination="TH", period="2019", population="women", source="paper"
    )
    rating = {"category": "Tier 2", "unit": "rating", "place": "KH", "period": "2021"}
    made.figure("", measure="tier-rating", **rating)
    made.need("Few interpreters", countries="KH", tasks="interpretation", concerns="org/kh-mosvy")
    made.need("Slow courts", countries="KH", grade="interview", attributed_to="A ministry")
    law = made.instrument("law", type="NationalLaw", level="national", jurisdiction="KH")
    made.act("adoption", law, "KH", "2022-12-15")
    made.add("provisions", "provision/law-8", instrument=law, number="8")
    range_ = {"least": "7", "most": "15", "unit": "year", "kind": "imprisonment"}
    made.tie("provision/law-8", "corresponds-to", "instrument/actip")
    made.add("penalties", "penalty/p", label="Sale", provision="provision/law-8", **range_)
    cells = {"form": "law", "extent": "recorded", "by": f"{law};provision/law-8", "label": "Law"}
    made.add("measures", "measure/m", state="KH", obligations="obligation/help", **cells)
    cells = {"entities": "org/kh-mosvy;org/kh-ncct", "verdict": "unclear", "reason": "Both stand."}
    made.add("decisions", "decision/d", **cells)
    cells = {"label": "Twelve or fourteen", "claims": "observation/f1", "reading": "Open."}
    made.add("contradictions", "contradiction/c", **cells)
    made.add("sections", "section/s", source="book", label="All", first="1", last="9")
    made.add("sections", "section/t", source="book", label="Back", first="10", last="12")
    made.rows["sections"][-1]["left_out"] = "An index."


@pytest.fixture(scope="module")
def rdflib_small(small: LocalGraph) -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=serialise(small.store, "nq").decode(), format="nquads")
    return dataset


def on_rdflib(dataset: rdflib.Dataset, asked: Question) -> list[dict[str, str]]:
    namespaces = {name: rdflib.Namespace(iri) for name, iri in PREFIXES.items()}
    text = questions.render(asked, {}, lambda: "2022-12-31")
    found = dataset.query(text, initNs=namespaces)
    names = [str(variable) for variable in found.vars or []]
    return [
        {name: _text(value) for name, value in zip(names, row, strict=True)}
        for row in found
        if isinstance(row, rdflib.query.ResultRow)
    ]


def _text(term: rdflib.term.Node | None) -> str:
    if term is None:
        return ""
    return shorten(str(term)) if isinstance(term, rdflib.URIRef) else str(term)


def _unordered(rows: list[dict[str, str]]) -> list[tuple[tuple[str, str], ...]]:
    """Rows as a set with repetitions; items that an engine joined are in no order either."""
    plain = [
        tuple(
            (name, "\n".join(sorted(filter(None, re.split(r"\n|, ", cell)))))
            for name, cell in row.items()
        )
        for row in rows
    ]
    return sorted(plain)


# Warnings of rdflib about itself.
quiet = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@quiet
def test_two_engines_agree_on_small_data(
    small: LocalGraph,
    rdflib_small: rdflib.Dataset,
    asked: Question,
) -> None:
    _, rows = questions.ask(small, asked, {"as_of": "2022"} if _dated(asked) else {})
    assert rows
    assert _unordered(on_rdflib(rdflib_small, asked)) == _unordered(rows)


def _dated(asked: Question) -> bool:
    return any(parameter.name == "as_of" for parameter in asked.parameters)


# --- parameters ----------------------------------------------------------------------------------


def rendered(name: str, **values: str) -> str:
    return questions.render(questions.question(name), values, lambda: "2025-11-18")


def test_unknown_question_gets_near_names() -> None:
    with pytest.raises(QueryError, match="there is no question 'gap-ratifications'; did you mean"):
        questions.question("gap-ratifications")
    with pytest.raises(QueryError, match="see `ctipgraph query --list`"):
        questions.question("zzz")


@pytest.mark.parametrize("name", ["../derive/10-superclasses", "derive/10-superclasses", "", "a.b"])
def test_question_is_never_a_path(name: str) -> None:
    with pytest.raises(QueryError, match="there is no question"):
        questions.question(name)


def test_unknown_parameter_lists_the_known() -> None:
    with pytest.raises(QueryError, match="names has no parameter 'color'; it has thing"):
        rendered("names", color="red")
    with pytest.raises(QueryError, match="absences has no parameter 'color'; it has none"):
        rendered("absences", color="red")


@pytest.mark.parametrize(
    ("name", "parameter", "value", "message"),
    [
        ("gaps-ratifications", "as_of", "soon", "parameter as_of: 'soon' is not a date; expected"),
        ("gaps-ratifications", "as_of", "2003-13", "is not a day of the calendar"),
        ("gaps-ratifications", "as_of", "2022/..", "has no last day"),
        ("gaps-ratifications", "states", "Thailand", "parameter states: 'THAILAND' is not an id"),
        ("gaps-ratifications", "instruments", "ac tip", "'instrument/ac tip' is not an id"),
        ("gaps-corridors", "years", "2019/..", "'2019/..' is not years; expected a year or"),
        ("gaps-corridors", "group", "a b", "parameter group: 'a b' is not an id"),
        ("gaps-agreements", "layers", "S O P", "'S O P' is not a value of layer"),
        ("names", "thing", "a b", "parameter thing: 'a b' is not an id; expected an ISO code"),
        ("obligations", "theme", "Protection!", "is not a value of theme"),
    ],
)
def test_value_of_the_wrong_kind(name: str, parameter: str, value: str, message: str) -> None:
    with pytest.raises(QueryError, match=re.escape(message)):
        rendered(name, **{parameter: value})


ATTACKS = [
    "TH> } ?s ?p ?o . { <x",
    'TH" } #',
    "TH } UNION { ?s ?p ?o",
    "$group",
    "instrument/$as_of",
    "instrument/a> ?p ?o . <b",
    '2022-11-30"^^xsd:date) || true || ("',
    "x\n} SERVICE <http://127.0.0.1:9/> { ?s ?p ?o",
    "instrument/\\u003e",
    "name'; DROP ALL",
    "sop> layer:commit",
]


def test_values_cannot_change_the_query(asked: Question) -> None:
    for parameter in asked.parameters:
        for attack in ATTACKS:
            with pytest.raises(QueryError, match=f"parameter {parameter.name}: "):
                rendered(asked.name, **{parameter.name: attack})


def test_lists_become_values() -> None:
    text = rendered("gaps-ratifications", states="th, LA", instruments="actip,instrument/crc")
    base = "https://w3id.org/ctipgraph/id/"
    assert f"VALUES ?state {{ <{base}state/TH> <{base}state/LA> }}" in text
    assert f"VALUES ?of {{ <{base}instrument/actip> <{base}instrument/crc> }}" in text


def test_value_named_twice_is_one(small: LocalGraph) -> None:
    asked = questions.question("gaps-ratifications")
    once = questions.ask(small, asked, {"states": "TH", "instruments": "actip"})
    assert questions.ask(small, asked, {"states": "TH,th", "instruments": "actip,actip"}) == once


def test_line_of_a_parameter_without_value_is_left_out() -> None:
    text = rendered("gaps-ratifications")
    assert "VALUES ?state {" not in text
    assert "$" not in text


def test_month_means_its_last_day() -> None:
    assert '"2022-02-28"^^xsd:date' in rendered("gaps-ratifications", as_of="2022-02")


def test_release_date_is_asked_for_only_if_needed() -> None:
    def never() -> str:
        raise AssertionError

    text = questions.render(questions.question("gaps-ratifications"), {"as_of": "2022"}, never)
    assert '"2022-12-31"^^xsd:date' in text
    questions.render(questions.question("conflicts"), {}, never)


def test_default_date_is_that_of_the_release(small: LocalGraph) -> None:
    assert questions.reference_date(small) == "2022-12-31"


def test_graph_without_a_release() -> None:
    with pytest.raises(QueryError, match="the graph names no release; give the date"):
        questions.reference_date(LocalGraph(ox.Store()))


def test_filters_select_rows(shipped: LocalGraph) -> None:
    asked = questions.question("gaps-ratifications")
    _, every = questions.ask(shipped, asked, {"as_of": "2022-11"})
    _, some = questions.ask(
        shipped, asked, {"as_of": "2022-11", "states": "TH,LA", "instruments": "actip"}
    )
    wanted = {("TH", "instrument/actip"), ("LA", "instrument/actip")}
    assert some == [row for row in every if (row["state"], row["instrument"]) in wanted]
    assert len(some) == 2


def test_bodies_of_no_narrower_class_are_in_the_answers() -> None:
    made = Made()
    body = made.organization("mentari", type="Organization")
    graph = graph_of(made)
    for name, column in (("stakeholders", "organization"), ("last-seen", "id"), ("find", "id")):
        given = {"words": "MENTARI"} if name == "find" else {}
        _, rows = questions.ask(graph, questions.question(name), given)
        assert [row[column] for row in rows] == [body], name
        assert set(rows[0].values()) >= {"Organization"}, name


def test_planned_work_is_drawn_as_planned() -> None:
    made = Made()
    made.state("KH")
    aid = made.programme("aid")
    made.project("proposal", programme=aid, countries="KH", state="planned")
    _, rows = questions.ask(graph_of(made), questions.question("map-edges"), {"as_of": "2022"})
    found = {(row["role"], row["state"]) for row in rows if row["source"] == "project/proposal"}
    assert found == {("project of", "planned"), ("work in", "planned")}


def test_value_that_nothing_bears_is_no_empty_answer(small: LocalGraph) -> None:
    for name, parameter, value, message in (
        ("services", "task", "legal", "parameter task: 'legal' is not a value of task; expected "),
        ("gaps-agreements", "layers", "sop,mou", "'mou' is not a value of layer; expected "),
        ("services", "country", "ZZ", "parameter country: nothing is known of 'ZZ'"),
        ("steps", "mechanism", "mechanism/no", "nothing is known of 'mechanism/no'"),
    ):
        with pytest.raises(QueryError, match=re.escape(message)):
            questions.ask(small, questions.question(name), {parameter: value})
    _, rows = questions.ask(small, questions.question("services"), {"task": "hotline"})
    assert rows == []


# --- files ---------------------------------------------------------------------------------------

HEADER = "#+ title: T\n#+ question: Q?\n#+ keywords: a\n#+ column: s | thing\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("SELECT ?s {}", "the header is incomplete"),
        (HEADER.replace("#+ title: T\n", ""), "the header is incomplete ('title')"),
        (HEADER + "#+ parameter: x | colour | | doc\n", "unknown kind 'colour'"),
        (HEADER + "#+ parameter: x | date\n", "the header is incomplete"),
        (HEADER.replace(" | thing", ""), "the header is incomplete"),
    ],
)
def test_bad_header_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "odd.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QueryError, match=rf"odd\.rq: .*{re.escape(problem)}"):
        questions.parse(path)


def test_every_file_is_a_question() -> None:
    assert sorted(path.stem for path in folder("queries").glob("*.rq")) == NAMES


# Joins that rdflib runs in the order in which they are written take it minutes on all the data;
# on small data every question is compared above.
SLOW = {
    "changes", "conflicts", "crosswalk", "evidence-answers", "gaps-agreements", "gaps-corridors",
    "gaps-obligations", "gaps-plans", "gaps-ratifications", "last-seen", "map-edges",
    "map-evidence", "map-nodes", "stakeholders",
}  # fmt: skip


@pytest.fixture(scope="module")
def rdflib_shipped(shipped_store: ox.Store) -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=serialise(shipped_store, "nq").decode(), format="nquads")
    return dataset


@quiet
@pytest.mark.parametrize("name", [name for name in NAMES if name not in SLOW])
def test_two_engines_agree_on_the_shipped_data(
    shipped: LocalGraph, rdflib_shipped: rdflib.Dataset, name: str
) -> None:
    asked = questions.question(name)
    _, rows = questions.ask(shipped, asked, {"as_of": "2022"} if _dated(asked) else {})
    assert _unordered(on_rdflib(rdflib_shipped, asked)) == _unordered(rows)
