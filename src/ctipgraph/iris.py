"""Namespaces and the IRIs of graphs and resources, as plain strings (hot path: no imports)."""

ONTOLOGY = "https://w3id.org/ctipgraph/ontology"
CTIP = ONTOLOGY + "#"
ID = "https://w3id.org/ctipgraph/id/"
GRAPH = "https://w3id.org/ctipgraph/graph/"

ONTOLOGY_GRAPH = GRAPH + "ontology"
ASSERTED_GRAPH = GRAPH + "asserted"
DERIVED_GRAPH = GRAPH + "derived"
OVERLAY_GRAPH = GRAPH + "overlay"
SHIPPED_GRAPHS = (ONTOLOGY_GRAPH, ASSERTED_GRAPH, DERIVED_GRAPH)

PREFIXES = {
    "ctip": CTIP,
    "id": ID,
    "graph": GRAPH,
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vann": "http://purl.org/vocab/vann/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
} | {
    # One prefix per concept scheme, because a prefixed name cannot hold a slash.
    scheme: f"{ID}{scheme}/"
    for scheme in (
        "act-group", "act-type", "agreement-status", "authority", "depositary", "exploitation",
        "flag", "flow-band", "gap", "grade", "identity-verdict", "indicator", "layer",
        "legal-effect", "level", "measure-extent", "measure-form", "mechanism-kind", "name-kind",
        "need-kind", "non-participation-kind", "outcome-tier", "penalty-kind", "population",
        "position", "precision", "project-kind", "qualifier", "reading-rule",
        "relationship-state", "role", "scope", "strength", "task", "theme", "unit", "use",
    )
}  # fmt: skip


def resource(local: str) -> str:
    """Return the IRI of a table id; a bare ISO code is a state (``TH`` -> ``.../id/state/TH``)."""
    return ID + (local if "/" in local else f"state/{local}")


def concept(scheme: str, notation: str) -> str:
    """Return the IRI of the concept ``notation`` of the SKOS scheme ``scheme``."""
    return f"{ID}{scheme}/{notation}"


def expand(name: str) -> str:
    """Return the full IRI of a prefixed name such as ``ctip:actor``.

    Raises ``KeyError`` for a prefix that :data:`PREFIXES` does not have.
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """Return the id of a resource IRI (a state's ISO code), else a prefixed name or the IRI."""
    if iri.startswith(ID):
        return iri.removeprefix(ID).removeprefix("state/")
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
