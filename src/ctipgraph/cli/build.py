"""``build``, ``validate`` and ``reason``: from tables to a checked graph."""

from dataclasses import asdict
from pathlib import Path

import click

from ctipgraph.cli.options import Rows, data_option, prints_rows, sources_option


@click.command()
@data_option
@sources_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("dist"),
    show_default=True,
    help="Folder of the graph files.",
)
def build(data: Path | None, sources: tuple[str, ...], out: Path) -> None:
    """Make the validated, derived graph: TriG, Turtle, JSON-LD and N-Quads, and the store.

    Nothing is written when the tables have faults or break a shape.
    """
    from ctipgraph import checks
    from ctipgraph.release import read_release, store_of, write_release
    from ctipgraph.store import keep

    vocabulary, tables = read_release(data, sources or None)
    store = store_of(vocabulary, tables)
    findings = checks.check(store, tables, complete=not sources)
    errors = [finding for finding in findings if finding.severity == "error"]
    for finding in errors:
        click.echo(f"{finding.place}: {finding.message} ({finding.shape}) {finding.id}", err=True)
    if errors:
        raise click.ClickException(f"{len(errors)} errors; nothing is written")
    for path in write_release(store, out):
        click.echo(path)
    keep(store, data, sources)
    found = sum(finding.severity == "finding" for finding in findings)
    click.echo(
        f"{len(store)} statements from {sum(1 for _ in tables)} rows; {found} findings recorded "
        "as in the sources (ctipgraph validate)"
    )


@click.command()
@data_option
@sources_option
@click.option("--errors", is_flag=True, help="Show errors only.")
@prints_rows
def validate(data: Path | None, sources: tuple[str, ...], errors: bool) -> Rows:
    """Check tables and graph against the shapes; findings by row, severity and shape.

    An error is a fault of the data and fails the build; a finding is recorded as the source
    has it. --strict exits with 1 if there are errors.
    """
    from ctipgraph import checks
    from ctipgraph.release import read_release, store_of

    vocabulary, tables = read_release(data, sources or None)
    findings = checks.check(store_of(vocabulary, tables), tables, complete=not sources)
    counts = {
        name: sum(finding.severity == name for finding in findings)
        for name in ("error", "finding", "remark")
    }
    shown = [f for f in findings if not errors or f.severity == "error"]
    remark = ", ".join(f"{number} {name}s" for name, number in counts.items())
    columns = ["severity", "place", "shape", "message", "id", "value"]
    rows = [asdict(finding) for finding in shown]
    return Rows(columns, rows, remark=remark, failed=counts["error"] > 0)


@click.command()
@data_option
@prints_rows
def reason(data: Path | None) -> Rows:
    """Check that ontology and entities are consistent, and classify them, with HermiT.

    Needs Java; `pip install 'ctipgraph[java]'` brings one without further rights.
    """
    from ctipgraph import reason as reasoner
    from ctipgraph.release import build_store
    from ctipgraph.resources import folder

    found = reasoner.reason(folder("ontology"), reasoner.entity_graph(build_store(data)))
    rows = [
        *(
            {"result": "unsatisfiable class", "thing": name, "class": ""}
            for name in found.unsatisfiable
        ),
        *(
            {"result": "axiom in conflict", "thing": axiom, "class": ""}
            for axiom in found.conflicts
        ),
        *({"result": "classified", "thing": a, "class": b} for a, b in found.inferred_types),
    ]
    remark = "consistent" if found.consistent else "INCONSISTENT"
    failed = not found.consistent or bool(found.unsatisfiable)
    return Rows(["result", "thing", "class"], rows, remark=remark, failed=failed)
