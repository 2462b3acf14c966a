"""The command line: help, exit codes, and a sentence instead of a traceback."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest
from openpyxl import load_workbook

from ctipgraph import __version__
from ctipgraph.cli import main
from ctipgraph.cli.root import _COMMANDS
from made import Made


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


class Runner(Protocol):
    """Runs the command line in this process."""

    def __call__(self, *arguments: object, stdin: str = "") -> Ran: ...


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runner:
    def runner(*arguments: object, stdin: str = "") -> Ran:
        monkeypatch.setattr(sys, "argv", ["ctipgraph", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        with pytest.raises(SystemExit) as caught:
            main()
        out, err = capfd.readouterr()
        code = caught.value.code
        assert isinstance(code, int)
        return Ran(code, out, err.replace(BUILDING, ""))

    return runner


BUILDING = "ctipgraph: building the graph (once for this data) ...\n"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Small data with hostile labels."""
    made = Made()
    made.group("asean", "KH", "TH", start="1999")
    label = "<script>alert(1)</script> =cmd() | \u202e\x1b[31m"
    made.act("ratification", made.instrument("actip", label=label), "TH", "2015")
    made.absent("KH", "instrument/actip", "2020")
    return made.write(tmp_path_factory.mktemp("data"))


def spawned(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    given = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | environment
    return subprocess.run(
        [sys.executable, *command], env=given, capture_output=True, encoding="utf-8", check=False
    )


# --- help ----------------------------------------------------------------------------------------

FAMILIES = {
    "gaps": [
        "ratifications",
        "agreements",
        "diff",
        "evidence",
        "obligations",
        "plans",
        "corridors",
    ],
    "network": ["map", "measures", "communities", "resilience", "paths"],
    "export": ["workbook"],
    "brief": ["state", "pair"],
    "evidence": ["verify", "locate"],
}
EVERY = [[], *([name] for name in _COMMANDS)]
EVERY += [[family, name] for family, names in FAMILIES.items() for name in names]


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_help(
    run: Runner, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Help touches neither data nor cache.
    monkeypatch.setenv("CTIPGRAPH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("ctipgraph.fingerprint.of_release", None)
    found = run(*command, "--help")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith(f"Usage: ctipgraph {' '.join([*command, '['])}"[:-1].rstrip())
    assert list(tmp_path.iterdir()) == []


def test_help_imports_no_engine() -> None:
    program = (
        "import sys; from ctipgraph.cli import main; sys.argv = ['ctipgraph', '--help']\n"
        "try: main()\nexcept SystemExit: print('pyoxigraph' in sys.modules, file=sys.stderr)"
    )
    assert spawned("-c", program).stderr == "False\n"


def test_help_lists_every_command(run: Runner) -> None:
    listed = run("--help").out
    assert all(f"  {name} " in listed for name in _COMMANDS)


def test_version(run: Runner) -> None:
    assert run("--version") == Ran(0, f"ctipgraph {__version__}\n", "")


def test_module_can_be_run() -> None:
    found = spawned("-m", "ctipgraph", "--version")
    assert (found.returncode, found.stdout) == (0, f"ctipgraph {__version__}\n")


def test_options_of_one_kind_have_one_name(run: Runner) -> None:
    for command in (["gaps", "ratifications"], ["conflicts"], ["query"], ["evidence", "verify"]):
        text = run(*command, "--help").out
        assert all(name in text for name in ("--format", "--out", "--strict", "--data"))


# --- did you mean --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["gap"], "no such command 'gap'; did you mean gaps?"),
        (["valdiate"], "did you mean validate?"),
        (
            ["query", "conflict"],
            "there is no question 'conflict'; did you mean conflicts or concepts?",
        ),
        (["query", "zzzz"], "see `ctipgraph query --list`"),
        (["xyzzy"], "No such command 'xyzzy'"),
    ],
)
def test_unknown_names_get_a_hint(run: Runner, arguments: list[str], hint: str) -> None:
    found = run(*arguments)
    assert (found.code, found.out) == (2, "")
    assert hint in found.err


# --- exit codes ----------------------------------------------------------------------------------


def test_findings_are_fine_unless_strict(run: Runner, place: Path) -> None:
    assert run("gaps", "ratifications", "--data", place).code == 0
    assert run("gaps", "ratifications", "--data", place, "--strict").code == 1
    clean = ["gaps", "ratifications", "--data", place, "--states", "TH"]
    assert run(*clean, "--strict").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gaps", "ratifications", "--as-of", "2003-13"], "'2003-13' is not a day of the calendar"),
        (["gaps", "ratifications", "--as-of", "soon"], "'soon' is not a date"),
        (["gaps", "ratifications", "--states", "Siam"], "'SIAM' is not an id"),
        (["gaps", "ratifications", "--states", "TH,XX"], "states: nothing is known of 'XX'"),
        (
            ["gaps", "ratifications", "--instruments", "actipp"],
            "nothing is known of 'instrument/actipp'",
        ),
        (
            ["gaps", "ratifications", "--group", "group/aseann"],
            "nothing is known of 'group/aseann'",
        ),
        (["gaps", "ratifications", "--as-of", "9999"], "'9999' is too late; expected a year"),
        (["gaps", "plans", "--out", "plans.pdf"], "plans.pdf is of no known format"),
        (["export", "workbook", "--out", "book.csv"], "book.csv is no Excel file"),
        (
            ["query", "four-w", "-p", "country=KH", "-p", "country=TH"],
            "country is given twice; use commas",
        ),
        (["gaps", "agreements", "--layers", "sopp"], "'sopp' is not a value of layer; expected"),
        (["query", "services", "-p", "task=legal"], "'legal' is not a value of task; expected"),
        (["gaps", "agreements", "--states", "xx"], "nothing is known of 'XX'"),
        (["gaps", "corridors", "--years", "2021/2019"], "ends before it starts"),
        (["gaps", "corridors", "--years", "lately"], "parameter years: 'lately' is not a date"),
        (["gaps", "corridors", "--states", "TH,XX"], "nothing is known of 'XX'"),
        (["gaps", "corridors", "--layout", "score"], "'score' is not one of 'list', 'matrix'"),
        (["gaps", "ratifications", "--group", "no such"], "'no such' is not an id"),
        (["gaps", "agreements", "--layers", "S.O.P"], "'S.O.P' is not a value of layer"),
        (["explain", "org/nobody"], "nothing is known of 'org/nobody'"),
        (["explain", "status/XX/nothing"], "nothing is known of 'status/XX/nothing'"),
        (["explain", "a b"], "'a b' is not an id"),
        (["query", "names", "-p", "thing"], "'thing' is not of the form key=value"),
        (["query", "names", "-p", "color=red"], "names has no parameter 'color'"),
        (["query", "missing.rq"], "missing.rq"),
        (["query", "no/such/file.rq"], "no/such/file.rq"),
        (["query", "x.rq", "-p", "a=b"], "-p goes with named questions only"),
        (["query"], "Missing argument"),
        (["query", "conflicts", "--format", "xlsx"], "an Excel workbook needs --out FILE.xlsx"),
        (["query", "conflicts", "--format", "pdf"], "'pdf' is not one of"),
        (["conflicts", "--data", "no/such/folder"], "no/such/folder"),
        (["conflicts", "--kind", "dates"], "dates is no kind of conflict; expected some of"),
        (["gaps", "diff", "--from", "2024", "--to", "2023"], "from 2024-12-31 is after to 2023"),
        (["gaps", "diff", "--from", "soon"], "from: 'soon' is not a date"),
        (["gaps", "diff", "--lists", "all"], "all is no list; expected some of ratifications"),
        (["gaps", "evidence", "--kinds", "all"], "all is no kind of row; expected some of"),
        (["gaps", "evidence", "--as-of", "2022-13"], "is not a day of the calendar"),
        (["conflicts", "--overlay", "no/such/folder"], "no/such/folder"),
        (["conflicts", "--sources", "nobody"], "unknown source source/nobody; expected some of"),
        (["conflicts", "--endpoint", "ftp://x"], "'ftp://x' is not an address"),
        (["conflicts", "--endpoint", "http://127.0.0.1:1/"], "cannot be reached"),
        (["conflicts", "--endpoint", "http://x/", "--data", "."], "--endpoint cannot be combined"),
        (["network", "paths", "org/nobody", "TH"], "org/nobody"),
        (["evidence", "verify", "--texts", "no/such/folder"], "no/such/folder"),
        (["build", "--sources", "nobody"], "unknown source"),
        (["build", "--nonsense"], "No such option"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bad_usage_or_input_ends_with_a_sentence(
    run: Runner,
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run(*arguments)
    assert found.code == 2, found
    assert message in found.err
    assert "Traceback" not in found.err
    assert found.out == ""
    assert list(tmp_path.iterdir()) == []


def test_bad_tables_name_every_cell_and_nothing_is_written(
    run: Runner, place: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "data"
    bad.mkdir()
    for path in place.iterdir():
        text = path.read_text(encoding="utf-8").replace("ratification,", "ratified,")
        (bad / path.name).write_text(text.replace("2015,", "2015-13,"), encoding="utf-8")
    for command in (["build", "--out", tmp_path / "dist"], ["validate"], ["conflicts"]):
        found = run(*command, "--data", bad)
        assert (found.code, found.out) == (2, "")
        assert "act_claims.csv:2: column \"date\": '2015-13' is not a day" in found.err
        assert "acts.csv:2: column \"type\": 'ratified' is unknown; expected" in found.err
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("content", [b"\xff\xfe", b'id,"', b"", b"\x00"])
def test_garbage_instead_of_a_table(run: Runner, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "acts.csv").write_bytes(content)
    found = run("conflicts", "--data", tmp_path)
    assert (found.code, found.out) == (2, "")
    assert "acts.csv" in found.err


def test_bad_sparql(run: Runner, place: Path, tmp_path: Path) -> None:
    for text in ("SELECT", "DROP ALL", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"):
        found = run("query", "-", "--data", place, stdin=text)
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith("Error: ")
    path = tmp_path / "a.rq"
    path.write_bytes(b"\xff")
    assert "not a text in UTF-8" in run("query", path, "--data", place).err


def test_output_that_cannot_be_written(run: Runner, place: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    found = run("conflicts", "--data", place, "--out", tmp_path / "file" / "a.csv")
    assert found.code == 2
    assert found.err.startswith("Error: ")
    found = run("conflicts", "--data", place, "--out", tmp_path)
    assert found.code == 2


def test_cache_that_cannot_be_made(
    run: Runner, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("CTIPGRAPH_CACHE", str(tmp_path / "file" / "cache"))
    found = run("conflicts", "--data", place)
    assert found.code == 2
    assert found.err.startswith("Error: ")


def test_reader_that_leaves_early(place: Path) -> None:
    command = f"{sys.executable} -m ctipgraph query acts --format csv | head -n 1"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    spawned("-m", "ctipgraph", "query", "acts", "--format", "csv")  # the cache is filled
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.startswith("act,type,")
    assert ran.stderr == ""
    assert ran.returncode == 0


# --- what is printed -----------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "csv", "json", "md"])
def test_formats(run: Runner, place: Path, form: str) -> None:
    found = run("gaps", "ratifications", "--data", place, "--format", form)
    assert found.code == 0
    assert "stated-not-party" in found.out or "last-seen-not-party" in found.out
    assert found.err.startswith("1 gaps as of ")
    if form == "json":
        (row,) = json.loads(found.out)
        assert (row["state"], row["gap"], row["flags"]) == ("KH", "yes", [])
    else:
        assert "\x1b" not in found.out
        assert "\u202e" not in found.out


def test_suffix_of_out_chooses_the_format(run: Runner, place: Path, tmp_path: Path) -> None:
    for name in ("a.csv", "a.json", "a.md", "a.xlsx", "a.txt"):
        found = run("gaps", "ratifications", "--data", place, "--out", tmp_path / "new" / name)
        assert (found.code, found.out) == (0, "")
    new = tmp_path / "new"
    assert json.loads((new / "a.json").read_text(encoding="utf-8"))[0]["state"] == "KH"
    cells = csv.DictReader(io.StringIO((new / "a.csv").read_text(encoding="utf-8")))
    assert next(cells)["state"] == "KH"
    assert load_workbook(new / "a.xlsx")["rows"]["A2"].value == "KH"
    assert (new / "a.md").read_text(encoding="utf-8").startswith("| state |")
    assert len(list(new.iterdir())) == 5


def test_script_in_a_label_stays_text(run: Runner, place: Path) -> None:
    found = run("explain", "instrument/actip", "--data", place, "--format", "md")
    assert r"\<script\>" in found.out
    assert "<script>" not in found.out


def test_whole_matrix(run: Runner, place: Path) -> None:
    command = ["gaps", "ratifications", "--data", place, "--format", "json"]
    assert len(json.loads(run(*command, "--all").out)) == 2
    assert len(json.loads(run(*command).out)) == 1
    day = run(*command, "--all", "--as-of", "2014").out
    assert {row["as_of"] for row in json.loads(day)} == {"2014-12-31"}


def test_list_of_questions(run: Runner) -> None:
    found = run("query", "--list")
    assert found.code == 0
    assert "gaps-ratifications" in found.out
    assert "-p as_of=date" in found.out


def test_query_from_file_input_and_shown(run: Runner, place: Path, tmp_path: Path) -> None:
    text = "SELECT ?s { ?s a ctip:ActClaim }"
    path = tmp_path / "own.rq"
    path.write_text(text, encoding="utf-8")
    expected = Ran(0, "s\nclaim/c1\n", "")
    assert run("query", path, "--data", place, "--format", "csv") == expected
    assert run("query", "-", "--data", place, "--format", "csv", stdin=text) == expected
    shown = run("query", "names", "--data", place, "--show", "-p", "thing=TH")
    assert shown.code == 0
    assert "PREFIX ctip:" in shown.out
    assert "state/TH>" in shown.out


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    own = Made()
    own.rows = {}
    own.source("files")
    own.organization("secret", country="TH", source="source/files", label="Our own body")
    return own.write(tmp_path / "own")


def test_sources_and_overlay(run: Runner, place: Path, overlay: Path) -> None:
    command = ["query", "names", "-p", "thing=org/secret", "--data", place, "--format", "csv"]
    found = run(*command, "--overlay", overlay)
    assert (found.code, "Our own body" in found.out) == (0, True)
    found = run(*command, "--sources", "book")
    assert (found.code, "nothing is known of 'org/secret'" in found.err) == (2, True)


def test_directory_shows_bodies_of_the_overlay(run: Runner, place: Path, overlay: Path) -> None:
    found = run("query", "stakeholders", "--data", place, "--overlay", overlay, "--format", "csv")
    assert (found.code, "Our own body" in found.out) == (0, True)


def test_explain_a_status(run: Runner, place: Path) -> None:
    found = run("explain", "status/KH/actip", "--data", place, "--format", "json")
    rows = json.loads(found.out)
    assert [row["position"] for row in rows] == ["stated not party", "last seen not party"]


def test_build_writes_and_fills_the_cache(run: Runner, place: Path, tmp_path: Path) -> None:
    found = run("build", "--data", place, "--out", tmp_path / "dist")
    if found.code == 2:  # the shapes ask more of data than this has
        assert "nothing is written" in found.err
        assert not (tmp_path / "dist").exists()
    else:
        assert len(list((tmp_path / "dist").iterdir())) == 4


def test_shipped_data_build(run: Runner, tmp_path: Path) -> None:
    found = run("build", "--out", tmp_path)
    assert found.code == 0, found.err
    assert {path.suffix for path in tmp_path.iterdir()} == {".nq", ".trig", ".ttl", ".jsonld"}


# --- evidence ------------------------------------------------------------------------------------


def test_evidence(run: Runner, tmp_path: Path) -> None:
    import hashlib

    text = b"Thailand joined in 2015.\nNothing.\n"
    made = Made()
    made.rows["sources"] = []
    made.source("book", text="book.txt", sha256=hashlib.sha256(text).hexdigest())
    made.state("TH", label="Thailand", lines="1")
    made.state("KH", label="Cambodia", lines="1")
    data = made.write(tmp_path / "data")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "book.txt").write_bytes(text)
    command = ["evidence", "verify", "--texts", texts, "--data", data]
    found = run(*command, "--format", "json", "--mutate")
    result = json.loads(found.out)
    assert (result["passed"], result["failed"], result["not_checkable"]) == (1, 1, 0)
    assert [row["result"] for row in result["rows"]] == ["passed", "failed"]
    assert result["mutations"] == {"tried": 1, "caught": 1}
    assert found.err == "1 passed, 1 failed, 0 not checkable; 1 swaps tried, 100.0% caught\n"
    assert run(*command, "--strict").code == 1
    assert run(*command, "--failures", "--format", "csv").out.count("\n") == 2
    search = ["evidence", "locate", "--texts", texts, "--data", data, "--format", "csv"]
    assert run(*search, "--party", "TH", "--year", "2015").out == (
        "source,lines,text\nbook,1,Thailand joined in 2015.\n"
    )
    assert "nothing to look for" in run(*search).err
    assert run(*search, "--party", "XX").code == 2


# --- the hot path --------------------------------------------------------------------------------

HEAVY = {"rdflib", "networkx", "pyvis", "pyshacl", "owlready2", "pydantic", "openpyxl", "jinja2"}
HEAVY |= {"numpy", "scipy", "oxrdflib"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["gaps", "ratifications", "--format", "json"],
        ["gaps", "agreements", "--format", "csv"],
        ["gaps", "corridors", "--format", "json"],
        ["query", "acts", "--format", "json"],
        ["query", "names", "--format", "md"],
        ["explain", "TH", "--format", "json"],
        ["conflicts", "--format", "json"],
        ["gaps", "diff", "--format", "json"],
        ["gaps", "evidence", "--format", "json"],
    ],
    ids=" ".join,
)
def test_questions_import_nothing_heavy(run: Runner, arguments: list[str]) -> None:
    run(*arguments)  # the cache is filled
    program = (
        "import sys; from ctipgraph.cli import main\n"
        "try: main()\n"
        "finally: print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    found = spawned("-c", program, *arguments)
    assert found.returncode == 0
    assert found.stdout
    assert HEAVY & set(found.stderr.splitlines()[-1].split()) == set()
