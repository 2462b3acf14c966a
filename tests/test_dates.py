"""Imprecise dates: known bounds, refused texts, and agreement with the ``edtf`` package."""

from calendar import monthrange
from datetime import date
from time import struct_time

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from ctipgraph.dates import Bounds, bounds, day_after, enters_on, last_day


@pytest.mark.parametrize(
    ("stated", "earliest", "latest"),
    [
        ("2003", date(2003, 1, 1), date(2003, 12, 31)),
        ("2003-11", date(2003, 11, 1), date(2003, 11, 30)),
        ("2003-11-12", date(2003, 11, 12), date(2003, 11, 12)),
        ("2003-02", date(2003, 2, 1), date(2003, 2, 28)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("2004-02-29", date(2004, 2, 29), date(2004, 2, 29)),
        ("2003?", date(2003, 1, 1), date(2003, 12, 31)),
        ("2003-11~", date(2003, 11, 1), date(2003, 11, 30)),
        ("2003-11-12%", date(2003, 11, 12), date(2003, 11, 12)),
        ("2019/2023", date(2019, 1, 1), date(2023, 12, 31)),
        ("2019-05/2019-06-07", date(2019, 5, 1), date(2019, 6, 7)),
        ("2019/2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-05/2019", date(2019, 5, 1), date(2019, 12, 31)),
        ("2019?/2023~", date(2019, 1, 1), date(2023, 12, 31)),
        ("2019/..", date(2019, 1, 1), None),
        ("../2022-03", None, date(2022, 3, 31)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_bounds(stated: str, earliest: date | None, latest: date | None) -> None:
    assert bounds(stated) == Bounds(earliest, latest)


@pytest.mark.parametrize(
    "stated",
    [
        "2003-13",
        "2003-00",
        "2003-02-30",
        "2003-02-29",
        "1900-02-29",
        "2003-11-31",
        "2003-11-00",
        "0000",
        "0000-01",
    ],
)
def test_day_that_the_calendar_does_not_have(stated: str) -> None:
    with pytest.raises(ValueError, match=f"'{stated}' is not a day of the calendar; expected YYYY"):
        bounds(stated)


@pytest.mark.parametrize(
    "stated",
    [
        "",
        " ",
        "abc",
        "203",
        "20031",
        "2003-1",
        "2003-11-1",
        "2003/",
        "/2003",
        "..",
        "2003-11-12-13",
        "12.11.2003",
        "2003 ",
        " 2003",
        "2003\n",
        "2003??",
        "-2003",
        "20O3",
        "٢٠٠٣",
        "\uff12\uff10\uff10\uff13",
        "2003/2004/2005",
        "2003-11-12T00:00:00",
        "2003/abc",
        "...",
        "../",
        "/..",
    ],
)
def test_text_that_is_no_date(stated: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date; expected YYYY, YYYY-MM"):
        bounds(stated)


def test_interval_that_runs_backwards() -> None:
    with pytest.raises(ValueError, match=r"the interval '2020/2019' ends before it starts"):
        bounds("2020/2019")
    with pytest.raises(ValueError, match="ends before it starts"):
        bounds("2020-06-02/2020-06-01")


def test_interval_that_says_nothing() -> None:
    with pytest.raises(ValueError, match="open on both sides says nothing"):
        bounds("../..")


@pytest.mark.parametrize(
    ("stated", "exact"),
    [("2003-11-12", True), ("2003-11", False), ("2003-11-12/2003-11-12", True), ("../2003", False)],
)
def test_exact(stated: str, exact: bool) -> None:
    assert bounds(stated).exact is exact


def test_last_day() -> None:
    assert last_day("2022-02") == date(2022, 2, 28)
    assert last_day("../2022") == date(2022, 12, 31)
    with pytest.raises(ValueError, match=r"'2022/\.\.' has no last day"):
        last_day("2022/..")


def test_day_after() -> None:
    assert day_after(date(2004, 2, 28)) == date(2004, 2, 29)
    assert day_after(date(2022, 12, 31)) == date(2023, 1, 1)


@st.composite
def moments(draw: st.DrawFn) -> str:
    year = draw(st.integers(1, 9999))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 31))
    parts = [f"{year:04}", f"{month:02}", f"{min(day, monthrange(year, month)[1]):02}"]
    return "-".join(parts[: draw(st.integers(1, 3))]) + draw(st.sampled_from(["", "?", "~", "%"]))


def _day(found: struct_time) -> date:
    return date(found.tm_year, found.tm_mon, found.tm_mday)


@given(moments())
def test_dates_agree_with_edtf(stated: str) -> None:
    expected = parse_edtf(stated)
    assert bounds(stated) == Bounds(_day(expected.lower_strict()), _day(expected.upper_strict()))


@given(moments(), moments())
def test_closed_intervals_agree_with_edtf(first: str, second: str) -> None:
    start, end = sorted((first, second), key=lambda stated: bounds(stated).earliest or date.min)
    expected = parse_edtf(f"{start}/{end}")
    lower, upper = _day(expected.lower_strict()), _day(expected.upper_strict())
    assert bounds(f"{start}/{end}") == Bounds(lower, upper)


@given(moments())
def test_open_intervals_are_bounded_on_one_side(stated: str) -> None:
    alone = bounds(stated)
    assert bounds(f"{stated}/..") == Bounds(alone.earliest, None)
    assert bounds(f"../{stated}") == Bounds(None, alone.latest)


@given(st.text())
def test_any_text_is_a_date_or_refused_with_a_sentence(stated: str) -> None:
    try:
        found = bounds(stated)
    except ValueError as error:
        problem = str(error)
    else:
        problem = "" if found.earliest or found.latest else "no bounds"
    assert not problem or any(word in problem for word in ("date", "calendar", "interval"))


@pytest.mark.parametrize(
    ("deposit", "rule", "day"),
    [
        ("2006-05-24", "P30D", "2006-06-23"),  # Brunei Darussalam, CEDAW
        ("2012-01-31", "P30D", "2012-03-01"),  # a leap year
        ("2017-02-07", "P30D", "2017-03-09"),
        ("1980-11-04", "P0D", "1980-11-04"),
        ("2002-05-30", "P1M", "2002-06-30"),  # Cambodia, OP-CRC-SC
        ("2005-01-31", "P1M", "2005-02-28"),  # Benin, OP-CRC-SC
        ("2003-11-12", "P3M", "2004-02-12"),  # Philippines, OP-CEDAW
        ("2018-06-04", "P12M", "2019-06-04"),
        ("2012-02-29", "P12M", "2013-02-28"),
        ("2012-05-31", "P3M-first-of-month", "2012-09-01"),  # Indonesia, ICRMW
        ("2004-01-30", "P3M-first-of-month", "2004-05-01"),  # Timor-Leste, ICRMW
        ("1999-10-01", "P3M-first-of-month", "2000-02-01"),
    ],
)
def test_day_on_which_a_consent_takes_effect(deposit: str, rule: str, day: str) -> None:
    assert enters_on(date.fromisoformat(deposit), rule) == date.fromisoformat(day)


@pytest.mark.parametrize("rule", ["", "30D", "P30", "P1Y", "P30D-first-of-month", "P-3M", "P3M "])
def test_rule_of_another_form(rule: str) -> None:
    with pytest.raises(ValueError, match="is not a rule such as P30D"):
        enters_on(date(2012, 1, 31), rule)


@pytest.mark.parametrize("rule", ["P30D", "P3M", "P3M-first-of-month"])
def test_effect_beyond_the_calendar(rule: str) -> None:
    with pytest.raises(ValueError, match="beyond the calendar"):
        enters_on(date(9999, 12, 31), rule)


@given(st.dates(max_value=date(9000, 1, 1)), st.sampled_from(["P30D", "P1M", "P3M-first-of-month"]))
def test_effect_follows_the_deposit(deposit: date, rule: str) -> None:
    assert enters_on(deposit, rule) > deposit
