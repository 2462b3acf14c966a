"""Reading tables: every fault is named with file, line, column and what was expected."""

import re
from datetime import date
from pathlib import Path

import pytest

from ctipgraph.resources import folder
from ctipgraph.tables import TABLES, Column, InputError, Tables, Vocabulary, read_tables
from ctipgraph.tables.read import manifest
from ctipgraph.tables.rows import Act, ActClaim, Organization, Relationship
from made import Made


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(folder("ontology"))


@pytest.fixture
def made() -> Made:
    """One row of each table that the tests below spoil."""
    made = Made()
    made.group("club", "TH", start="1967-08-08")
    made.organization("ministry", country="TH")
    made.act("ratification", made.instrument("pact", open_to="group/club"), "TH", "2015-03-04")
    made.absent("KH", "instrument/pact", "2022")
    return made


@pytest.fixture
def place(made: Made, tmp_path: Path) -> Path:
    return made.write(tmp_path / "data")


def faults(place: Path, vocabulary: Vocabulary, beside: Tables | None = None) -> list[str]:
    """Return the faults of a folder, without its path."""
    with pytest.raises(InputError) as caught:
        read_tables(place, vocabulary, beside)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return [fault.removeprefix(f"{place}/") for fault in caught.value.faults]


def change(place: Path, name: str, old: str, new: str) -> None:
    path = place / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_rows_come_back(place: Path, vocabulary: Vocabulary) -> None:
    tables = read_tables(place, vocabulary)
    (act,) = tables.of(Act)
    (claim,) = tables.of(ActClaim)
    assert (act.actors, act.unnamed_actors, act.type) == (("TH",), 0, "ratification")
    assert (claim.act, claim.date, claim.source) == (act.id, "2015-03-04", "source/book")
    assert tables.place(claim.id) == "act_claims.csv:2"
    assert tables.place("claim/of-nobody") == "claim/of-nobody"
    assert tables.of(Relationship) == []


def test_lone_kind_of_an_id_may_be_left_out(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "act_claims.csv", "act/a1", "a1")
    change(place, "act_claims.csv", "source/book", "book")
    (claim,) = read_tables(place, vocabulary).of(ActClaim)
    assert (claim.act, claim.source) == ("act/a1", "source/book")


def test_without_a_manifest_the_latest_day_is_the_reference(
    made: Made, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    made.absent("LA", "instrument/pact", "2023-02")
    assert read_tables(made.write(tmp_path), vocabulary).reference_date == date(2023, 2, 28)


def test_missing_folder(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(InputError, match=r"nowhere: no such folder; expected one with tables"):
        read_tables(tmp_path / "nowhere", vocabulary)


def test_folder_without_tables(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(InputError, match=r"holds no tables; expected files such as acts\.csv"):
        read_tables(tmp_path, vocabulary)


def test_unknown_file(place: Path, vocabulary: Vocabulary) -> None:
    (place / "treaties.csv").write_text("id\n", encoding="utf-8")
    (fault,) = faults(place, vocabulary)
    assert fault == f"treaties.csv: unknown table; expected {', '.join(TABLES)}"


def test_unknown_and_missing_column(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", "actors", "states")
    columns = ", ".join(Act.header())
    assert faults(place, vocabulary) == [
        f'acts.csv:1: column "states": unknown; expected {columns}',
        'acts.csv:1: column "actors": missing from the header',
    ]


def test_column_that_stands_twice(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", ",note\n", ",note,type\n")
    assert faults(place, vocabulary) == ['acts.csv:1: column "type": stands twice in the header']


def test_empty_file(place: Path, vocabulary: Vocabulary) -> None:
    (place / "acts.csv").write_bytes(b"")
    found = faults(place, vocabulary)
    assert found[0] == 'acts.csv:1: column "id": missing from the header'
    assert len(found) == len(Act.header())


def test_columns_may_stand_in_any_order(place: Path, vocabulary: Vocabulary) -> None:
    path = place / "states.csv"
    lines = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("".join(",".join(reversed(cells)) + "\n" for cells in lines), encoding="utf-8")
    assert {row.id for row in read_tables(place, vocabulary).rows["states"]} == {"TH", "KH"}


def test_wrong_number_of_cells(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", "ratification,,", "ratification,")
    assert faults(place, vocabulary) == ["acts.csv:2: 6 cells where the header has 7"]


def test_blank_line(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", "\nact/", "\n\nact/")
    assert faults(place, vocabulary) == ["acts.csv:2: 0 cells where the header has 7"]


def test_empty_required_cell(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", "instrument/pact", " ")
    assert faults(place, vocabulary) == [
        'acts.csv:2: column "instrument": empty; a value is needed'
    ]


@pytest.mark.parametrize(
    ("stated", "problem"),
    [
        ("2003-13", "'2003-13' is not a day of the calendar; expected YYYY"),
        ("2003-02-30", "'2003-02-30' is not a day of the calendar; expected YYYY"),
        ("abc", "'abc' is not a date; expected YYYY"),
        ("2020/2019", "the interval '2020/2019' ends before it starts"),
        ("../..", "an interval open on both sides says nothing"),
    ],
)
def test_bad_date(place: Path, vocabulary: Vocabulary, stated: str, problem: str) -> None:
    change(place, "act_claims.csv", "2015-03-04", stated)
    (fault,) = faults(place, vocabulary)
    assert fault.startswith(f'act_claims.csv:2: column "date": {problem}')


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("989-985", "'989-985' runs backwards"),
        ("0", "'0' runs backwards or counts from 0"),
        ("5:9-3", "'5:9-3' runs backwards"),
        ("5:0-3", "'5:0-3' runs backwards or counts from 0"),
        ("12; x", "'x' is not a place; expected 985, 985-989 or 792:112-142"),
        ("l. 12", "'l. 12' is not a place"),
    ],
)
def test_bad_place(place: Path, vocabulary: Vocabulary, cell: str, problem: str) -> None:
    change(place, "act_claims.csv", "page 1,1,", f"page 1,{cell},")
    (fault,) = faults(place, vocabulary)
    assert fault.startswith(f'act_claims.csv:2: column "lines": {problem}')


def test_unknown_concept(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", "ratification", "ratified")
    expected = ", ".join(sorted(vocabulary.schemes["act-type"]))
    assert faults(place, vocabulary) == [
        f"acts.csv:2: column \"type\": 'ratified' is unknown; expected {expected}"
    ]


def test_unknown_class(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "organizations.csv", ",Ministry,TH", ",Bureau,TH")
    (fault,) = faults(place, vocabulary)
    assert fault.startswith("organizations.csv:2: column \"type\": 'Bureau' is unknown; expected ")
    assert "NationalCommittee" in fault
    assert "Treaty" not in fault


def test_class_of_another_kind(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "organizations.csv", ",Ministry,TH", ",Convention,TH")
    (fault,) = faults(place, vocabulary)
    assert "column \"type\": 'Convention' is unknown" in fault


@pytest.mark.parametrize("wrong", ["org/th", "th", "THA", "group/"])
def test_reference_of_the_wrong_kind(place: Path, vocabulary: Vocabulary, wrong: str) -> None:
    change(place, "memberships.csv", ",TH,", f",{wrong},")
    assert faults(place, vocabulary) == [
        f"memberships.csv:2: column \"state\": '{wrong}' is not an id of state"
    ]


def test_dangling_references(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", ",TH,", ",TH;LA,")
    change(place, "act_claims.csv", "source/book", "source/lost")
    assert faults(place, vocabulary) == [
        "acts.csv:2: column \"actors\": 'LA' is the id of nothing",
        "act_claims.csv:2: column \"source\": 'source/lost' is the id of nothing",
    ]


def test_redirect_leads_to_something(made: Made, tmp_path: Path, vocabulary: Vocabulary) -> None:
    made.add("redirects", "org/old", target="org/lost", reason="Merged.")
    assert faults(made.write(tmp_path), vocabulary) == [
        "redirects.csv:2: column \"target\": 'org/lost' is the id of nothing"
    ]


def test_id_that_has_gone_is_not_used_again(
    made: Made, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    made.add("redirects", "org/ministry", target="group/club", reason="Merged.")
    assert faults(made.write(tmp_path), vocabulary) == [
        "redirects.csv:2: column \"id\": 'org/ministry' is used twice"
    ]


def test_id_used_twice(made: Made, tmp_path: Path, vocabulary: Vocabulary) -> None:
    made.rows["states"].append(made.rows["states"][0])
    assert faults(made.write(tmp_path), vocabulary) == [
        "states.csv:4: column \"id\": 'TH' is used twice"
    ]


@pytest.mark.parametrize("wrong", ["org/Ministry", "ministry", "office/ministry", "org/a--b"])
def test_id_of_the_wrong_form(place: Path, vocabulary: Vocabulary, wrong: str) -> None:
    change(place, "organizations.csv", "org/ministry", wrong)
    (fault,) = faults(place, vocabulary)
    assert fault.startswith(
        f"organizations.csv:2: column \"id\": '{wrong}' does not have the form org/"
    )


def test_number_that_is_none(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", ",TH,,", ",TH,some,")
    (fault,) = faults(place, vocabulary)
    assert fault.startswith('acts.csv:2: column "unnamed_actors": Input should be a valid integer')


@pytest.mark.parametrize("wrong", ["1e9", "1,234", "9" * 16, "0." + "1" * 10, "٣", "+4", "NaN"])
def test_number_that_no_engine_compares(wrong: str) -> None:
    assert "is not a number" in (Column(doc="", number=True).problem(wrong) or "")


@pytest.mark.parametrize("right", ["0", "-2", "1234", "0.37", "9" * 15])
def test_number(right: str) -> None:
    assert Column(doc="", number=True).problem(right) is None


def test_not_utf8(place: Path, vocabulary: Vocabulary) -> None:
    path = place / "states.csv"
    good = path.read_bytes()
    path.write_bytes(good + "CI,Côte d'Ivoire".encode("latin-1"))
    assert faults(place, vocabulary) == [f"states.csv: not UTF-8 at byte {len(good) + 4}"]


def test_mark_that_spreadsheets_put_in_front(place: Path, vocabulary: Vocabulary) -> None:
    path = place / "states.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(read_tables(place, vocabulary).rows["states"]) == 2


def test_windows_line_ends(place: Path, vocabulary: Vocabulary) -> None:
    path = place / "states.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert len(read_tables(place, vocabulary).rows["states"]) == 2


@pytest.mark.parametrize("tail", ['KH,"open', 'KH,"shut"too,x'])
def test_malformed_quotes(place: Path, vocabulary: Vocabulary, tail: str) -> None:
    path = place / "states.csv"
    path.write_text(path.read_text(encoding="utf-8") + tail, encoding="utf-8")
    (fault,) = faults(place, vocabulary)
    assert re.match(r"states\.csv:4: not CSV: ", fault)


def test_line_of_a_row_behind_a_cell_of_several_lines(
    made: Made, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    made.rows["states"][0]["note"] = "one\ntwo"
    made.rows["states"][1]["grade"] = "rumour"
    (fault,) = faults(made.write(tmp_path), vocabulary)
    assert fault.startswith("states.csv:4: column \"grade\": 'rumour' is unknown")


def test_all_faults_are_reported_at_once(place: Path, vocabulary: Vocabulary) -> None:
    change(place, "acts.csv", "ratification", "")
    change(place, "act_claims.csv", "2015-03-04", "soon")
    change(place, "act_claims.csv", "verified-in-text", "hearsay")
    change(place, "memberships.csv", "1967-08-08", "1967-02-30")
    (place / "odd.csv").write_text("", encoding="utf-8")
    found = [
        re.sub(r"(column \"\w+\"|odd\.csv): .*", r"\1", fault)
        for fault in faults(place, vocabulary)
    ]
    assert found == [
        'act_claims.csv:2: column "date"',
        'act_claims.csv:2: column "grade"',
        'acts.csv:2: column "type"',
        'memberships.csv:2: column "start"',
        "odd.csv",
    ]


# --- manifest ------------------------------------------------------------------------------------


def test_manifest(place: Path, vocabulary: Vocabulary) -> None:
    text = "reference_date = 2021-05-06\n[minimum_rows]\nacts = 1\n"
    (place / "manifest.toml").write_text(text, encoding="utf-8")
    assert read_tables(place, vocabulary).reference_date == date(2021, 5, 6)
    assert manifest(place)["minimum_rows"] == {"acts": 1}


def test_no_manifest(place: Path) -> None:
    assert manifest(place) == {}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("reference_date = ", "not TOML"),
        ("[minimum_rows]", r"expected a line such as reference_date = 2025-11-18"),
        ('reference_date = "2025-11-18"', "expected a line such as"),
        ("reference_date = 2025-11-18T00:00:00", "expected a line such as"),
    ],
)
def test_bad_manifest(place: Path, vocabulary: Vocabulary, text: str, problem: str) -> None:
    (place / "manifest.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=rf"manifest\.toml: {problem}"):
        read_tables(place, vocabulary)


def test_manifest_that_is_not_utf8(place: Path) -> None:
    (place / "manifest.toml").write_bytes(b"\xff")
    with pytest.raises(InputError, match=r"manifest\.toml: not TOML"):
        manifest(place)


# --- overlays ------------------------------------------------------------------------------------


@pytest.fixture
def own() -> Made:
    """Tables of a user: a body of theirs in a state of the shipped tables, from their source."""
    own = Made()
    own.rows = {}
    own.source("files")
    own.organization("secret", country="TH", source="source/files")
    return own


def test_overlay_refers_to_what_it_lies_over(
    place: Path, own: Made, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    below = read_tables(place, vocabulary)
    above = read_tables(own.write(tmp_path / "own"), vocabulary, beside=below)
    assert [row.id for row in above] == ["source/files", "org/secret"]
    assert [row.country for row in above.of(Organization)] == ["TH"]


def test_overlay_alone_dangles(own: Made, tmp_path: Path, vocabulary: Vocabulary) -> None:
    assert faults(own.write(tmp_path), vocabulary) == [
        "organizations.csv:2: column \"country\": 'TH' is the id of nothing"
    ]


def test_overlay_does_not_redefine(
    place: Path, own: Made, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    own.organization("ministry", source="source/files")
    below = read_tables(place, vocabulary)
    assert faults(own.write(tmp_path / "own"), vocabulary, below) == [
        "organizations.csv:3: column \"id\": 'org/ministry' is used twice"
    ]


# --- the shipped tables --------------------------------------------------------------------------


def test_shipped_tables_have_no_fault(data: Path, vocabulary: Vocabulary) -> None:
    tables = read_tables(data, vocabulary)
    assert all(tables.rows.values())
    assert tables.reference_date == manifest(data)["reference_date"]


def test_every_column_is_explained() -> None:
    for kind in TABLES.values():
        for name, column in kind.columns().items():
            assert column.doc.endswith("."), f"{kind.table}.{name}"


def test_schemes_and_classes_of_columns_exist(vocabulary: Vocabulary) -> None:
    for kind in TABLES.values():
        for column in kind.columns().values():
            assert not column.scheme or vocabulary.schemes[column.scheme]
            assert not column.subclass_of or len(vocabulary.subclasses(column.subclass_of)) > 1


def test_bad_ontology_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no ontology; expected Turtle files"):
        Vocabulary(tmp_path)
    (tmp_path / "odd.ttl").write_text("\n<a> <b> .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"odd\.ttl:2: not Turtle"):
        Vocabulary(tmp_path)
