"""Every kind has a look, and no two lines of the legend look the same."""

import pytest

from ctipgraph.maps import looks


@pytest.mark.parametrize(
    ("kind", "family", "name"),
    [
        ("State", "state", "State"),
        ("Protocol", "instrument", "Treaty"),
        ("StandardOperatingProcedure", "instrument", "Declaration, plan, guideline, SOP"),
        ("Shire", "state", "State"),
        ("Post", "office", "Office, facility"),
        ("", "", "Other"),
    ],
)
def test_category(kind: str, family: str, name: str) -> None:
    assert looks.category(kind, family).name == name


def test_lines_of_the_legend_differ() -> None:
    seen = [(entry.shape, entry.colour) for entry in looks.CATEGORIES if entry.name != "Other"]
    squares = [entry.size for entry in looks.CATEGORIES if entry.shape == "square"]
    assert len(set(seen)) == len(seen)
    assert len(set(squares)) == len(squares)
    assert all(looks.swatch(entry.shape) for entry in looks.CATEGORIES)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("MemorandumOfUnderstanding", "Memorandum of understanding"),
        ("AseanBody", "ASEAN body"),
        ("UnAgency", "UN agency"),
        ("StateGroup", "Group of states"),
        ("", ""),
    ],
)
def test_kinds_in_words(kind: str, words: str) -> None:
    assert looks.kind_name(kind) == words


def test_captions_are_short() -> None:
    assert looks.caption("Thailand", "TH") == "Thailand"
    assert looks.caption("ASEAN Convention Against Trafficking in Persons", "ACTIP") == "ACTIP"
    lines = looks.caption("Agreement on " + "very " * 40, "").split("\n")
    assert len(lines) == 3
    assert all(len(line) <= looks.CAPTION_WIDTH for line in lines)
