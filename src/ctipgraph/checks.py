"""All checks of a data set: shapes over data and ontology, and the manifest of a release."""

import pyoxigraph as ox

from ctipgraph.resources import folder
from ctipgraph.tables import Tables
from ctipgraph.tables.read import manifest
from ctipgraph.validate import Finding, check_manifest, validate


def check(store: ox.Store, tables: Tables, complete: bool = True) -> list[Finding]:
    """Return all findings for a store built from ``tables``, errors first.

    ``complete`` also compares the number of rows with the minimum that the manifest of the
    data folder states, so that a lost half is noticed.
    """
    findings = validate(store, tables, folder("shapes"))
    if complete:
        minimum = manifest(tables.folder).get("minimum_rows", {})
        findings = check_manifest(tables, minimum) + findings
    return findings
