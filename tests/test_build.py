"""From rows to quads: what each row says, and where it says so."""

import pyoxigraph as ox
import pytest

from ctipgraph.build import asserted_quads, cited_as, ontology_quads
from ctipgraph.iris import ASSERTED_GRAPH, ID, ONTOLOGY_GRAPH, expand, resource
from ctipgraph.resources import folder
from ctipgraph.tables import TABLES, Tables, Vocabulary, read_tables
from ctipgraph.tables.rows import ActClaim
from made import Made
from made.graph import tables_of, vocabulary


def statements(made: Made, row_id: str) -> dict[str, set[str]]:
    """Return what the graph says of a row: prefixed property to values in N-Triples."""
    subject = resource(row_id)
    found: dict[str, set[str]] = {}
    for quad in asserted_quads(tables_of(made)):
        if quad.subject.value == subject:  # type: ignore[union-attr]
            found.setdefault(_short(quad.predicate.value), set()).add(str(quad.object))
    return found


def _short(iri: str) -> str:
    for prefix in ("ctip", "skos", "dcterms", "rdf", "org", "prov"):
        if iri.startswith(expand(f"{prefix}:")):
            return f"{prefix}:{iri.removeprefix(expand(f'{prefix}:'))}"
    return iri


def iri(local: str) -> str:
    return f"<{expand(local) if ':' in local else resource(local)}>"


def day(stated: str) -> str:
    return f'"{stated}"^^<{expand("xsd:date")}>'


EVIDENCE = {
    "ctip:source": {iri("source/book")},
    "ctip:asOf": {'"2022"'},
    "ctip:asOfEarliest": {day("2022-01-01")},
    "ctip:asOfLatest": {day("2022-12-31")},
    "ctip:grade": {iri("grade/verified-in-text")},
    "ctip:citedAs": {'"book, page 1, line 1"'},
}


def evidence(row_id: str) -> dict[str, set[str]]:
    return EVIDENCE | {"ctip:evidence": {iri(f"{row_id}/citation/1")}}


def test_source() -> None:
    made = Made()
    made.source("paper", published="2021-02", sha256="0" * 64, note="Old.")
    assert statements(made, "source/paper") == {
        "rdf:type": {iri("ctip:Source")},
        "ctip:row": {'"sources.csv#source/paper"'},
        "dcterms:title": {'"The paper"@en'},
        "dcterms:publisher": {'"A publisher"'},
        "dcterms:type": {'"report"'},
        "dcterms:language": {'"en"'},
        "ctip:authority": {iri("authority/secondary")},
        "ctip:date": {'"2021-02"'},
        "ctip:earliest": {day("2021-02-01")},
        "ctip:latest": {day("2021-02-28")},
        "ctip:sha256": {'"' + "0" * 64 + '"'},
        "skos:note": {'"Old."@en'},
    }


def test_state(made: Made) -> None:
    made.state("TH", label="Thailand")
    assert statements(made, "TH") == evidence("state/TH") | {
        "rdf:type": {iri("ctip:State")},
        "ctip:row": {'"states.csv#TH"'},
        "skos:notation": {'"TH"'},
        "skos:prefLabel": {'"Thailand"@en'},
    }


def test_membership(made: Made) -> None:
    made.member("TH", made.group("club"), start="1967-08", end="../2003")
    assert statements(made, "membership/m1") == evidence("membership/m1") | {
        "rdf:type": {iri("ctip:Membership")},
        "ctip:row": {'"memberships.csv#membership/m1"'},
        "ctip:state": {iri("TH")},
        "ctip:group": {iri("group/club")},
        "ctip:role": {iri("role/member")},
        "ctip:start": {'"1967-08"'},
        "ctip:startEarliest": {day("1967-08-01")},
        "ctip:startLatest": {day("1967-08-31")},
        "ctip:end": {'"../2003"'},
        "ctip:endLatest": {day("2003-12-31")},
    }


def test_organization(made: Made) -> None:
    made.state("TH")
    made.organization("mfa", country="TH", acronym="MFA", last_seen="2021", note="Renamed.")
    assert statements(made, "org/mfa") == evidence("org/mfa") | {
        "rdf:type": {iri("ctip:Organization"), iri("ctip:Ministry")},
        "ctip:row": {'"organizations.csv#org/mfa"'},
        "skos:prefLabel": {'"Mfa"@en'},
        "skos:notation": {'"MFA"'},
        "skos:note": {'"Renamed."@en'},
        "ctip:country": {iri("TH")},
        "ctip:level": {iri("level/national")},
        "ctip:lastSeen": {'"2021"'},
        "ctip:lastSeenEarliest": {day("2021-01-01")},
        "ctip:lastSeenLatest": {day("2021-12-31")},
    }


def test_name_in_its_language(made: Made) -> None:
    made.state("TH")
    made.add("names", "name/n", entity="TH", name="ประเทศไทย", kind="official", language="th")
    found = statements(made, "name/n")
    assert found["ctip:name"] == {'"ประเทศไทย"@th'}
    assert found["ctip:about"] == {iri("TH")}


def test_tie(made: Made) -> None:
    made.tie(made.organization("a"), "part-of", made.organization("b"), start="2010")
    found = statements(made, "tie/t1")
    assert found["ctip:from"] == {iri("org/a")}
    assert found["ctip:to"] == {iri("org/b")}
    assert found["ctip:role"] == {iri("role/part-of")}
    assert found["ctip:relationshipState"] == {iri("relationship-state/existing")}
    assert found["ctip:startEarliest"] == {day("2010-01-01")}


def test_instrument_and_its_parts(made: Made) -> None:
    pact = made.instrument("pact", opens_for_signature="no", period="2018/2020")
    part = {"instrument": pact, "number": "14(1)", "title": "Sur", "title_language": "fr"}
    made.add("provisions", "provision/pact-14-1", **part)
    duty = {"instrument": pact, "provisions": "provision/pact-14-1", "label": "Help"}
    duty |= {"strength": "shall", "theme": "protection", "applies_to": "all"}
    made.add("obligations", "obligation/help", **duty)
    text = statements(made, pact)
    assert text["rdf:type"] == {iri("ctip:Instrument"), iri("ctip:Convention")}
    assert text["ctip:opensForSignature"] == {'"no"'}
    assert (text["ctip:periodEarliest"], text["ctip:periodLatest"]) == (
        {day("2018-01-01")},
        {day("2020-12-31")},
    )
    assert statements(made, "provision/pact-14-1")["dcterms:title"] == {'"Sur"@fr'}
    assert statements(made, "obligation/help")["ctip:provision"] == {iri("provision/pact-14-1")}


def test_act_and_claim(made: Made) -> None:
    pact = made.between("pact")
    made.state("KH")
    made.state("TH")
    cells = {"instrument": pact, "actors": "KH;TH", "type": "signature", "unnamed_actors": "2"}
    made.add("acts", "act/signed", **cells, decision="One act.")
    made.claim("act/signed", "2003-05-31", printed="31 May")
    integer = f'"2"^^<{expand("xsd:integer")}>'
    assert statements(made, "act/signed") == {
        "rdf:type": {iri("ctip:Act")},
        "ctip:row": {'"acts.csv#act/signed"'},
        "ctip:instrument": {iri(pact)},
        "ctip:actor": {iri("KH"), iri("TH")},
        "ctip:unnamedActors": {integer},
        "ctip:actType": {iri("act-type/signature")},
        "ctip:decision": {'"One act."@en'},
    }
    assert statements(made, "claim/c1") == evidence("claim/c1") | {
        "rdf:type": {iri("ctip:ActClaim")},
        "ctip:row": {'"act_claims.csv#claim/c1"'},
        "ctip:about": {iri("act/signed")},
        "ctip:statedKind": {iri("act-type/signature")},
        "ctip:date": {'"2003-05-31"'},
        "ctip:earliest": {day("2003-05-31")},
        "ctip:latest": {day("2003-05-31")},
        "ctip:printed": {'"31 May"'},
    }


def test_absence_and_list(made: Made) -> None:
    mou = made.between("mou")
    made.absent("KH;TH", mou, "2022", kind="not-materialised")
    made.listed("KH", mou)
    absence = statements(made, "non-participation/n1")
    assert absence["ctip:actor"] == {iri("KH"), iri("TH")}
    assert absence["ctip:statedKind"] == {iri("non-participation-kind/not-materialised")}
    found = statements(made, "completeness/l1")
    assert found["ctip:subject"] == {iri("KH")}
    assert found["ctip:lists"] == {iri(mou)}


def test_figure(made: Made) -> None:
    made.state("KH")
    made.state("TH")
    cells = {"origin": "KH", "destination": "TH", "population": "women;girls", "period": "2019"}
    figure = made.figure("1234", upper="1300.5", exploitation="fishing", **cells)
    found = statements(made, figure)
    decimal = f"^^<{expand('xsd:decimal')}>"
    assert found["ctip:value"] == {f'"1234"{decimal}'}
    assert found["ctip:upper"] == {f'"1300.5"{decimal}'}
    assert found["ctip:measure"] == {iri("indicator/victims-identified")}
    assert found["ctip:population"] == {iri("population/women"), iri("population/girls")}
    assert found["ctip:exploitation"] == {iri("exploitation/fishing")}
    assert (found["ctip:origin"], found["ctip:destination"]) == ({iri("KH")}, {iri("TH")})
    assert found["ctip:periodEarliest"] == {day("2019-01-01")}


def test_process_and_service(made: Made) -> None:
    process, police = made.mechanism("referral"), made.organization("police")
    made.step(process, 2)
    step = made.step(process, 1, responsible=police, next="step/referral-2", effect="Stay.")
    found = statements(made, step)
    assert found["ctip:mechanism"] == {iri(process)}
    assert found["ctip:order"] == {f'"1"^^<{expand("xsd:integer")}>'}
    assert found["ctip:responsible"] == {iri(police)}
    assert found["ctip:nextStep"] == {iri("step/referral-2")}
    assert found["ctip:effect"] == {'"Stay."@en'}
    help_ = statements(made, made.service(police, "rescue;identification", serves="victims"))
    assert help_["ctip:provider"] == {iri(police)}
    assert help_["ctip:task"] == {iri("task/rescue"), iri("task/identification")}
    assert help_["ctip:servesGroup"] == {iri("population/victims")}


def test_penalty(made: Made) -> None:
    law = made.instrument("law", type="NationalLaw", level="national", jurisdiction="TH")
    made.state("TH")
    made.add("provisions", "provision/law-6", instrument=law, number="6")
    cells = {"label": "Trafficking", "kind": "imprisonment", "unit": "year", "least": "4"}
    made.add("penalties", "penalty/p", provision="provision/law-6", most="12", **cells)
    found = statements(made, "penalty/p")
    assert found["ctip:provision"] == {iri("provision/law-6")}
    assert found["ctip:penaltyKind"] == {iri("penalty-kind/imprisonment")}
    assert {value.partition("^")[0] for value in found["ctip:least"]} == {'"4"'}
    assert {value.partition("^")[0] for value in found["ctip:most"]} == {'"12"'}


def test_curation(made: Made) -> None:
    one, two = made.organization("one"), made.organization("two")
    cells = {"verdict": "different", "reason": "Two countries."}
    made.add("decisions", "decision/d", entities=f"{one};{two}", **cells)
    made.add("sections", "section/s", source="book", label="Front", first="1", last="9")
    assert statements(made, "decision/d") == {
        "rdf:type": {iri("ctip:IdentityDecision")},
        "ctip:row": {'"decisions.csv#decision/d"'},
        "ctip:about": {iri(one), iri(two)},
        "ctip:verdict": {iri("identity-verdict/different")},
        "ctip:decision": {'"Two countries."@en'},
    }
    lines = {name: statements(made, "section/s")[f"ctip:{name}Line"] for name in ("first", "last")}
    integer = f"^^<{expand('xsd:integer')}>"
    assert lines == {"first": {f'"1"{integer}'}, "last": {f'"9"{integer}'}}


def test_redirect_points_to_the_thing(made: Made) -> None:
    made.organization("new")
    made.add("redirects", "org/old", target="org/new", reason="Merged.")
    assert statements(made, "org/old") == {
        "rdf:type": {iri("ctip:Redirect")},
        "ctip:row": {'"redirects.csv#org/old"'},
        "dcterms:isReplacedBy": {iri("org/new")},
        "skos:note": {'"Merged."@en'},
    }


def test_every_table_of_the_package_is_built_here() -> None:
    shown = {"sources", "states", "memberships", "organizations", "names", "relationships"}
    shown |= {"instruments", "provisions", "obligations", "acts", "act_claims", "redirects"}
    shown |= {"non_participation", "completeness"}
    shown |= {"observations", "steps", "penalties", "decisions", "sections", "services"}
    # These are made of labels, dates, references and values like those above.
    plain = {"groups", "offices", "programmes", "projects", "outcomes", "mechanisms", "measures"}
    assert set(TABLES) - shown == plain | {"needs", "contradictions"}


# --- evidence ------------------------------------------------------------------------------------


def test_citations(made: Made) -> None:
    made.state("TH", lines="985-989; 792:112-142;7", context="19")
    assert statements(made, "TH")["ctip:evidence"] == {
        iri(f"state/TH/citation/{number}") for number in (1, 2, 3)
    }
    assert statements(made, "TH")["ctip:contextEvidence"] == {iri("state/TH/citation/4")}
    for number, lines, place in (
        (1, "#line=984,989", "985-989"),
        (2, "#line=791,792", "792:112-142"),
        (3, "#line=6,7", "7"),
        (4, "#line=18,19", "19"),
    ):
        found = statements(made, f"state/TH/citation/{number}")
        columns = found.pop("ctip:columns", None)
        assert found == {
            "rdf:type": {iri("ctip:Citation")},
            "ctip:source": {iri("source/book")},
            "ctip:locator": {'"page 1"'},
            "ctip:lines": {f'"{lines}"'},
            "ctip:place": {f'"{place}"'},
        }
        assert columns == ({'"112-142"'} if number == 2 else None)


def test_citation_stands_in_the_sections_that_it_touches(made: Made) -> None:
    for name, first, last in (("a", 1, 9), ("b", 10, 19), ("c", 20, 30)):
        lines = {"first": str(first), "last": str(last)}
        made.add("sections", f"section/{name}", source="book", label=name, **lines)
    made.source("paper")
    made.state("TH", lines="9-12;7:1-3;15;40")
    made.state("LA", lines="9-12", source="paper")
    touched = [
        statements(made, f"state/TH/citation/{number}").get("ctip:section", set())
        for number in (1, 2, 3, 4)
    ]
    a, b = iri("section/a"), iri("section/b")
    assert touched == [{a, b}, {a}, {b}, set()]
    assert "ctip:section" not in statements(made, "state/LA/citation/1")


def test_section_with_a_slip_of_the_finger_costs_nothing(made: Made) -> None:
    made.add("sections", "section/a", source="book", label="A", first="1", last="9" * 12)
    made.state("TH", lines="9-" + "9" * 12)
    assert statements(made, "state/TH/citation/1")["ctip:section"] == {iri("section/a")}


def test_citation_without_lines(made: Made) -> None:
    made.state("TH", lines="")
    assert statements(made, "state/TH/citation/1") == {
        "rdf:type": {iri("ctip:Citation")},
        "ctip:source": {iri("source/book")},
        "ctip:locator": {'"page 1"'},
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", "book, page 1"),
        ("7", "book, page 1, line 7"),
        ("985-989", "book, page 1, lines 985-989"),
        ("985;989", "book, page 1, lines 985, 989"),
        ("792:112-142", "book, page 1, line 792"),
        ("792:1-2;792:5-9", "book, page 1, line 792"),
        ("792:1-2;800-801", "book, page 1, lines 792, 800-801"),
    ],
)
def test_cited_as(lines: str, expected: str) -> None:
    cells = {"act": "act/a", "kind": "signature", "source": "source/book", "grade": "paraphrase"}
    claim = ActClaim(id="claim/c", locator="page 1", lines=lines, **cells)
    assert cited_as(claim) == expected


# --- the whole -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(folder("data"), vocabulary())


def test_no_blank_nodes(tables: Tables) -> None:
    quads = [*asserted_quads(tables), *ontology_quads(vocabulary())]
    for quad in quads:
        assert isinstance(quad.subject, ox.NamedNode)
        assert not isinstance(quad.object, ox.BlankNode)


def test_each_row_is_a_node_in_the_asserted_graph(tables: Tables) -> None:
    quads = list(asserted_quads(tables))
    assert {quad.graph_name.value for quad in quads} == {ASSERTED_GRAPH}  # type: ignore[union-attr]
    row = ox.NamedNode(expand("ctip:row"))
    assert sum(quad.predicate == row for quad in quads) == sum(1 for _ in tables)


def test_another_graph_can_be_chosen(made: Made) -> None:
    graph = ox.NamedNode("https://example.org/own")
    assert {quad.graph_name for quad in asserted_quads(tables_of(made), graph)} == {graph}


def test_ontology_is_the_same_on_every_run() -> None:
    first, second = (sorted(map(str, ontology_quads(Vocabulary(folder("ontology"))))) for _ in "ab")
    assert first == second
    assert all(f"<{ONTOLOGY_GRAPH}>" in line for line in first)


def test_expressions_of_the_ontology_have_iris_of_their_own() -> None:
    prefix = f"<{ID}expression/"
    quads = list(ontology_quads(vocabulary()))
    named = {str(quad.subject) for quad in quads if str(quad.subject).startswith(prefix)}
    used = {str(quad.object) for quad in quads if str(quad.object).startswith(prefix)}
    assert used
    assert used <= named
