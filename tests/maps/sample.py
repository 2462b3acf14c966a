"""Made data of a realistic shape: real names of states and treaties, invented bodies and ties."""

import random
from typing import Any

STATES = {
    "BN": "Brunei Darussalam",
    "ID": "Indonesia",
    "KH": "Cambodia",
    "LA": "Lao PDR",
    "MM": "Myanmar",
    "MY": "Malaysia",
    "PH": "Philippines",
    "SG": "Singapore",
    "TH": "Thailand",
    "VN": "Viet Nam",
    "CN": "China",
    "AU": "Australia",
    "TL": "Timor-Leste",
}
TREATIES = {
    "actip": ("ASEAN Convention Against Trafficking in Persons", "ACTIP", "Convention"),
    "tip-protocol": ("Protocol to Prevent, Suppress and Punish TIP", "TIP Protocol", "Protocol"),
    "untoc": ("UN Convention against Transnational Organized Crime", "UNTOC", "Convention"),
    "c29": ("Forced Labour Convention, 1930", "C29", "Convention"),
    "p029": ("Protocol of 2014 to the Forced Labour Convention, 1930", "P029", "Protocol"),
    "c189": ("Domestic Workers Convention, 2011", "C189", "Convention"),
    "amlat": ("ASEAN Treaty on Mutual Legal Assistance", "AMLAT", "Treaty"),
    "crc": ("Convention on the Rights of the Child", "CRC", "Convention"),
    "cedaw": ("Convention on Discrimination against Women", "CEDAW", "Convention"),
}
BODIES = [
    ("amms", "ASEAN Ministerial Meeting on Transnational Crime", "AMMTC"),
    ("somtc", "Senior Officials Meeting on Transnational Crime", "SOMTC"),
    ("acwc", "ASEAN Commission on Women and Children", "ACWC"),
    ("asec", "ASEAN Secretariat", "ASEC"),
    ("slom", "Senior Labour Officials Meeting", "SLOM"),
    ("aichr", "ASEAN Commission on Human Rights", "AICHR"),
]
MINISTRIES = [
    "Ministry of Interior",
    "Ministry of Justice",
    "Ministry of Labour",
    "Ministry of Social Welfare",
    "Ministry of Foreign Affairs",
    "Ministry of Women's Affairs",
]
OTHERS = [
    ("IOM", "International Organization for Migration", "IntergovernmentalOrganization"),
    ("UNODC", "UN Office on Drugs and Crime", "UnAgency"),
    ("ILO", "International Labour Organization", "UnAgency"),
    ("UNICEF", "UN Children's Fund", "UnAgency"),
    ("UNHCR", "UN High Commissioner for Refugees", "UnAgency"),
    ("DFAT", "Department of Foreign Affairs and Trade", "DonorAgency"),
    ("JICA", "Japan International Cooperation Agency", "DonorAgency"),
]
Rows = tuple[list[dict[str, str]], list[dict[str, Any]]]


def rows(more: int = 0) -> Rows:
    """Return about 250 nodes and 500 ties, or ``more`` agencies with two ties each on top."""
    rng = random.Random(7)
    nodes: list[dict[str, str]] = []
    edges: list[dict[str, Any]] = []

    def node(
        id_: str, label: str, kind: str, family: str, country: str = "", acronym: str = ""
    ) -> None:
        values = (id_, label, kind, family, country, acronym, "")
        names = ("id", "label", "kind", "family", "country", "acronym", "note")
        nodes.append(dict(zip(names, values, strict=True)))

    def edge(
        source: str, target: str, role: str, state: str = "existing", inferred: str = "false"
    ) -> None:
        year = rng.randint(1999, 2022)
        start = rng.randint(100, 3000)
        edges.append(
            {
                "id": f"tie/{len(edges):04}",
                "source": source,
                "target": target,
                "role": role,
                "state": state,
                "dates": str(year),
                "inferred": inferred,
                "evidence": [
                    {
                        "title": rng.choice(["Made regional review", "Made report of a workshop"]),
                        "locator": f"Table {rng.randint(1, 9)}",
                        "lines": f"{start}-{start + rng.randint(0, 4)}",
                        "grade": rng.choice(["verified in text", "paraphrase", "interview"]),
                    }
                    for _ in range(rng.choice([1, 1, 1, 2]))
                ],
            }
        )

    for code, label in STATES.items():
        node(code, label, "State", "state", code)
    asean = [code for code in STATES if code not in ("CN", "AU", "TL")]
    node(
        "group/asean", "Association of Southeast Asian Nations", "StateGroup", "group", "", "ASEAN"
    )
    node("group/commit", "Mekong ministerial initiative", "StateGroup", "group", "", "COMMIT")
    for code in asean:
        edge(code, "group/asean", "member of")
    for code in ("KH", "CN", "LA", "MM", "TH", "VN"):
        edge(code, "group/commit", "member of")
    for key, (label, acronym, kind) in TREATIES.items():
        node(f"instrument/{key}", label, kind, "instrument", "", acronym)
        for code in STATES:
            chance = rng.random()
            if key == "actip" and code not in asean:
                continue
            if chance < 0.75:
                edge(code, f"instrument/{key}", "is bound by", "existing", "true")
            elif chance < 0.82:
                edge(code, f"instrument/{key}", "plans to accede to", "planned")
    for key, label, acronym in BODIES:
        node(f"org/{key}", label, "AseanBody", "organization", "", acronym)
        edge(f"org/{key}", "group/asean", "part of")
        edge(rng.choice(asean), f"org/{key}", "chair")
    pairs = [("TH", "LA"), ("TH", "LA"), ("TH", "KH"), ("TH", "MM"), ("VN", "KH"), ("VN", "LA")]
    pairs += [("VN", "CN"), ("CN", "MM"), ("TH", "VN"), ("ID", "MY"), ("PH", "AU"), ("KH", "MY")]
    for number, (one, other) in enumerate(pairs):
        state = ("existing", "planned", "prospective", "suspended")[
            number % 9 % 4 if number > 1 else 0
        ]
        title = f"MoU between {STATES[one]} and {STATES[other]} ({2003 + number})"
        key = f"instrument/mou-{number:02}"
        node(key, title, "MemorandumOfUnderstanding", "instrument", "", "")
        edge(one, key, "signed", state)
        edge(other, key, "signed", state)
        edge(one, other, "MoU with", state, "true")
        if number % 3 == 0:
            sop = f"instrument/sop-{number:02}"
            name = f"SOP on repatriation, {STATES[one]} and {STATES[other]}"
            node(sop, name, "StandardOperatingProcedure", "instrument")
            edge(sop, key, "implements", state)
    for acronym, label, kind in OTHERS:
        node(f"org/{acronym.lower()}", label, kind, "organization", "", acronym)
        for code in rng.sample(sorted(STATES), 3):
            edge(f"org/{acronym.lower()}", code, "supports")
    for code, state in STATES.items():
        low = code.lower()
        committee = f"org/{low}-nc"
        node(
            committee,
            f"National Committee against TIP, {state}",
            "NationalCommittee",
            "organization",
            code,
            f"NC-{code}",
        )
        edge(committee, code, "part of")
        node(
            f"office/{low}-chair",
            f"Chair of the National Committee, {state}",
            "Office",
            "office",
            code,
        )
        edge(f"office/{low}-chair", committee, "chair")
        node(
            f"instrument/{low}-law",
            f"Anti-Trafficking Act of {state}",
            "NationalLaw",
            "instrument",
            code,
        )
        edge(code, f"instrument/{low}-law", "enacted")
        node(
            f"instrument/{low}-plan",
            f"National Action Plan of {state}",
            "ActionPlan",
            "instrument",
            code,
        )
        edge(
            committee,
            f"instrument/{low}-plan",
            "implements",
            rng.choice(["existing", "planned", "ended"]),
        )
        for number, ministry in enumerate(MINISTRIES):
            key = f"org/{low}-m{number}"
            node(
                key,
                f"{ministry}, {state}",
                "Ministry",
                "organization",
                code,
                f"{ministry.split()[-1][:2].upper()}M-{code}",
            )
            edge(key, committee, "member of")
            if rng.random() < 0.4:
                edge(key, "org/somtc", "focal point", "existing")
        for number in range(3):
            key = f"org/{low}-a{number}"
            node(
                key,
                f"Anti-Trafficking Division {number + 1}, {state}",
                "GovernmentAgency",
                "organization",
                code,
                f"ATD{number + 1}-{code}",
            )
            edge(key, f"org/{low}-m{rng.randrange(6)}", "part of")
            edge(key, f"org/{rng.choice(OTHERS)[0].lower()}", "partner")
        for number in range(2):
            key = f"org/{low}-n{number}"
            node(
                key,
                f"Made Foundation {number + 1} ({state})",
                "CivilSocietyOrganization",
                "organization",
                code,
            )
            edge(key, f"org/{low}-m{rng.randrange(6)}", "partner")
            edge(
                rng.choice(["org/dfat", "org/jica", "org/iom"]),
                key,
                "funds",
                rng.choice(["existing", "ended"]),
            )
    for number in range(more):
        code = rng.choice(sorted(STATES))
        key = f"org/x{number:04}"
        node(key, f"Made Unit {number} of {STATES[code]}", "GovernmentAgency", "organization", code)
        edge(key, f"org/{code.lower()}-m{rng.randrange(6)}", "part of")
        edge(key, f"org/{code.lower()}-a{rng.randrange(3)}", "cooperates")
    return nodes, edges


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<a href='javascript:alert(1)'>href</a>",
    "</script><script>alert(1)</script>",
    "{{ 7 * 7 }} ${alert(1)} \\u003cscript>\u2028",
    "<!--<script>",
)


def hostile() -> Rows:
    """Return nodes and ties whose every text tries to become markup."""
    names = ("label", "kind", "country", "acronym", "note")
    nodes = [
        {"id": f"bad/{text}", "family": "organization", **dict.fromkeys(names, text)}
        for text in HOSTILE
    ]
    edges = [
        {
            "id": f"bad tie/{text}",
            "source": f"bad/{text}",
            "target": "TH",
            "role": text,
            "state": "existing",
            "dates": text,
            "inferred": "false",
            "evidence": [dict.fromkeys(("title", "locator", "lines", "grade"), text)],
        }
        for text in HOSTILE
    ]
    return nodes, edges
