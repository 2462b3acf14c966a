"""What holds of every history of acts and statements."""

from hypothesis import given, settings
from hypothesis import strategies as st

from made import Answer, Made, answers, graph_of

KINDS = ["signature", "ratification", "accession", "withdrawal", "entry-into-force"]
ACTS = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(["TH", "KH"]),
    st.sampled_from(["2003", "2005-06", "2007-08-09", "2004/2006", "2010"]),
)
ABSENCES = st.tuples(st.sampled_from(["TH", "KH"]), st.sampled_from(["2002", "2006-07", "2011"]))
DAYS = [f"{year}-{month}" for year in range(2001, 2013) for month in ("01-01", "07-15")]
few = settings(max_examples=25, deadline=None)


def _history(acts: list[tuple[str, str, str]], absences: list[tuple[str, str]]) -> Made:
    made = Made()
    made.instrument("pact", entry_after="P3M", entry_basis="Article 9")
    made.source("depositary", authority="depositary")
    made.state("TH")
    made.state("KH")
    for kind, state, date in acts:
        # A full day comes from the depositary, so that dates are computed from it.
        source = "source/depositary" if len(date) == 10 else "source/book"
        actor = "" if kind == "entry-into-force" else state
        made.act(kind, "instrument/pact", actor, date, source=source)
    for state, as_of in absences:
        made.absent(state, "instrument/pact", as_of)
    return made


def _timeline(made: Made, state: str, days: list[str]) -> list[Answer]:
    graph = graph_of(made)
    found = [answers(graph, f"{state}/pact", day) for day in days]
    assert all(len(item) == 1 for item in found)
    return [item[0] for item in found]


@few
@given(st.lists(ACTS, max_size=5), st.lists(ABSENCES, max_size=2), st.sampled_from(KINDS))
def test_act_after_a_day_never_changes_a_status_on_it(
    acts: list[tuple[str, str, str]], absences: list[tuple[str, str]], kind: str
) -> None:
    made = _history(acts, absences)
    before = [day for day in DAYS if day < "2006-05-04"]
    expected = _timeline(made, "TH", before)
    made.act(kind, "instrument/pact", "" if kind == "entry-into-force" else "TH", "2006-05-04")
    found = _timeline(made, "TH", before)
    if kind == "entry-into-force":
        # That a treaty enters into force later is what "not yet in force" says.
        softer = {"signed-not-bound", "bound-entry-into-force-not-stated"}
        kept = [(a, b) for a, b in zip(expected, found, strict=True) if a.position not in softer]
        assert all(a.position == b.position for a, b in kept)
    elif kind == "withdrawal":
        # Who left was party before: a denial made after the exit says nothing of the time before.
        denied = {"stated-not-party", "last-seen-not-party"}
        kept = [(a, b) for a, b in zip(expected, found, strict=True) if a.position not in denied]
        assert all(a.position == b.position for a, b in kept)
    else:
        assert [item.position for item in found] == [item.position for item in expected]


@few
@given(st.lists(ACTS, max_size=5), st.lists(ABSENCES, max_size=2), st.sampled_from(KINDS[:3]))
def test_impossible_claim_never_changes_a_decided_position(
    acts: list[tuple[str, str, str]], absences: list[tuple[str, str]], kind: str
) -> None:
    made = _history(acts, absences)
    made.act("adoption", "instrument/pact", date="2001-11-12")
    expected = _timeline(made, "TH", DAYS)
    made.act(kind, "instrument/pact", "TH", "1999")
    found = _timeline(made, "TH", DAYS)
    for before, after in zip(expected, found, strict=True):
        if before.position != "no-evidence-found":
            assert after.position == before.position
        else:
            assert after.position == "no-usable-evidence"


BOUND = {"in-force", "bound-not-yet-in-force", "bound-entry-into-force-not-stated"}


@few
@given(
    st.lists(ACTS, max_size=5),
    st.lists(ABSENCES, max_size=2),
    st.sampled_from(["2004", "2006-07", "2009-10-11"]),
)
def test_further_consent_never_unbinds(
    acts: list[tuple[str, str, str]], absences: list[tuple[str, str]], date: str
) -> None:
    made = _history(acts, absences)
    expected = _timeline(made, "TH", DAYS)
    made.act("ratification", "instrument/pact", "TH", date)
    found = _timeline(made, "TH", DAYS)
    for before, after in zip(expected, found, strict=True):
        assert before.position not in BOUND or after.position in BOUND


@few
@given(
    st.lists(ACTS, max_size=5),
    st.lists(ABSENCES, max_size=2),
    st.sampled_from(KINDS),
    st.sampled_from(["2003-04-05", "2006", "2011-12-13"]),
)
def test_unattested_claim_never_changes_a_decided_position(
    acts: list[tuple[str, str, str]], absences: list[tuple[str, str]], kind: str, date: str
) -> None:
    made = _history(acts, absences)
    expected = _timeline(made, "TH", DAYS)
    actor = "" if kind == "entry-into-force" else "TH"
    made.act(kind, "instrument/pact", actor, date, grade="unattested", source="source/depositary")
    found = _timeline(made, "TH", DAYS)
    for before, after in zip(expected, found, strict=True):
        if before.position != "no-evidence-found":
            assert after.position == before.position
        else:
            assert after.position in {"no-evidence-found", "no-usable-evidence"}
