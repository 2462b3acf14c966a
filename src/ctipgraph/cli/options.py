"""Options shared by commands: where the data is, and how rows are printed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from ctipgraph import output
from ctipgraph.store import Graph, Row, open_graph

Command = TypeVar("Command", bound=Callable[..., Any])


class Rows(NamedTuple):
    """What a command prints: column names, rows, the columns that hold lists, a remark.

    ``shown`` are the columns of the terminal table where not all fit; the other formats
    always have all. The remark goes to standard error, and into Markdown and Excel. With a
    ``summary`` JSON is one object of it and ``rows``. ``failed`` tells ``--strict`` more than
    whether there are rows.
    """

    columns: Sequence[str]
    rows: Sequence[Row]
    lists: Collection[str] = ()
    shown: Sequence[str] = ()
    remark: str = ""
    summary: Mapping[str, object] | None = None
    failed: bool | None = None


def prints_rows(command: Callable[..., Rows]) -> Callable[..., None]:
    """Give a command ``--format``, ``--out`` and ``--strict``, and print the rows it returns."""

    @click.option(
        "--format",
        "form",
        type=click.Choice(output.FORMATS),
        help="How rows are printed (default: by the suffix of --out, else table).",
    )
    @click.option(
        "--out",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to this file instead of the screen.",
    )
    @click.option("--strict", is_flag=True, help="Exit with code 1 on findings.")
    @wraps(command)
    def wrapper(*args: Any, form: str | None, out: Path | None, strict: bool, **kw: Any) -> None:
        try:
            chosen = form or (output.form_of(out) if out else "table")
        except ValueError as error:
            raise click.UsageError(str(error)) from None
        if chosen == "xlsx" and out is None:
            raise click.UsageError("an Excel workbook needs --out FILE.xlsx")
        found = command(*args, **kw)
        shown = list(found.shown) if chosen == "table" and found.shown else list(found.columns)
        content = output.formatted(
            chosen, shown, found.rows, found.lists, found.summary, found.remark
        )
        if out is None:
            click.echo(content.decode(), nl=False)
        else:
            from ctipgraph.files import written

            with written(out) as file:
                file.write(content)
        if found.remark:
            click.echo(found.remark, err=True)
        if strict and (bool(found.rows) if found.failed is None else found.failed):
            raise click.exceptions.Exit(1)

    return wrapper


def reads_graph(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that choose the graph, and pass it as ``graph``."""

    @data_option
    @click.option(
        "--overlay",
        type=click.Path(file_okay=False, exists=True, path_type=Path),
        help="Folder of your own restricted tables, laid over the data and kept nowhere.",
    )
    @click.option("--endpoint", metavar="URL", help="Ask this SPARQL 1.1 endpoint instead.")
    @sources_option
    @wraps(command)
    def wrapper(
        *args: Any,
        data: Path | None,
        overlay: Path | None,
        endpoint: str | None,
        sources: tuple[str, ...],
        **kw: Any,
    ) -> Any:
        if endpoint and (data or overlay or sources):
            raise click.UsageError(
                "--endpoint cannot be combined with --data, --overlay, --sources"
            )
        graph: Graph = open_graph(data, overlay, endpoint, sources)
        return command(*args, graph=graph, **kw)

    return wrapper


def _split(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (value or "").split(",") if part.strip())


def split_option(
    name: str, metavar: str, help_text: str, *also: str
) -> Callable[[Command], Command]:
    """Return an option, with other names for it, that takes ``A,B`` and gives a tuple."""
    return click.option(name, *also, metavar=metavar, callback=_split, help=help_text)


data_option = click.option(
    "--data",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="Folder of tables to use instead of the shipped ones.",
)
sources_option = split_option("--sources", "A,B", "Use only the facts of these sources.")
