"""Measuring: figures, medians, and the time of a block."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple, ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Figure(NamedTuple):
    """One line of the report: what was measured, its value and unit, and a remark.

    ``acts`` is the number of acts that it was measured with, for the picture of growth.
    """

    area: str
    what: str
    value: float
    unit: str
    remark: str = ""
    acts: int = 0


def timed(
    call: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs
) -> tuple[float, Result]:
    """Return the seconds that a call takes, and what it returns."""
    start = time.perf_counter()
    result = call(*args, **kwargs)
    return time.perf_counter() - start, result


def median_of(call: Callable[[], object], runs: int) -> float:
    """Return the median of the seconds that a call takes."""
    return statistics.median(timed(call)[0] for _ in range(runs))


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as one Markdown table."""
    lines = ["| area | what | value | unit | remark |", "| --- | --- | ---: | --- | --- |"]
    lines += [
        f"| {figure.area} | {figure.what} | {_rounded(figure.value)} | {figure.unit} "
        f"| {figure.remark} |"
        for figure in figures
    ]
    return "\n".join(lines)


def _rounded(value: float) -> str:
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:.3f}" if value < 10 else f"{value:,.1f}"
