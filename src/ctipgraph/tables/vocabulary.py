"""The controlled values of the tables, read from the ontology: concepts and classes."""

from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from ctipgraph.iris import CTIP, ID, PREFIXES
from ctipgraph.tables.errors import InputError

_SUBCLASS_OF = ox.NamedNode(PREFIXES["rdfs"] + "subClassOf")
_IN_SCHEME = ox.NamedNode(PREFIXES["skos"] + "inScheme")


class Vocabulary:
    """The SKOS schemes and the class hierarchy in a folder of Turtle files.

    Raises :class:`InputError` naming file and place when a file does not parse.
    """

    def __init__(self, folder: Path) -> None:
        self.triples = [triple for path in sorted(folder.glob("*.ttl")) for triple in _parse(path)]
        if not self.triples:
            raise InputError(f"{folder}: holds no ontology; expected Turtle files (*.ttl)")

    @cached_property
    def schemes(self) -> dict[str, frozenset[str]]:
        """Scheme name (``act-type``) to the notations of its concepts (``ratification``)."""
        found: dict[str, set[str]] = {}
        for triple in self.triples:
            if triple.predicate == _IN_SCHEME:
                iri = str(getattr(triple.subject, "value", ""))
                scheme, _, notation = iri.removeprefix(ID).partition("/")
                found.setdefault(scheme, set()).add(notation)
        return {scheme: frozenset(notations) for scheme, notations in found.items()}

    @cached_property
    def _parents(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for triple in self.triples:
            if triple.predicate == _SUBCLASS_OF and isinstance(triple.object, ox.NamedNode):
                child, parent = triple.subject.value, triple.object.value  # type: ignore[union-attr]
                found.setdefault(child, set()).add(parent)
        return found

    def subclasses(self, name: str) -> frozenset[str]:
        """Return the local names of the project's classes at or below ``name``."""
        found = {CTIP + name}
        while grown := {child for child, above in self._parents.items() if above & found} - found:
            found |= grown
        return frozenset(iri.removeprefix(CTIP) for iri in found if iri.startswith(CTIP))


def _parse(path: Path) -> list[ox.Triple]:
    try:
        quads = ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE, base_iri=CTIP)
        return [quad.triple for quad in quads]
    except SyntaxError as error:
        raise InputError(f"{path}:{error.lineno}: not Turtle: {error.msg}") from None
