"""Cells of the treaty matrix on the shipped data, worked out by hand.

From the rows of the table of outside facts (state, instrument, signature, consent, entry into
force, status date) and, for the ACTIP, jica-2022 778 and asean-act-2022 304. General entries into
force are those read: CEDAW 3 September 1981, its protocol 22 December 2000, OP-CRC-SC 18 January
2002, ICRMW 1 July 2003, ICCPR 23 March 1976, UNTOC 29 September 2003, Trafficking Protocol 25
December 2003. Nothing here is copied from the program's output.
"""

import pytest

from ctipgraph import gaps, questions
from ctipgraph.store import LocalGraph
from made import status

FORCE, WAITS, BOUND = "in-force", "bound-not-yet-in-force", "bound-entry-into-force-not-stated"
SIGNED, EARLY = "signed-not-bound", "signed-treaty-not-in-force"
NOT, LAST, NOTHING = "stated-not-party", "last-seen-not-party", "no-evidence-found"

CELLS = [
    # CEDAW: thirtieth day after the deposit.
    ("BN", "cedaw", "2006-05-23", NOTHING),
    ("BN", "cedaw", "2006-05-24", WAITS),
    ("BN", "cedaw", "2006-06-22", WAITS),
    ("BN", "cedaw", "2006-06-23", FORCE),
    ("CN", "cedaw", "1980-07-17", EARLY),
    ("CN", "cedaw", "1980-11-04", WAITS),
    ("CN", "cedaw", "1981-09-02", WAITS),
    ("CN", "cedaw", "1981-09-03", FORCE),
    ("LA", "cedaw", "1981-09-12", WAITS),
    ("LA", "cedaw", "1981-09-13", FORCE),
    ("PH", "cedaw", "1981-09-03", WAITS),
    ("PH", "cedaw", "1981-09-04", FORCE),
    ("TH", "cedaw", "1985-09-07", WAITS),
    ("TH", "cedaw", "1985-09-08", FORCE),
    ("KH", "cedaw", "1990-01-01", SIGNED),
    ("KH", "cedaw", "1992-11-13", WAITS),
    ("KH", "cedaw", "1992-11-14", FORCE),
    ("KR", "cedaw", "1985-01-25", WAITS),
    ("IN", "cedaw", "1993-08-08", FORCE),
    # Its protocol: three months.
    ("TH", "op-cedaw", "2000-06-14", WAITS),
    ("TH", "op-cedaw", "2000-12-22", FORCE),
    ("PH", "op-cedaw", "2004-02-11", WAITS),
    ("PH", "op-cedaw", "2004-02-12", FORCE),
    ("ID", "op-cedaw", "2000-06-01", EARLY),
    ("ID", "op-cedaw", "2001-01-01", SIGNED),
    ("BN", "op-cedaw", "2026-02-03", NOT),
    ("AU", "op-cedaw", "2009-03-04", FORCE),
    # OP-CRC-SC: one month.
    ("VN", "op-crc-sc", "2002-01-18", WAITS),
    ("VN", "op-crc-sc", "2002-01-20", FORCE),
    ("KH", "op-crc-sc", "2002-06-29", WAITS),
    ("KH", "op-crc-sc", "2002-06-30", FORCE),
    ("CN", "op-crc-sc", "2003-01-02", WAITS),
    ("CN", "op-crc-sc", "2003-01-03", FORCE),
    ("MY", "op-crc-sc", "2012-05-12", FORCE),
    ("SG", "op-crc-sc", "2025-11-25", SIGNED),
    # ICRMW: the first of the month that follows three months.
    ("ID", "icrmw", "2012-08-31", WAITS),
    ("ID", "icrmw", "2012-09-01", FORCE),
    ("PH", "icrmw", "2003-06-30", WAITS),
    ("PH", "icrmw", "2003-07-01", FORCE),
    ("TL", "icrmw", "2004-04-30", WAITS),
    ("TL", "icrmw", "2004-05-01", FORCE),
    ("KH", "icrmw", "2026-02-03", SIGNED),
    ("TH", "icrmw", "2026-02-03", NOT),
    ("VN", "icrmw", "2026-02-04", LAST),
    # ICCPR: three months.
    ("PH", "iccpr", "1970-01-01", EARLY),
    ("PH", "iccpr", "1977-01-01", SIGNED),
    ("LA", "iccpr", "2009-12-24", WAITS),
    ("LA", "iccpr", "2009-12-25", FORCE),
    ("CN", "iccpr", "2026-02-03", SIGNED),
    # UNTOC and its protocols: most consents come from a scrape, of which no date is computed.
    ("JP", "untoc", "2002-01-01", EARLY),
    ("JP", "untoc", "2005-01-01", SIGNED),
    ("JP", "untoc", "2017-07-11", WAITS),
    ("JP", "untoc", "2017-08-10", FORCE),
    ("PH", "untoc", "2003-09-28", WAITS),
    ("PH", "untoc", "2003-09-29", FORCE),
    ("LA", "untoc", "2003-09-26", WAITS),
    ("LA", "untoc", "2003-10-01", BOUND),
    ("TH", "untoc", "2015-03-14", BOUND),
    ("JP", "palermo-protocol", "2003-12-24", EARLY),
    ("JP", "palermo-protocol", "2003-12-25", SIGNED),
    ("JP", "palermo-protocol", "2017-08-09", WAITS),
    ("JP", "palermo-protocol", "2017-08-10", FORCE),
    ("BN", "palermo-protocol", "2020-04-28", WAITS),
    ("BN", "palermo-protocol", "2020-04-29", FORCE),
    ("SG", "palermo-protocol", "2015-03-14", NOT),
    ("SG", "palermo-protocol", "2015-04-01", LAST),
    # The ministry states the day of the accession.
    ("SG", "palermo-protocol", "2015-10-27", WAITS),
    ("SG", "palermo-protocol", "2015-10-28", FORCE),
    ("TH", "smuggling-protocol", "2015-03-14", SIGNED),
    ("CN", "smuggling-protocol", "2015-03-14", NOT),
    ("CN", "smuggling-protocol", "2015-03-15", LAST),
    # ILO.
    ("MY", "ilo-c105", "2022-10-31", "withdrawn"),
    ("SG", "ilo-c105", "2022-10-31", "withdrawn"),
    ("BN", "ilo-c105", "2023-01-01", LAST),
    ("BN", "ilo-c182", "2009-06-08", WAITS),
    ("BN", "ilo-c182", "2009-06-09", FORCE),
    ("KH", "ilo-c182", "2007-03-13", WAITS),
    ("KH", "ilo-c182", "2007-03-14", FORCE),
    ("TH", "ilo-p029", "2018-06-04", BOUND),
    ("TH", "ilo-c188", "2020-01-29", WAITS),
    ("TH", "ilo-c188", "2020-01-30", FORCE),
    # ACTIP: the first six from 8 March 2017, for the later four no day is read.
    ("KH", "actip", "2015-11-21", EARLY),
    ("KH", "actip", "2016-01-31", WAITS),
    ("TH", "actip", "2017-03-07", WAITS),
    *((state, "actip", "2017-03-08", FORCE) for state in ("KH", "SG", "TH", "VN", "MM", "PH")),
    ("LA", "actip", "2017-01-01", WAITS),
    ("LA", "actip", "2017-03-08", BOUND),
    ("BN", "actip", "2018-01-01", SIGNED),
    *((state, "actip", "2021-01-01", BOUND) for state in ("BN", "ID", "LA", "MY")),
    ("TL", "actip", "2025-10-25", "not-eligible"),
    ("TL", "actip", "2025-10-26", NOTHING),
    ("CN", "actip", "2025-10-26", "not-eligible"),
    # Signed on 14 November 2025, six notifications needed, none read.
    ("TH", "asean-extradition-treaty-2025", "2025-11-18", EARLY),
    ("TL", "asean-extradition-treaty-2025", "2025-11-18", EARLY),
    # The general entry into force of these was not read, so that it decides nothing.
    ("TH", "crc", "2026-02-03", BOUND),
    ("PH", "cat", "1987-06-25", BOUND),
    ("IN", "cat", "2026-02-03", SIGNED),
    ("JP", "uncac", "2004-06-01", SIGNED),
]


@pytest.mark.parametrize(("state", "text", "day", "position"), CELLS)
def test_cell(shipped: LocalGraph, state: str, text: str, day: str, position: str) -> None:
    assert status(shipped, f"{state}/{text}", day).position == position


def test_there_are_enough_cells() -> None:
    assert len(set(CELLS)) == len(CELLS) >= 60
    assert len({day for _, _, day, _ in CELLS}) >= 5


@pytest.mark.parametrize(
    ("text", "state", "mark"),
    [
        ("cedaw", "BN", "with-reservation"),
        ("cedaw", "TH", "with-declaration"),
        ("palermo-protocol", "CN", "territorially-limited"),
        ("palermo-protocol", "TH", "with-reservation"),
    ],
)
def test_qualifiers(shipped: LocalGraph, text: str, state: str, mark: str) -> None:
    assert mark in status(shipped, f"{state}/{text}", "2025-11-18").marks


def test_approval_at_home_is_not_consent(shipped: LocalGraph) -> None:
    # Law 12 of 2017; the ratification of all members is stated for 2020 at the latest.
    found = status(shipped, "ID/actip", "2018-06-01")
    assert found.position == SIGNED
    assert "accession-under-way" in found.marks
    assert "accession-under-way" not in status(shipped, "ID/actip", "2021-01-01").marks


def test_what_is_computed_is_to_be_verified(shipped: LocalGraph) -> None:
    found = gaps.ratifications(shipped, "2026-02-03", ["BN"], ["cedaw"], every=True)
    (row,) = found.rows
    assert row["use"] == "verify-with-depositary"
    assert "computed by P30D after 2006-05-24" in row["evidence"]
    (read,) = gaps.ratifications(shipped, "2019-01", ["JP"], ["untoc"], every=True).rows
    assert (read["position"], read["use"]) == (FORCE, "state-it")
    assert "computed" not in read["evidence"]


def test_the_sixth_deposit_of_the_actip_gives_another_day(shipped: LocalGraph) -> None:
    # The Philippines, 7 February 2017 in the press; the thirtieth day after is 9 March.
    asked = questions.question("conflicts")
    _, rows = questions.ask(shipped, asked, {"about": "act/actip-entry-into-force"})
    (row,) = [row for row in rows if row["kind"] == "entry-into-force-differs"]
    assert row["instrument"] == "instrument/actip"
    assert "entry-into-force 2017-03-08" in row["claims"]
    assert "entry-into-force 2017-03-09 (computed by P30D after 2017-02-07" in row["claims"]
    assert "ratification 2017-02-07 (canadian-inquirer-2017-02-12" in row["claims"]


def test_unread_general_dates_are_kept_and_marked(shipped: LocalGraph) -> None:
    _, rows = shipped.rows(
        "SELECT ?act { ?act ctip:actType act-type:entry-into-force . ?claim ctip:about ?act ;"
        " ctip:grade grade:unattested }"
    )
    texts = {row["act"].removesuffix("-entry-into-force") for row in rows}
    assert {"act/crc", "act/cat", "act/crpd", "act/icescr", "act/uncac"} <= texts
    assert not {"act/cedaw", "act/icrmw"} & texts
