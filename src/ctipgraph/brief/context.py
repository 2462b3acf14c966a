"""What the parts of a brief have in common: the graph, the day, and words for its codes."""

from dataclasses import dataclass

from ctipgraph import questions
from ctipgraph.dates import last_day
from ctipgraph.store import Graph, QueryError, Row


@dataclass(frozen=True, slots=True)
class Context:
    """A graph asked as of one day, with the names of its states, things, codes and sources."""

    graph: Graph
    as_of: str
    states: dict[str, str]
    names: dict[str, str]
    words: dict[tuple[str, str], str]
    sources: dict[str, Row]

    def ask(self, question: str, **values: str) -> list[Row]:
        """Return the rows of a named question, as of the day if the question knows days."""
        asked = questions.question(question)
        if any(parameter.name == "as_of" for parameter in asked.parameters):
            values["as_of"] = self.as_of
        return questions.ask(self.graph, asked, values)[1]

    def say(self, scheme: str, value: str) -> str:
        """Return the label of a controlled value."""
        return self.words.get((scheme, value), value.replace("-", " "))

    def state(self, code: str) -> str:
        """Return the code of a known state; raises :class:`QueryError` for any other."""
        wanted = code.strip().upper()
        if wanted not in self.states:
            known = ", ".join(self.states) or "none"
            raise QueryError(f"there is no state {code!r}; expected one of {known}")
        return wanted


def context(graph: Graph, as_of: str = "") -> Context:
    """Return the context of a brief; without a date as of the reference date of the release.

    Raises :class:`QueryError` for a text that is no date.
    """
    try:
        day = last_day(as_of or questions.reference_date(graph)).isoformat()
    except ValueError as error:
        raise QueryError(f"as of: {error}") from None

    def rows(name: str) -> list[Row]:
        return questions.ask(graph, questions.question(name), {})[1]

    return Context(
        graph,
        day,
        {row["state"]: row["name"] for row in rows("states")},
        {row["id"]: row["title"] for row in rows("titles")},
        {(row["scheme"], row["value"]): row["label"] for row in rows("concepts")},
        {row["source"].removeprefix("source/"): row for row in rows("sources")},
    )
