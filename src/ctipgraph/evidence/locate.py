"""Finding the lines that name given parties and years: help for filling ``lines``."""

from collections.abc import Sequence

from ctipgraph.evidence.texts import Texts
from ctipgraph.evidence.verify import Need, Verifier
from ctipgraph.tables import InputError, Tables

_SHOWN = 120


def locate(
    tables: Tables, texts: Texts, parties: Sequence[str], years: Sequence[str], words: Sequence[str]
) -> list[dict[str, str]]:
    """Return the lines that name all of the parties (ids), years and words.

    Columns: ``source``, ``lines`` (as the table wants it) and ``text``, the beginning of the
    line. Raises :class:`InputError` for an unknown id or when nothing is asked for.
    """
    verifier = Verifier(tables, texts)
    for party in parties:
        if party not in verifier.labels:
            raise InputError(f"{party!r} is the id of nothing that has a name")
    needs = [
        *(Need("party", party) for party in parties),
        *(Need("year", year) for year in years),
        *(Need("text", word) for word in words),
    ]
    if not needs:
        raise InputError("nothing to look for; expected a party, a year or a word")
    return [
        {
            "source": source.removeprefix("source/"),
            "lines": str(number),
            "text": line.strip()[:_SHOWN],
        }
        for source, lines in sorted(texts.lines.items())
        for number, line in enumerate(lines, start=1)
        if line.strip() and all(verifier.named(need, line) for need in needs)
    ]
