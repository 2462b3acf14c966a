"""Documents that facts come from."""

from typing import Annotated

from ctipgraph.tables.columns import Column
from ctipgraph.tables.row import Row
from ctipgraph.tables.rows.ids import id_of


class Source(Row):
    """A document or page that facts come from."""

    table = "sources"
    rdf_class = "ctip:Source"
    id: Annotated[str, id_of("source")]
    title: Annotated[
        str, Column(doc="Exact title.", property="dcterms:title", literal_language="en")
    ]
    publisher: Annotated[str, Column(doc="Who published it.", property="dcterms:publisher")]
    published: Annotated[
        str, Column(doc="Date of publication.", property="ctip:date", date=True)
    ] = ""
    kind: Annotated[str, Column(doc="Programme report, mapping, copy ...", property="dcterms:type")]
    authority: Annotated[
        str,
        Column(
            doc="Standing of the source for acts of states.",
            property="ctip:authority",
            scheme="authority",
        ),
    ]
    language: Annotated[str, Column(doc="ISO 639-1.", property="dcterms:language")]
    text: Annotated[
        str, Column(doc="File name of the reference text, kept outside the project.")
    ] = ""
    sha256: Annotated[
        str,
        Column(
            doc="SHA-256 of the reference text.", property="ctip:sha256", pattern="[0-9a-f]{64}"
        ),
    ] = ""
    licence: Annotated[
        str, Column(doc="Terms under which it is published.", property="dcterms:rights")
    ] = ""
    note: Annotated[
        str,
        Column(doc="What to know when reading it.", property="skos:note", literal_language="en"),
    ] = ""


class Section(Row):
    """A section of a reference text: what the coverage of the sources is counted by."""

    table = "sections"
    rdf_class = "ctip:Section"
    id: Annotated[str, id_of("section")]
    source: Annotated[str, Column(doc="The source.", property="ctip:source", refers_to=("source",))]
    label: Annotated[
        str, Column(doc="Its heading.", property="skos:prefLabel", literal_language="en")
    ]
    first: Annotated[
        int, Column(doc="First line of the reference text.", property="ctip:firstLine")
    ]
    last: Annotated[int, Column(doc="Its last line.", property="ctip:lastLine")]
    left_out: Annotated[
        str,
        Column(
            doc="What was left out on purpose, and why.",
            property="ctip:leftOut",
            literal_language="en",
        ),
    ] = ""
