"""Growth as a picture: seconds by number of acts, both axes in powers of ten."""

import io
from collections.abc import Sequence

from measuring import Figure


def drawn(figures: Sequence[Figure]) -> bytes:
    """Return the SVG of all figures that have a number of acts, one line for each kind.

    The kind of a figure is what stands behind the colon: ``50 states, 50 treaties: deriving``.
    """
    from matplotlib.figure import Figure as Picture

    lines: dict[str, list[tuple[int, float]]] = {}
    for figure in figures:
        if figure.acts and figure.unit == "s":
            name = figure.what.rpartition(": ")[2]
            lines.setdefault(name, []).append((figure.acts, figure.value))
    picture = Picture(figsize=(9, 5), layout="constrained")
    axes = picture.subplots()
    for name, points in lines.items():
        acts, seconds = zip(*sorted(points), strict=True)
        axes.loglog(acts, seconds, marker="o", label=name)
        axes.annotate(name, (acts[-1], seconds[-1]), (6, 0), textcoords="offset points")
    axes.set(xlabel="acts", ylabel="seconds")
    axes.grid(visible=True, alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    content = io.BytesIO()
    picture.savefig(content, format="svg", metadata={"Date": None})
    return content.getvalue()
