"""The views of the workbook: one line for each sheet."""

from typing import NamedTuple

from ctipgraph.workbook.matrix import Matrix, layer, position, provider


class View(NamedTuple):
    """A sheet with the whole answer to a named question, as it is or as a cross table."""

    sheet: str
    question: str
    matrix: Matrix | None = None


VIEWS = (
    View(
        "Ratification matrix",
        "gaps-ratifications",
        Matrix(("instrument", "instrument_name"), "state", position),
    ),
    View("Ratifications", "gaps-ratifications"),
    View("Agreement matrix", "gaps-agreements", Matrix(("pair",), "layer", layer)),
    View("Agreements", "gaps-agreements"),
    View("Texts to come", "prospective-texts"),
    View("Plans", "plans"),
    View("Obligations", "obligations"),
    View("Measures", "measures"),
    View("Penalties", "penalties"),
    View("4W matrix", "four-w", Matrix(("task",), "country", provider)),
    View("4W", "four-w"),
    View("Services", "services"),
    View("Mechanisms", "mechanisms"),
    View("Steps", "steps"),
    View("Programmes", "programmes"),
    View("Outcomes", "outcomes"),
    View("Figures", "figures"),
    View("Needs", "needs"),
    View("Stakeholders", "stakeholders"),
    View("National mechanisms", "national-mechanisms"),
    View("Last seen", "last-seen"),
    View("Conflicts", "conflicts"),
    View("Absences", "absences"),
    View("Lists", "lists"),
    View("Sources", "facts-by-source"),
)
