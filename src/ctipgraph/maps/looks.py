"""How things look and what they are called on the map: category, shape, colour, caption.

The colours are those of Okabe and Ito (2008), which people with colour-blindness can tell
apart; shape and size repeat what the colour says, and every kind is named in words as well.
"""

import re
from textwrap import wrap
from typing import NamedTuple

CAPTION_WIDTH = 24


class Category(NamedTuple):
    """One line of the legend: a group of kinds that look the same. ``size`` is a radius."""

    id: str
    name: str
    shape: str
    colour: str
    size: int
    kinds: frozenset[str]


def _category(name: str, shape: str, colour: str, size: int, kinds: str) -> Category:
    identifier = re.sub(r"\W+", "-", name.casefold()).strip("-")
    return Category(identifier, name, shape, colour, size, frozenset(kinds.split()))


CATEGORIES = (
    _category("State", "dot", "#0072b2", 15, "State"),
    _category("Group of states", "hexagon", "#0072b2", 12, "StateGroup"),
    _category("Treaty", "diamond", "#d55e00", 12, "Treaty Convention Protocol"),
    _category(
        "Bilateral agreement, MoU",
        "diamond",
        "#cc79a7",
        9,
        "BilateralAgreement MemorandumOfUnderstanding",
    ),
    _category(
        "Declaration, plan, guideline, SOP",
        "diamond",
        "#f0e442",
        9,
        "Declaration ActionPlan WorkPlan Policy Guideline Manual Form TrainingMaterial "
        "StandardOperatingProcedure",
    ),
    _category("National law", "diamond", "#999999", 9, "NationalLaw SubsidiaryRegulation"),
    _category("ASEAN body", "hexagon", "#e69f00", 9, "AseanBody"),
    _category(
        "Ministry, agency, committee",
        "square",
        "#009e73",
        7,
        "Ministry GovernmentAgency NationalCommittee",
    ),
    _category(
        "UN or intergovernmental",
        "triangle",
        "#56b4e9",
        9,
        "UnAgency IntergovernmentalOrganization",
    ),
    _category("Donor", "triangleDown", "#56b4e9", 9, "DonorAgency"),
    _category(
        "Civil society, academia, private",
        "triangleDown",
        "#cc79a7",
        9,
        "CivilSocietyOrganization TradeUnion AcademicInstitution PrivateSectorOrganization Network",
    ),
    _category("Programme, project", "triangle", "#e69f00", 8, "Programme Project"),
    _category("Mechanism", "hexagon", "#009e73", 7, "Mechanism"),
    _category("Office, facility", "square", "#999999", 5, "Office Facility"),
    _category("Other", "dot", "#999999", 7, ""),
)
_OTHER = CATEGORIES[-1]

_FAMILIES = {"state": "state", "group": "group-of-states", "office": "office-facility"}

_WRITTEN = {"Asean": "ASEAN", "Un": "UN", "Of": "of"}


def category(kind: str, family: str) -> Category:
    """Return the category of a kind (class local name); by family when the kind is unknown."""
    for candidate in CATEGORIES:
        if kind in candidate.kinds:
            return candidate
    wanted = _FAMILIES.get(family, "")
    return next((candidate for candidate in CATEGORIES if candidate.id == wanted), _OTHER)


def kind_name(kind: str) -> str:
    """Return a class local name in words: ``MemorandumOfUnderstanding`` with its spaces."""
    if kind == "StateGroup":
        return "Group of states"
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|\d+", kind)
    spoken = [
        _WRITTEN.get(word, word if not place or word.isupper() else word.lower())
        for place, word in enumerate(words)
    ]
    return " ".join(spoken)


def caption(label: str, acronym: str) -> str:
    """Return what stands beside the mark: the label, its acronym, or its first lines."""
    if len(label) <= CAPTION_WIDTH or not acronym:
        lines = wrap(label, CAPTION_WIDTH, max_lines=3, placeholder=" …")
        return "\n".join(lines)
    return acronym


def swatch(shape: str) -> str:
    """Return the points of a shape as an SVG path in a box of 20 by 20 units."""
    return {
        "dot": "M10 3a7 7 0 1 0 .01 0z",
        "square": "M4 4h12v12H4z",
        "diamond": "M10 2l8 8-8 8-8-8z",
        "triangle": "M10 3l8 14H2z",
        "triangleDown": "M10 17L2 3h16z",
        "hexagon": "M6 3h8l4 7-4 7H6l-4-7z",
    }[shape]
