"""Two pages on a state or a pair of states, as HTML, Word or PDF, from one content."""

from pathlib import Path

from ctipgraph.brief import pair as pairs
from ctipgraph.brief import state as states
from ctipgraph.brief.cut import cut
from ctipgraph.brief.model import Brief, Draft
from ctipgraph.store import Graph, QueryError

__all__ = ["FORMATS", "Brief", "brief_of_pair", "brief_of_state", "form_of", "formatted", "write"]

FORMATS = ("html", "docx", "pdf")
PAGES = 2
# From as much as the parts would like to say down to the least that is still a brief.
_SHARES = (1.6, 1.4, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.0)


def brief_of_state(graph: Graph, code: str, as_of: str = "") -> Brief:
    """Return the brief of a state: as much as goes on two pages.

    Raises :class:`ctipgraph.store.QueryError` for an unknown state and a text that is no date.
    """
    return fitted(states.draft(graph, code, as_of))


def brief_of_pair(graph: Graph, one: str, other: str, as_of: str = "") -> Brief:
    """Return the brief of a pair of states: as much as goes on two pages.

    Raises :class:`ctipgraph.store.QueryError` for an unknown state, one state twice, and a
    text that is no date.
    """
    return fitted(pairs.draft(graph, one, other, as_of))


def fitted(draft: Draft) -> Brief:
    """Return the longest cut of a draft that is printed on two pages."""
    from ctipgraph.brief.pdf import pages

    # Less is never longer, so halving finds the first share that fits.
    low, high = 0, len(_SHARES) - 1
    while low < high:
        middle = (low + high) // 2
        if pages(cut(draft, _SHARES[middle])) <= PAGES:
            high = middle
        else:
            low = middle + 1
    return cut(draft, _SHARES[low])


def form_of(path: Path) -> str:
    """Return the format that a file name asks for; raises :class:`QueryError` for another."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        expected = "expected a file name that ends in .html, .docx or .pdf, or --format"
        raise QueryError(f"{path} is of no known format; {expected}")
    return suffix


def formatted(brief: Brief, form: str) -> bytes:
    """Return a brief in one of :data:`FORMATS`; the same brief gives the same bytes."""
    match form:
        case "docx":
            from ctipgraph.brief.word import word

            return word(brief)
        case "pdf":
            from ctipgraph.brief.pdf import pdf

            return pdf(brief)
    from ctipgraph.brief.html import html

    return html(brief)


def write(brief: Brief, path: Path, form: str = "") -> None:
    """Write a brief; ``path`` changes only when the whole file is written.

    Raises ``OSError`` for a file that cannot be written, and :class:`QueryError` for a name
    without a known ending if no format is given.
    """
    from ctipgraph.files import written

    content = formatted(brief, form or form_of(path))
    with written(path) as file:
        file.write(content)
