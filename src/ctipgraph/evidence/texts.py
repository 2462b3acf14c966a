"""The reference texts: read, compared with their SHA-256, cut at cited places."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ctipgraph.tables import InputError, Tables
from ctipgraph.tables.columns import Span, spans
from ctipgraph.tables.rows import Source


@dataclass(frozen=True, slots=True)
class Texts:
    """Lines of each source whose text is at hand, and what is wrong with the others."""

    lines: dict[str, list[str]]
    problems: dict[str, str]

    def cut(self, source: str, cell: str) -> str:
        """Return the text at the places of a ``lines`` or ``context`` cell, a line each.

        Raises ``ValueError`` for a place that the text does not have.
        """
        return "\n".join(_cut(self.lines[source], span) for span in spans(cell))


def read_texts(folder: Path, tables: Tables) -> Texts:
    """Read the reference texts that ``sources.csv`` names from ``folder``.

    A missing text, or one whose SHA-256 is another, becomes a problem of its source: its rows
    fail, they are not skipped. Sources without a text are not mentioned. Raises
    :class:`InputError` when the folder does not exist or holds none of the texts.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; expected the reference texts (*.txt)")
    lines: dict[str, list[str]] = {}
    problems: dict[str, str] = {}
    for source in tables.of(Source):
        if not source.text:
            continue
        path = folder / source.text
        try:
            content = path.read_bytes()
        except OSError:
            problems[source.id] = f"the text {source.text} is missing"
            continue
        if hashlib.sha256(content).hexdigest() != source.sha256:
            problems[source.id] = f"the text {source.text} is not the one cited (SHA-256 differs)"
            continue
        try:
            lines[source.id] = content.decode().split("\n")
        except UnicodeDecodeError:
            problems[source.id] = f"the text {source.text} is not UTF-8"
    if not lines and problems and all("missing" in problem for problem in problems.values()):
        raise InputError(f"{folder}: holds none of the reference texts that sources.csv names")
    return Texts(lines, problems)


def _cut(lines: list[str], span: Span) -> str:
    if span.last > len(lines):
        raise ValueError(f"line {span.last} is past the end of the text ({len(lines)} lines)")
    if span.columns is None:
        return "\n".join(lines[span.first - 1 : span.last])
    start, end = span.columns
    line = lines[span.first - 1]
    if end > len(line):
        raise ValueError(f"line {span.first} has {len(line)} characters, not {end}")
    return line[start - 1 : end]
