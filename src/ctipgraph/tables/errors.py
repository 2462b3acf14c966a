"""The error that every fault of an input is reported with."""

from pathlib import Path


class InputError(Exception):
    """Input that cannot be used; the message is a sentence for the user, with its place.

    Several faults are reported at once: ``faults`` holds one line each.
    """

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))

    @classmethod
    def at(cls, path: Path | str, line: int | None, column: str, problem: str) -> "InputError":
        """Return the error for one cell: ``data/acts.csv:12: column "date": ...``."""
        return cls(fault(path, line, column, problem))


def fault(path: Path | str, line: int | None, column: str, problem: str) -> str:
    """Return the one-line report of a fault at a place of an input file."""
    place = f"{path}:{line}" if line else f"{path}"
    return f'{place}: column "{column}": {problem}' if column else f"{place}: {problem}"
