"""The root command and the reporting of errors."""

import sys

import click

from ctipgraph import __version__
from ctipgraph.cli.lazy import LazyGroup

_COMMANDS = {
    "gaps": ("ctipgraph.cli.gaps:gaps", "Who is not bound by what, and why."),
    "query": ("ctipgraph.cli.query:query", "Named questions and ad-hoc SPARQL."),
    "explain": ("ctipgraph.cli.explain:explain", "All that is known of a thing or a status."),
    "conflicts": ("ctipgraph.cli.explain:conflicts", "Contradictory and impossible claims."),
    "network": ("ctipgraph.cli.network:network", "Maps and analyses of the stakeholder network."),
    "export": ("ctipgraph.cli.export:export", "Everything in one file, for other programs."),
    "brief": ("ctipgraph.cli.brief:brief", "Two pages on a state or a pair, to print."),
    "build": ("ctipgraph.cli.build:build", "Tables and ontology to graph files."),
    "validate": ("ctipgraph.cli.build:validate", "Check the data against the shapes."),
    "reason": ("ctipgraph.cli.build:reason", "Consistency and classification with HermiT."),
    "evidence": ("ctipgraph.cli.evidence:evidence", "Check citations against the source texts."),
}


@click.group(cls=LazyGroup, lazy=_COMMANDS, context_settings={"max_content_width": 100})
@click.version_option(__version__, message="ctipgraph %(version)s")
def cli() -> None:
    """Who works against trafficking in persons in South-East Asia, and where the gaps are."""


def main() -> None:
    """Run the command line; a fault of the input ends with a sentence and exit code 2."""
    # A reader that closes the pipe early (`| head`) is no error of ours.
    try:
        status = cli.main(prog_name="ctipgraph", standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.exceptions.Abort:
        click.echo("Aborted.", err=True)
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if not _is_for_the_user(error):
            raise
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


def _is_for_the_user(error: Exception) -> bool:
    """Whether an error is one of ours or of the file system (compared without imports)."""
    names = {kind.__name__ for kind in type(error).__mro__}
    return bool(names & {"InputError", "QueryError", "JavaMissing", "OSError"})
