"""A brief as one HTML page that loads nothing, neither from a network nor from beside it."""

from pathlib import Path

from ctipgraph.brief.model import Brief

_FOLDER = Path(__file__).resolve().parent


def html(brief: Brief) -> bytes:
    """Return the page; the same brief gives the same bytes. Every text is escaped."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    # A strict environment: a forgotten value is an error, and every value is escaped.
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((_FOLDER / "brief.html.j2").read_text(encoding="utf-8"))
    style = (_FOLDER / "brief.css").read_text(encoding="utf-8")
    return template.render(brief=brief, style=Markup(style)).encode()  # noqa: S704 - our own file
