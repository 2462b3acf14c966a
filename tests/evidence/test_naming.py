"""Whether a text names something, as documents print it."""

import pytest

from ctipgraph.evidence.naming import (
    cited_provisions,
    has_figure,
    has_provision,
    has_year,
    names,
    plain,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Côte  d’Ivoire", "cote d'ivoire"),
        ("2018–2025", "2018-2025"),
        ("counter‑trafficking", "counter-trafficking"),
        ("“TIP” Protocol²³", '"tip" protocol'),
        ("<b>ACTIP</b> **bold** [link](#)", "actip bold link"),
        ("line\n break", "line break"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Viêt Nam and Lao PDR", "Viet Nam"),
        ("the ministry of\nlabour", "Ministry of Labour"),
        ("TIP-Protocol", "TIP‑Protocol"),
        ("the Women’s Union", "Women's Union"),
        ("(ACTIP)", "ACTIP"),
        ("Thailand12", "Thailand12"),
        ("Thailand¹²", "Thailand"),
        ("several PCCTs", "PCCT"),
        ("ประเทศไทย", "ประเทศไทย"),
        ("a+b (c)", "a+b (c)"),
    ],
)
def test_names(text: str, label: str) -> None:
    assert names(text, label)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("axiom", "IOM"),
        ("Thailand12", "Thailand"),
        ("Nigeria", "Niger"),
        ("Viet Nam", "Vietnam"),
        ("anything", ""),
        ("anything", "[]"),
        ("", "TH"),
        ("abc", "a.c"),
    ],
)
def test_does_not_name(text: str, label: str) -> None:
    assert not names(text, label)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in 2017.", "2017"),
        ("(2017)", "2017"),
        ("2017-20", "2020"),
        ("2017–20", "2017"),
        ("2017/18", "2018"),
        ("1999 - 03", "1903"),
        ("since 2017to", "2017"),
    ],
)
def test_has_year(text: str, year: str) -> None:
    assert has_year(text, year)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("12017", "2017"),
        ("20170", "2017"),
        ("2017-20", "2018"),
        ("2017-2019", "2020"),
        ("17", "2017"),
        ("2017-201", "2020"),
        ("", "2017"),
    ],
)
def test_has_no_year(text: str, year: str) -> None:
    assert not has_year(text, year)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Article 14(1), (2)", {"14", "14(1)", "14(2)"}),
        ("Article 14(10), (14)", {"14", "14(10)", "14(14)"}),
        ("Article 14(11), Article 15", {"14", "14(11)", "15"}),
        ("Articles 5, 6 and 7", {"5", "6", "7"}),
        ("Article 14 (1)", {"14", "14(1)"}),
        ("Article 14[1]", {"14", "14(1)"}),
        ("in 2017", set()),
        ("none", set()),
    ],
)
def test_cited_provisions(text: str, numbers: set[str]) -> None:
    assert cited_provisions(text) == numbers


def test_has_provision() -> None:
    assert has_provision("Article 14(1), (2)", "14(2)")
    assert not has_provision("Article 14(1), (2)", "14(3)")
    assert not has_provision("Article 14", "4")
    assert has_provision("Part III of the Convention", "Part III")
    assert not has_provision("Part III of the Convention", "Part II")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1,234 victims", "1234"),
        ("1234 victims", "1234"),
        ("12 345 victims", "12345"),
        ("about 0.5 percent", "0.5"),
        ("A$80 million", "80000000"),
        ("A$80 million", "80"),
        ("1.2 billion", "1200000000"),
        ("six provinces", "6"),
        ("Forty people", "40"),
        ("rows 12 345", "345"),
        ("3,909", "3909.0"),
    ],
)
def test_has_figure(text: str, figure: str) -> None:
    assert has_figure(text, figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1,234 victims", "234"),
        ("1234 victims", "123"),
        ("2.5 percent", "5"),
        ("sixty", "6"),
        ("80 million", "80000"),
        ("", "0"),
    ],
)
def test_has_no_such_figure(text: str, figure: str) -> None:
    assert not has_figure(text, figure)
