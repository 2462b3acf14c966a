"""How dates, uses and titles of texts read on paper."""

import re

# In the order in which a reader expects them; the rest follow by title.
TITLES = {
    "instrument/palermo-protocol": "UN Trafficking in Persons (Palermo) Protocol",
    "instrument/actip": "ASEAN Convention against Trafficking in Persons (ACTIP)",
    "instrument/untoc": "UN Convention against Transnational Organized Crime (UNTOC)",
    "instrument/smuggling-protocol": "UN Protocol against the Smuggling of Migrants",
    "instrument/ilo-p029": "ILO Protocol of 2014 to the Forced Labour Convention (P029)",
    "instrument/ilo-c029": "ILO Forced Labour Convention (C029)",
    "instrument/ilo-c105": "ILO Abolition of Forced Labour Convention (C105)",
    "instrument/asean-mlat": "ASEAN Treaty on Mutual Legal Assistance",
    "instrument/asean-extradition-treaty-2025": "ASEAN Treaty on Extradition (2025)",
    "instrument/commit-mou": "COMMIT Memorandum of Understanding",
    "instrument/icrmw": "UN Convention on Migrant Workers (ICRMW)",
    "instrument/asean-declaration-tip-2004": "ASEAN Declaration against Trafficking (2004)",
    "instrument/commit-joint-declaration-2007": "COMMIT Joint Declaration (2007)",
    "instrument/ilo-c182": "ILO Child Labour (C182)",
    "instrument/ilo-c138": "ILO Minimum Age (C138)",
    "instrument/ilo-c188": "ILO Work in Fishing (C188)",
    "instrument/ilo-c189": "ILO Domestic Workers (C189)",
    "instrument/ilo-c190": "ILO Violence and Harassment (C190)",
    "instrument/op-crc-sc": "OP-CRC (sale of children)",
    "instrument/op-crc-ac": "OP-CRC (armed conflict)",
    "instrument/crc": "CRC",
    "instrument/cedaw": "CEDAW",
    "instrument/op-cedaw": "OP-CEDAW",
    "instrument/cat": "CAT",
    "instrument/crpd": "CRPD",
    "instrument/iccpr": "ICCPR",
    "instrument/icescr": "ICESCR",
    "instrument/uncac": "UNCAC",
    "instrument/firearms-protocol": "UN Firearms Protocol",
    "instrument/refugee-convention-1951": "Refugee Convention (1951)",
    "instrument/traffic-convention-1949": "Convention on the Traffic in Persons (1949)",
    "instrument/slavery-convention-1926-amended": "Slavery Convention (1926, as amended)",
    "instrument/supplementary-slavery-convention-1956": "Supplementary Slavery Convention (1956)",
    "instrument/asean-declaration-migrant-workers-2007": "ASEAN Declaration on workers (2007)",
    "instrument/asean-consensus-migrant-workers-2017": "ASEAN Consensus on workers (2017)",
    "instrument/asean-human-rights-declaration": "ASEAN Human Rights Declaration",
    "instrument/ilo-c087": "ILO C087",
    "instrument/ilo-c098": "ILO C098",
    "instrument/ilo-c100": "ILO C100",
    "instrument/ilo-c111": "ILO C111",
    "instrument/ilo-c143": "ILO C143",
}
# The first of them get a line of their own, and the very first always.
CORE = frozenset(list(TITLES)[:12])
FIRST = frozenset(list(TITLES)[:5])

# Shorter than in the scheme, which has to tell them from other layers.
LAYERS = {
    "bilateral-agreement": "agreement or MoU on trafficking",
    "sop": "standard operating procedure",
    "labour-mou": "agreement on labour migration",
    "operation": "operation",
    "common-treaty": "common treaty",
    "commit": "COMMIT",
}

USES = {
    "state-it": ("State it", "may be repeated as a fact"),
    "attribute-it": ("Attribute it", "only with the name of the source"),
    "verify-with-depositary": ("Verify first", "check with the depositary or the body itself"),
    "do-not-use": ("Do not use", "nothing that may be repeated"),
}
# From the strongest to the weakest.
_ORDER = list(USES)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def position_of(instrument: str) -> int:
    """Return the place of a text in the order of :data:`TITLES`; unknown ones come last."""
    return list(TITLES).index(instrument) if instrument in TITLES else len(TITLES)


def weakest(uses: list[str]) -> str:
    """Return the most cautious of several uses, or nothing for none."""
    return max(uses, key=_ORDER.index, default="")


def date(stated: str) -> str:
    """Return a date or interval as a reader writes it, as precise as it is stated.

    >>> date("2021-08/2022-05-31")
    'Aug 2021 – 31 May 2022'
    """
    first, slash, second = stated.partition("/")
    if slash and first == second:
        return date(first)
    if slash:
        ends = {"..": ""}
        return f"{ends.get(first, date(first))} – {ends.get(second, date(second))}".strip()
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)", stated)
    if match is None:
        return stated
    year, month, day, doubt = match.groups()
    parts = [str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year]
    return " ".join(part for part in parts if part) + (" (?)" if doubt else "")


def sentence(code: str) -> str:
    """Return a code such as ``dates-differ`` as words with a capital."""
    words = code.replace("-", " ")
    return words[:1].upper() + words[1:]


def listed(items: list[str]) -> str:
    """Return items as a list in running text."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
