"""``evidence``: citations against the source texts."""

from dataclasses import asdict
from pathlib import Path

import click

from ctipgraph.cli.options import Rows, data_option, prints_rows, sources_option, split_option

_texts = click.option(
    "--texts",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    required=True,
    help="Folder with the reference texts that sources.csv names.",
)


@click.group()
def evidence() -> None:
    """Check and find the lines that support the facts."""


@evidence.command()
@_texts
@click.option("--mutate", "swap", is_flag=True, help="Also swap parties and years, and count.")
@click.option("--failures", is_flag=True, help="List failures only.")
@data_option
@sources_option
@prints_rows
def verify(
    texts: Path, swap: bool, failures: bool, data: Path | None, sources: tuple[str, ...]
) -> Rows:
    """Check every fact: do the cited lines name each party and year?

    JSON is one object with passed, failed, not_checkable, rows and, with --mutate, mutations.
    """
    from ctipgraph import evidence as checks
    from ctipgraph.release import read_release

    _, tables = read_release(data, sources or None)
    read = checks.read_texts(texts, tables)
    verdicts = checks.verify(tables, read)
    counts = {
        name: sum(verdict.result == name for verdict in verdicts)
        for name in ("passed", "failed", "not-checkable")
    }
    remark = f"{counts['passed']} passed, {counts['failed']} failed, "
    remark += f"{counts['not-checkable']} not checkable"
    rows = [asdict(item) for item in verdicts if not failures or item.result == "failed"]
    summary: dict[str, object] = {name.replace("-", "_"): n for name, n in counts.items()}
    if swap:
        tried = checks.mutate(tables, read)
        missed = [item for item in tried if not item.caught]
        share = 1 - len(missed) / len(tried) if tried else 0.0
        remark += f"; {len(tried)} swaps tried, {share:.1%} caught"
        summary["mutations"] = {"tried": len(tried), "caught": len(tried) - len(missed)}
        summary["missed"] = [asdict(item) for item in missed]
    columns = ["id", "place", "source", "locator", "result", "problem"]
    return Rows(columns, rows, remark=remark, summary=summary, failed=counts["failed"] > 0)


@evidence.command()
@_texts
@split_option("--party", "ID,ID", "Ids such as TH or org/un-act; each must be named.")
@split_option("--year", "Y,Y", "Years; each must be printed.")
@split_option("--word", "W,W", "Words; each must occur.")
@data_option
@prints_rows
def locate(
    texts: Path,
    party: tuple[str, ...],
    year: tuple[str, ...],
    word: tuple[str, ...],
    data: Path | None,
) -> Rows:
    """Find the lines that name all of these."""
    from ctipgraph import evidence as checks
    from ctipgraph.release import read_release

    _, tables = read_release(data)
    rows = checks.locate(tables, checks.read_texts(texts, tables), party, year, word)
    return Rows(["source", "lines", "text"], rows)
