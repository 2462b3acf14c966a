"""Whether a text names something: labels, years and article numbers as documents print them."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_QUOTES = {ord("‘"): "'", ord("’"): "'", ord("“"): '"', ord("”"): '"'}
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER_WORDS = {word: Decimal(number) for number, word in enumerate(_UNITS)} | {
    word: Decimal(10 * number) for number, word in enumerate(_TENS, start=2)
}
_SUPERSCRIPTS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"), " ")


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Return a text for comparison: no markup, footnote marks or accents, one kind of dash."""
    text = re.sub(r"</?[a-z]+>|\*\*|\[|\]\(#\)", "", text.translate(_SUPERSCRIPTS))
    text = unicodedata.normalize("NFKD", text.translate(_DASHES).translate(_QUOTES))
    kept = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(kept.casefold().replace("]", "").split())


def names(text: str, label: str) -> bool:
    """Return whether a text has a label as whole words, whatever its case and line breaks.

    A plural counts: the documents print ``PCCTs`` for provincial committees.
    """
    wanted = plain(label)
    if not wanted:
        return False
    return re.search(rf"(?<!\w){re.escape(wanted)}s?(?!\w)", plain(text)) is not None


def has_year(text: str, year: str) -> bool:
    """Return whether a text prints a year, in full or as the end of a range such as 2017-20."""
    if re.search(rf"(?<!\d){year}(?!\d)", text):
        return True
    return any(
        first[:2] + last == year
        for first, last in re.findall(r"(?<!\d)((?:19|20)\d\d)\s*[-–/]\s*(\d\d)(?!\d)", text)
    )


def has_provision(text: str, number: str) -> bool:
    """Return whether a text cites an article or paragraph, also inside ``14(1), (2)``."""
    if not number[:1].isdigit():
        return names(text, number)
    return number in cited_provisions(text)


@lru_cache(maxsize=10_000)
def cited_provisions(text: str) -> frozenset[str]:
    """Return the article and paragraph numbers that a text cites, articles also alone."""
    found: set[str] = set()
    flat = " ".join(text.replace("[", "(").replace("]", ")").split())
    for article, paragraphs in re.findall(r"(?<![\d(])(\d{1,3})(?!\d)((?:[, ]*\(\d+\))*)", flat):
        found.add(article)
        found |= {f"{article}({item})" for item in re.findall(r"\((\d+)\)", paragraphs)}
    return frozenset(found)


def has_figure(text: str, figure: str) -> bool:
    """Return whether a text prints a number: ``1234``, ``1,234``, ``1.2 million`` or ``six``."""
    return Decimal(figure) in printed_figures(text)


@lru_cache(maxsize=10_000)
def printed_figures(text: str) -> frozenset[Decimal]:
    """Return the numbers that a text prints, in digits or, up to ninety, in words."""
    flat = plain(text)
    found = {number for word, number in _NUMBER_WORDS.items() if names(flat, word)}
    pattern = rf"(?<![\d.])(\d{{1,3}}(?:[, ]\d{{3}})+|\d+)(\.\d+)?(?: ({'|'.join(_SCALES)}))?"
    for whole, fraction, scale in re.findall(pattern, flat):
        number = Decimal(re.sub(r"\D", "", whole) + fraction)
        found |= {number, number * _SCALES.get(scale, 1)}
        # A space may part thousands or two numbers.
        found |= {Decimal(part) for part in whole.split(" ") if part.isdigit()}
    return frozenset(found)
