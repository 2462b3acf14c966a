"""The views of the workbook: one line for each sheet."""

from collections.abc import Sequence
from typing import NamedTuple

from ctipgraph.gaps.treaties import PARTNERS
from ctipgraph.workbook.matrix import Matrix, layer, position, provider, standing


class View(NamedTuple):
    """A sheet with the whole answer to a named question, as it is or as a cross table.

    ``states`` are asked about by name: those that the data knows.
    """

    sheet: str
    question: str
    matrix: Matrix | None = None
    states: Sequence[str] = ()


_TREATIES = Matrix(("instrument", "instrument_name"), "state", position)

VIEWS = (
    View("Ratification matrix", "gaps-ratifications", _TREATIES),
    View("Ratifications", "gaps-ratifications"),
    View("Partner matrix", "gaps-ratifications", _TREATIES, PARTNERS),
    View("Partner ratifications", "gaps-ratifications", None, PARTNERS),
    View("Agreement matrix", "gaps-agreements", Matrix(("pair",), "layer", layer)),
    View("Agreements", "gaps-agreements"),
    View("Texts to come", "prospective-texts"),
    View("Flows by corridor", "gaps-corridors"),
    View("Plans", "gaps-plans"),
    View(
        "Obligation matrix",
        "gaps-obligations",
        Matrix(("obligation", "summary"), "state", standing),
    ),
    View("Obligations by state", "gaps-obligations"),
    View("Obligations", "obligations"),
    View("Crosswalk", "crosswalk"),
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
