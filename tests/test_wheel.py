"""The wheel: complete, the same from the source distribution, and usable on its own."""

import gzip
import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from ctipgraph import __version__

CHECKOUT = Path(__file__).resolve().parents[1]
RESOURCES = "ctipgraph/resources"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the checkout."""
    return _built(tmp_path_factory.mktemp("wheel"), "--wheel")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``bin`` folder of a new environment with the wheel.

    The dependencies are those of the environment that runs the tests: a ``.pth`` file adds its
    folder. Python does not read the ``.pth`` files of a folder added in that way, and an
    editable install is such a file; so the checkout stays out, and the environment's own
    folder, which holds the wheel, comes first.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, system_site_packages=False, with_pip=False, symlinks=os.name != "nt")
    names = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", names))
    folders = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "dependencies.pth").write_text("\n".join(sorted(folders)) + "\n", encoding="utf-8")
    programs = Path(sysconfig.get_path("scripts", "venv", names))
    pip = [sys.executable, "-m", "pip", "--python", str(programs / "python")]
    _output([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], folder)
    return programs


def test_holds_every_shipped_file(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        packed = {
            name.removeprefix(f"{RESOURCES}/"): archive.read(name)
            for name in archive.namelist()
            if name.startswith(f"{RESOURCES}/")
        }
    graph = packed.pop("graph.nq.gz")
    assert gzip.decompress(graph).count(b"\n") > 100
    assert packed == {
        path.relative_to(CHECKOUT).as_posix(): path.read_bytes()
        for name in ("data", "ontology", "queries", "shapes")
        for path in (CHECKOUT / name).rglob("*")
        if path.is_file()
    }


def test_names_its_licences(wheel: Path) -> None:
    about = f"ctipgraph-{__version__}.dist-info"
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(f"{about}/METADATA").decode()
    assert "License-Expression: Apache-2.0 AND CC-BY-4.0\n" in metadata
    assert {f"{about}/licenses/LICENSE", f"{about}/licenses/LICENSES/CC-BY-4.0.txt"} <= {*names}


def test_is_the_same_from_the_source_distribution(wheel: Path, tmp_path: Path) -> None:
    again = _built(tmp_path)  # without options: the source distribution, and a wheel from that
    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()


def test_runs_the_copy_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = """
from ctipgraph import resources
for path in (resources.__file__, resources.folder("data"), resources.built_graph()):
    print(path)
"""
    found = _output([str(installed / "python"), "-c", code], tmp_path).splitlines()
    assert len(found) == 3
    assert all(Path(path).is_relative_to(installed.parent) for path in found)


def test_prints_its_version(installed: Path, tmp_path: Path) -> None:
    assert _output([str(installed / "ctipgraph"), "--version"], tmp_path) == (
        f"ctipgraph {__version__}\n"
    )


def test_lists_its_questions(installed: Path, tmp_path: Path) -> None:
    assert _output([str(installed / "ctipgraph"), "query", "--list"], tmp_path).strip()


def test_answers_from_the_shipped_graph(installed: Path, tmp_path: Path) -> None:
    command = [str(installed / "ctipgraph"), "gaps", "ratifications", "--format", "json"]
    assert json.loads(_output(command, tmp_path))


def test_is_cited_by_its_version() -> None:
    citation = (CHECKOUT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {__version__}\n" in citation


def _built(folder: Path, *options: str) -> Path:
    command = [sys.executable, "-m", "build", "--no-isolation", *options]
    _output([*command, "--outdir", str(folder), str(CHECKOUT)], folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _output(command: list[str], folder: Path) -> str:
    """Run a program in ``folder``, with a home of its own, and return what it printed."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "CTIPGRAPH_", "VIRTUAL_ENV"))
    }
    home = str(folder / "home")
    environment |= {"HOME": home, "XDG_CACHE_HOME": home, "LOCALAPPDATA": home}
    ran = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, f"{command}\n{ran.stdout[-2000:]}\n{ran.stderr[-2000:]}"
    return ran.stdout
