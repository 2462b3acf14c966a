"""Imprecise dates as intervals.

The tables hold the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that the sources need:
``2003``, ``2003-11``, ``2003-11-12``, each with ``?`` or ``~`` behind it, and intervals
``2019/2023`` with ``..`` for an open side. This module is on the hot path of the command
line, so it imports nothing heavy; a test compares it with the ``edtf`` package.
"""

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

_DAY = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?[?~%]?")
FORMS = "YYYY, YYYY-MM, YYYY-MM-DD or an interval such as 2019/2023, 2019/.. or ../2022-03"


class Bounds(NamedTuple):
    """First and last day that a stated date can mean; ``None`` is an open side."""

    earliest: date | None
    latest: date | None

    @property
    def exact(self) -> bool:
        """Whether the date names one single day."""
        return self.earliest is not None and self.earliest == self.latest


def bounds(stated: str) -> Bounds:
    """Return the first and the last day that ``stated`` can mean.

    Raises ``ValueError`` with a sentence for the user when the text is not of the accepted
    forms, names a day that the calendar does not have, or ends before it starts.

    >>> bounds("2003-02").latest
    datetime.date(2003, 2, 28)
    """
    first, slash, second = stated.partition("/")
    if not slash:
        return _moment(stated)
    if first == second == "..":
        raise ValueError(f"an interval open on both sides says nothing; expected {FORMS}")
    earliest = None if first == ".." else _moment(first).earliest
    latest = None if second == ".." else _moment(second).latest
    if earliest and latest and latest < earliest:
        raise ValueError(f"the interval {stated!r} ends before it starts")
    return Bounds(earliest, latest)


def last_day(stated: str) -> date:
    """Return the last day of ``stated``: the day on which an as-of date is read.

    Raises ``ValueError`` for texts that :func:`bounds` refuses and for an open end.
    """
    latest = bounds(stated).latest
    if latest is None:
        raise ValueError(f"{stated!r} has no last day; expected YYYY, YYYY-MM or YYYY-MM-DD")
    return latest


def day_after(day: date) -> date:
    """Return the day after ``day``."""
    return day + timedelta(days=1)


_PERIOD = re.compile(r"P(?P<count>[0-9]{1,3})(?P<unit>[DM])(?P<first>-first-of-month)?")


def enters_on(deposit: date, rule: str) -> date:
    """Return the day on which a consent deposited on ``deposit`` takes effect by ``rule``.

    The rules are those of the column ``entry_after``: ``P30D`` is the thirtieth day after the
    deposit, ``P3M`` the same day three months later (the last day of a shorter month),
    ``P3M-first-of-month`` the first day of the month that follows it. The day of the deposit
    itself does not count (after the Vienna Convention on the Law of Treaties, art. 24(3), and
    the articles that the rules are taken from). Raises ``ValueError`` for another rule and for
    a day beyond the calendar.

    >>> enters_on(date(2012, 5, 31), "P3M-first-of-month")
    datetime.date(2012, 9, 1)
    """
    match = _PERIOD.fullmatch(rule)
    if match is None or (match["unit"] == "D" and match["first"]):
        raise ValueError(f"{rule!r} is not a rule such as P30D, P3M or P3M-first-of-month")
    count = int(match["count"])
    try:
        if match["unit"] == "D":
            return deposit + timedelta(days=count)
        if match["first"]:
            return _months_after(deposit.replace(day=1), count + 1)
        return _months_after(deposit, count)
    except OverflowError:
        raise ValueError(f"{rule} after {deposit} is beyond the calendar") from None


def _months_after(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if year > date.max.year:
        raise OverflowError
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _moment(stated: str) -> Bounds:
    match = _DAY.fullmatch(stated)
    if match is None:
        raise ValueError(f"{stated!r} is not a date; expected {FORMS}")
    year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
    try:
        if year is None or month is None:
            return Bounds(date(year or 0, 1, 1), date(year or 0, 12, 31))
        last = calendar.monthrange(year, month)[1]
        first, last = (1, last) if day is None else (day, day)
        return Bounds(date(year, month, first), date(year, month, last))
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"{stated!r} is not a day of the calendar; expected {FORMS}") from None
