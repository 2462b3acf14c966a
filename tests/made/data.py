"""Rows of a small data set; only what a test is about has to be said."""

import csv
from pathlib import Path

from ctipgraph.tables import TABLES

EVIDENCE = {"source": "source/book", "locator": "page 1", "lines": "1", "as_of": "2022"}
GRADE = "verified-in-text"


class Made:
    """A data set that grows row by row; each method returns the id of the row that it adds."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, str]]] = {}
        self.source("book")

    def add(self, table: str, row_id: str, **cells: str) -> str:
        """Add a row to a table; evidence is filled in, other cells stay empty."""
        header = TABLES[table].header()
        row = {name: EVIDENCE.get(name, "") for name in header} if "locator" in header else {}
        if "grade" in header:
            row["grade"] = GRADE
        row |= {name.rstrip("_"): cell for name, cell in cells.items()} | {"id": row_id}
        self.rows.setdefault(table, []).append({name: row.get(name, "") for name in header})
        return row_id

    def source(self, name: str, **cells: str) -> str:
        given = {"title": f"The {name}", "publisher": "A publisher", "kind": "report"}
        given |= {"authority": "secondary", "language": "en"}
        return self.add("sources", f"source/{name}", **given | cells)

    def state(self, code: str, **cells: str) -> str:
        if any(row["id"] == code for row in self.rows.get("states", [])):
            return code
        return self.add("states", code, **{"label": f"State {code}"} | cells)

    def group(self, name: str, *members: str, start: str = "") -> str:
        """Add a group of states with members that joined on one date."""
        found = self.add("groups", f"group/{name}", label=name.title())
        for code in members:
            self.member(code, found, start=start)
        return found

    def member(self, code: str, group: str, **cells: str) -> str:
        self.state(code)
        name = f"membership/m{len(self.rows.get('memberships', [])) + 1}"
        given = {"state": code, "group": group, "role": "member"}
        return self.add("memberships", name, **given | cells)

    def instrument(self, name: str, **cells: str) -> str:
        """Add a text: a global convention on trafficking unless said otherwise."""
        given = {"label": name.title(), "type": "Convention", "scope": "trafficking"}
        given |= {"legal_effect": "binding", "level": "global", "title_kind": "exact"}
        return self.add("instruments", f"instrument/{name}", **given | cells)

    def between(self, name: str, **cells: str) -> str:
        """Add a memorandum between states."""
        given = {"type": "MemorandumOfUnderstanding", "level": "bilateral"}
        return self.instrument(name, **given | cells)

    def act(
        self, kind: str, instrument: str, actors: str = "", date: str = "", **cells: str
    ) -> str:
        """Add an act and one claim of it; ``actors`` as in the table (``KH;TH``)."""
        for code in actors.split(";"):
            if code and "/" not in code:
                self.state(code)
        name = f"act/a{len(self.rows.get('acts', [])) + 1}"
        self.add("acts", name, instrument=instrument, actors=actors, type=kind)
        self.claim(name, date, kind=kind, **cells)
        return name

    def claim(self, act: str, date: str = "", **cells: str) -> str:
        name = f"claim/c{len(self.rows.get('act_claims', [])) + 1}"
        kind = next(row["type"] for row in self.rows["acts"] if row["id"] == act)
        return self.add("act_claims", name, **{"act": act, "date": date, "kind": kind} | cells)

    def absent(self, actors: str, instrument: str, as_of: str, **cells: str) -> str:
        """Add a statement that something has not happened."""
        for code in actors.split(";"):
            self.state(code)
        name = f"non-participation/n{len(self.rows.get('non_participation', [])) + 1}"
        given = {"actors": actors, "instrument": instrument, "kind": "not-ratified"}
        return self.add("non_participation", name, **given | {"as_of": as_of} | cells)

    def listed(self, subject: str, *listed: str, **cells: str) -> str:
        """Add a list that a source presents as all texts of one subject on trafficking."""
        name = f"completeness/l{len(self.rows.get('completeness', [])) + 1}"
        given = {"label": "All texts", "subject": subject, "layer": "bilateral-agreement"}
        given |= {"scope": "trafficking", "listed": ";".join(listed)}
        return self.add("completeness", name, **given | cells)

    def tie(self, from_: str, role: str, to: str, **cells: str) -> str:
        name = f"tie/t{len(self.rows.get('relationships', [])) + 1}"
        given = {"from": from_, "to": to, "role": role, "state": "existing"}
        return self.add("relationships", name, **given | cells)

    def organization(self, name: str, **cells: str) -> str:
        given = {"label": name.title(), "type": "Ministry", "level": "national"}
        return self.add("organizations", f"org/{name}", **given | cells)

    def programme(self, name: str, **cells: str) -> str:
        given = {"label": name.title(), "title_kind": "exact", "state": "existing"}
        return self.add("programmes", f"programme/{name}", **given | cells)

    def project(self, name: str, **cells: str) -> str:
        given = {"label": name.title(), "title_kind": "descriptive", "state": "existing"}
        return self.add("projects", f"project/{name}", **given | {"kind": "training"} | cells)

    def mechanism(self, name: str, **cells: str) -> str:
        given = {"label": name.title(), "title_kind": "descriptive", "state": "existing"}
        return self.add("mechanisms", f"mechanism/{name}", **given | {"kind": "referral"} | cells)

    def step(self, mechanism: str, order: int, **cells: str) -> str:
        name = f"step/{mechanism.partition('/')[2]}-{order}"
        given = {"mechanism": mechanism, "order": str(order), "label": f"Step {order}"}
        return self.add("steps", name, **given | cells)

    def service(self, providers: str, tasks: str, **cells: str) -> str:
        name = f"service/s{len(self.rows.get('services', [])) + 1}"
        given = {"providers": providers, "tasks": tasks, "label": "Help", "state": "existing"}
        return self.add("services", name, **given | cells)

    def figure(self, value: str, **cells: str) -> str:
        """Add a figure: persons, victims identified, exact, unless said otherwise."""
        name = f"observation/f{len(self.rows.get('observations', [])) + 1}"
        given = {"measure": "victims-identified", "unit": "person", "precision": "exact"}
        return self.add(
            "observations", name, **given | {"label": "Victims", "value": value} | cells
        )

    def need(self, label: str, **cells: str) -> str:
        name = f"need/n{len(self.rows.get('needs', [])) + 1}"
        given = {"label": label, "kind": "challenge", "themes": "protection"}
        return self.add("needs", name, **given | cells)

    def write(self, folder: Path) -> Path:
        """Write every table that has rows into ``folder`` and return it."""
        folder.mkdir(parents=True, exist_ok=True)
        for table, rows in self.rows.items():
            with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, TABLES[table].header(), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        return folder
