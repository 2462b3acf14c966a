"""IRIs: short names there and back."""

import pytest

from ctipgraph.iris import CTIP, ID, PREFIXES, concept, expand, resource, shorten
from ctipgraph.resources import folder
from ctipgraph.tables import Vocabulary


@pytest.mark.parametrize(
    ("local", "iri"),
    [("TH", ID + "state/TH"), ("org/un-act", ID + "org/un-act"), ("state/TH", ID + "state/TH")],
)
def test_resource(local: str, iri: str) -> None:
    assert resource(local) == iri


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (ID + "state/TH", "TH"),
        (ID + "instrument/actip", "instrument/actip"),
        (CTIP + "Act", "ctip:Act"),
        ("http://www.w3.org/2004/02/skos/core#Concept", "skos:Concept"),
        (ID + "position/in-force", "position/in-force"),
        ("https://example.org/x", "https://example.org/x"),
    ],
)
def test_shorten(iri: str, short: str) -> None:
    assert shorten(iri) == short


@pytest.mark.parametrize("local", ["TH", "org/un-act", "claim/a-b-c"])
def test_short_names_come_back(local: str) -> None:
    assert shorten(resource(local)) == local


def test_concept_has_the_prefix_of_its_scheme() -> None:
    assert concept("act-type", "ratification") == expand("act-type:ratification")


def test_unknown_prefix() -> None:
    with pytest.raises(KeyError):
        expand("nobody:knows")


def test_prefixes_are_those_of_the_ontology() -> None:
    schemes = Vocabulary(folder("ontology")).schemes
    prefixed = {name for name, iri in PREFIXES.items() if iri == f"{ID}{name}/"}
    assert prefixed <= set(schemes)
