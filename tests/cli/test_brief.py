"""``brief``: files on disk, exit codes, and a sentence instead of a traceback."""

import sys
from pathlib import Path

import pytest

from ctipgraph.cli import main
from made import Made


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = Made()
    made.group("asean", "KH", "TH", start="1999")
    made.act("ratification", made.instrument("actip"), "TH", "2015")
    folder = made.write(tmp_path_factory.mktemp("data"))
    (folder / "manifest.toml").write_text("reference_date = 2022-12-31\n", encoding="utf-8")
    return folder


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["ctipgraph", "brief", *map(str, arguments)])
    with pytest.raises(SystemExit) as caught:
        main()
    assert isinstance(caught.value.code, int)
    return caught.value.code


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_brief_is_written(
    place: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / f"kh.{form}", tmp_path / "pair"
    assert run(monkeypatch, "state", "kh", "--data", place, "--out", one) == 0
    assert (
        run(monkeypatch, "pair", "KH", "TH", "--data", place, "--out", two, "--format", form) == 0
    )
    assert one.stat().st_size > 1000
    assert two.stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("state", "XX", "--out", "b.pdf"), "there is no state 'XX'; expected one of KH, TH"),
        (("pair", "TH", "TH", "--out", "b.pdf"), "a pair has two states"),
        (("state", "KH", "--out", "b.txt"), "expected a file name that ends in"),
        (("state", "KH", "--out", "b.pdf", "--as-of", "2022-99"), "as of: "),
        (("state", "KH", "--out", "b.pdf", "--format", "odt"), "is not one of"),
        (("state", "KH"), "--out"),
        (("state", "KH", "--out", "/proc/no/b.pdf"), "/proc/no"),
    ],
)
def test_bad_input_is_a_sentence(
    place: Path,
    tmp_path: Path,
    arguments: tuple[str, ...],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, *arguments, "--data", place) == 2
    error = capfd.readouterr().err
    assert message in error
    assert "Traceback" not in error
    assert list(tmp_path.iterdir()) == []
