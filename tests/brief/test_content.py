"""What a brief says, on made data with answers worked out by hand."""

import pytest

from ctipgraph.brief import Brief, brief_of_pair, brief_of_state, pair, state
from ctipgraph.brief.cut import cut
from ctipgraph.brief.model import Draft, Part, Said, Section, Statement
from ctipgraph.store import LocalGraph, QueryError
from made import Made, graph_of


def section(brief: Brief, start: str) -> Section:
    (found,) = [part for part in brief.sections if part.title.startswith(start)]
    return found


def statement(brief: Brief, start: str, subject: str) -> Statement:
    found = [said for said in section(brief, start).statements if said.subject.startswith(subject)]
    return found[0]


@pytest.fixture(scope="module")
def cambodia(small: LocalGraph) -> Brief:
    return brief_of_state(small, "kh", as_of="2022")


@pytest.fixture(scope="module")
def both(small: LocalGraph) -> Brief:
    return brief_of_pair(small, "KH", "TH", as_of="2022")


def test_top_names_state_and_days(cambodia: Brief) -> None:
    assert (cambodia.title, cambodia.as_of) == ("State KH", "31 Dec 2022")
    assert cambodia.evidence == "31 Dec 2022"
    assert cambodia.caution.startswith("Unknown is not no.")


def test_treaty_has_reason_use_and_source(cambodia: Brief) -> None:
    # Said not to be party as of 2021; nothing newer on 31 December 2022.
    said = statement(cambodia, "Treaties", "ASEAN Convention")
    assert said.text == "last seen not party"
    assert (said.date, said.use) == ("31 Dec 2021", "Verify first")
    assert [(note.source, note.place) for note in said.notes] == [(1, "page 1, line 1")]


def test_agreements_by_layer_say_where_nothing_was_found(cambodia: Brief) -> None:
    said = statement(cambodia, "Agreements", "State TH")
    assert said.text == "agreement or MoU on trafficking: in force or signed"
    none = statement(cambodia, "Agreements", "Agreement or MoU on trafficking")
    assert none.text.startswith("none found: State VN")
    assert none.use == "Verify first"
    sop = statement(cambodia, "Agreements", "Standard operating procedure")
    assert sop.text.startswith("none found: all 2 states asked about")


def test_partner_has_work_and_last_sighting(cambodia: Brief) -> None:
    said = statement(cambodia, "Active partners", "Helpers")
    assert (said.text, said.date, said.use) == ("legal aid", "May 2021", "Attribute it")


def test_plans_run_or_have_lapsed(cambodia: Brief) -> None:
    plans = section(cambodia, "Plans").statements
    assert [said.text.partition(" (")[0] for said in plans] == [
        "current",
        "lapsed no recorded successor",
    ]
    assert plans[1].text.endswith("a later plan is recorded: Kh-Plan-2")


def test_key_figure_is_the_latest_and_never_a_sum(cambodia: Brief) -> None:
    (said,) = section(cambodia, "Key figures").statements
    assert (said.subject, said.text, said.date) == (
        "Victims identified: 50",
        "Found in 2020",
        "2020",
    )


def test_old_need_is_to_be_verified(cambodia: Brief) -> None:
    said = statement(cambodia, "Main needs", "Policy")
    assert (said.text, said.date, said.use) == ("No shelter for men", "2010", "Verify first")


def test_conflict_shows_both_years(cambodia: Brief) -> None:
    said = statement(cambodia, "Open conflicts", "Dates differ")
    assert said.text.endswith("signature 2003 / signature 2004")


def test_later_statements_are_left_out(small: LocalGraph) -> None:
    earlier = brief_of_state(small, "KH", as_of="2009")
    assert section(earlier, "Main needs").statements == ()
    assert section(earlier, "Active partners").remark.startswith("Nothing found")
    assert section(earlier, "Key figures").statements == ()


def test_pair_has_layers_with_texts(both: Brief) -> None:
    said = statement(both, "What binds", "Agreement or MoU")
    assert said.text.startswith("in force or signed: Memorandum <script>")
    assert statement(both, "What binds", "Standard operating").text.startswith("none found in ")
    # Thailand is bound; Cambodia was last seen not to be.
    assert statement(both, "What binds", "Common treaty").text.startswith("one bound")


def test_flows_go_by_direction_and_small_counts_are_no_numbers(both: Brief) -> None:
    there = section(both, "Figures on people from State KH").statements
    assert {said.subject for said in there} == {
        "Victims identified: 1–9",
        "Victims identified: 120",
    }
    assert section(both, "Figures on people from State TH").statements == ()


def test_processes_have_steps_in_order(both: Brief) -> None:
    said = statement(both, "Processes", "Handover")
    assert said.text == "1. Told (State TH) → 2. Met (State KH)"


def test_last_operation_and_common_needs(both: Brief) -> None:
    assert statement(both, "Last operations", "Meeting").text == "event (2021)"
    assert [said.text for said in section(both, "Needs").statements] == ["Few interpreters"]


def test_institutions_are_those_of_both_sides(both: Brief) -> None:
    (said,) = section(both, "Lead and focal").statements
    assert said.text == "State KH: national mechanism"


def test_pair_without_data_has_a_brief_that_says_so(small: LocalGraph) -> None:
    brief = brief_of_pair(small, "JP", "VN", as_of="2022")
    found = {said.subject: said.text for said in section(brief, "What binds").statements}
    none = "none found in 0 sources read line by line"
    assert found.pop("Common treaty").startswith("one known bound")
    assert set(found.values()) == {none}
    others = [part for part in brief.sections if not part.title.startswith("What binds")]
    assert {part.remark for part in others} == {"Nothing found in the sources. Unknown is not no."}


def test_state_outside_the_group_has_a_brief(small: LocalGraph) -> None:
    said = statement(brief_of_state(small, "JP", "2022"), "Treaties", "UN Trafficking")
    assert said.text == "bound, entry into force not stated"


@pytest.mark.parametrize("codes", [("XX", "TH"), ("TH", ""), ("T", "KH")])
def test_unknown_state_is_refused_with_those_known(
    small: LocalGraph, codes: tuple[str, str]
) -> None:
    with pytest.raises(QueryError, match=r"there is no state .*; expected one of JP, KH, TH, VN"):
        pair.draft(small, *codes)


def test_state_twice_is_no_pair(small: LocalGraph) -> None:
    with pytest.raises(QueryError, match="a pair has two states, not State TH twice"):
        pair.draft(small, "TH", "th")


@pytest.mark.parametrize("day", ["soon", "2022-13", "2019/.."])
def test_text_that_is_no_date_is_refused(small: LocalGraph, day: str) -> None:
    with pytest.raises(QueryError, match="as of: "):
        state.draft(small, "KH", day)


def test_empty_graph_knows_no_state() -> None:
    made = Made()
    with pytest.raises(QueryError, match="expected one of none"):
        state.draft(graph_of(made), "KH", "2022")


# --- cutting -------------------------------------------------------------------------------------


def drafted(*said: Said, keep: int = 2) -> Draft:
    part = Part("Part", said, keep, rest="ctipgraph query all")
    row = {"title": "Book", "publisher": "Press", "published": "2020-05"}
    return Draft("Title", "", "2022-12-31", (part,), {"b": row, "a": row, "unused": row})


def test_what_is_cut_is_counted() -> None:
    said = [Said(str(number)) for number in range(5)]
    found = cut(drafted(*said), 1.0).sections[0]
    assert [item.subject for item in found.statements] == ["0", "1"]
    assert found.remark == "and 3 more: ctipgraph query all"


def test_fixed_statements_stay_where_they_are() -> None:
    said = [Said("a"), Said("b"), Said("c", fixed=True), Said("d")]
    found = cut(drafted(*said, keep=1), 0.0).sections[0]
    assert [item.subject for item in found.statements] == ["a", "c"]


def test_groups_are_printed_together() -> None:
    said = [Said("a1", group=1), Said("b", group=2), Said("a2", group=1)]
    found = cut(drafted(*said, keep=3), 1.0).sections[0]
    assert [item.subject for item in found.statements] == ["a1", "a2", "b"]


def test_sources_are_numbered_as_they_appear_and_only_if_used() -> None:
    brief = cut(
        drafted(Said("x", evidence=("b, p. 2", "b, p. 3")), Said("y", evidence=("a, p",))), 1
    )
    assert [(source.number, source.id, source.date) for source in brief.sources] == [
        (1, "b", "May 2020"),
        (2, "a", "May 2020"),
    ]
    notes = [said.notes for said in brief.sections[0].statements]
    assert notes[0][0].place == "p. 2 (and 1 more)"
    assert (notes[1][0].source, notes[1][0].place) == (2, "p")


def test_control_characters_do_not_reach_the_page() -> None:
    brief = cut(drafted(Said("a\x00\x1b[31m‮b")), 1)
    assert brief.sections[0].statements[0].subject == "a[31mb"
