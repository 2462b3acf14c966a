"""Growth as a picture: seconds by number of acts, both axes in powers of ten, as plain SVG."""

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

from measuring import Figure

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _RIGHT, _TOP = 760, 420, 60, 40, 210, 20
# Of Okabe and Ito, told apart without red and green; each line also has its name at its end.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")


def drawn(figures: Sequence[Figure]) -> str:
    """Return the SVG of all figures that have a number of acts, one line for each kind.

    The kind of a figure is what stands behind the colon: ``50 states, 50 treaties: deriving``.
    """
    lines: dict[str, list[tuple[int, float]]] = {}
    for figure in figures:
        if figure.acts and figure.unit == "s":
            name = figure.what.rpartition(": ")[2]
            lines.setdefault(name, []).append((figure.acts, max(figure.value, 1e-3)))
    if not lines:
        return ""
    points = [point for line in lines.values() for point in line]
    across = _Scale([x for x, _ in points], _LEFT, _WIDTH - _RIGHT)
    upwards = _Scale([y for _, y in points], _HEIGHT - _BOTTOM, _TOP)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
            'font-family="sans-serif" font-size="12" role="img" aria-label="Seconds by acts">'
        ),
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for value, x in across.ticks:
        parts.append(f'<path d="M{x:.0f} {_TOP}V{_HEIGHT - _BOTTOM}" stroke="#ddd"/>')
        parts.append(_text(x, _HEIGHT - _BOTTOM + 18, f"{value:,.0f}", "middle"))
    for value, y in upwards.ticks:
        parts.append(f'<path d="M{_LEFT} {y:.0f}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
        parts.append(_text(_LEFT - 8, y + 4, f"{value:g} s", "end"))
    parts.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 4, "acts", "middle"))
    for number, (name, line) in enumerate(lines.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        places = [(across.of(x), upwards.of(y)) for x, y in sorted(line)]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places)
        parts.append(_text(places[-1][0] + 8, places[-1][1] + 4, name, "start", colour))
    return "\n".join([*parts, "</svg>\n"])


class _Scale:
    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self._low, high = floor(log10(min(values))), ceil(log10(max(values)))
        self._start, self._step = start, (end - start) / max(high - self._low, 1)
        powers = range(self._low, max(high, self._low + 1) + 1)
        self.ticks = [(10.0**power, self.of(10.0**power)) for power in powers]

    def of(self, value: float) -> float:
        return self._start + (log10(value) - self._low) * self._step


def _text(x: float, y: float, text: str, anchor: str, colour: str = "#333") -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" fill="{colour}">'
        f"{escape(text)}</text>"
    )
