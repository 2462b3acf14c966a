"""The notebooks run, and answer as the sources do."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = Path(__file__).resolve().parents[1] / "notebooks"


def ran(name: str) -> tuple[str, dict[str, Any]]:
    """Return what the cells of a notebook show, and the names that they define."""
    spec = importlib.util.spec_from_file_location(name, NOTEBOOKS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    shown, defined = module.app.run()
    return "\n".join(str(getattr(item, "text", "")) for item in shown), dict(defined)


@pytest.fixture(scope="module")
def next_mou() -> tuple[str, dict[str, Any]]:
    return ran("next_mou")


def test_every_notebook_is_tested() -> None:
    assert [path.name for path in sorted(NOTEBOOKS.iterdir()) if path.suffix == ".py"] == [
        "next_mou.py"
    ]


def test_candidates_are_pairs_with_victims_and_without_a_text(
    next_mou: tuple[str, dict[str, Any]],
) -> None:
    found = {(row["corridor"], row["layer"]): row for row in next_mou[1]["candidates"]}
    # JICA 2022, line 876: of 986 Cambodian victims repatriated in 2018, 382 from Malaysia, 53 from
    # China, 49 from Lao PDR; line 994: agreements sought with Indonesia and Malaysia had not come
    # about as of March 2022, a draft procedure was shared with the Chinese side.
    malaysia = found["KH to MY", "bilateral-agreement"]
    assert (malaysia["reason"], malaysia["flow"]) == ("not-materialised", "100 and more")
    assert "2018: 382 persons" in malaysia["figures"]
    # No corridor with as many victims lacks more.
    assert malaysia["before it"] == ""
    assert found["KH to CN", "sop"]["reason"] == "draft-exchanged"
    assert "2018: 53 persons" in found["KH to CN", "sop"]["figures"]
    assert "2018: 49 persons" in found["KH to LA", "bilateral-agreement"]["figures"]
    # The memorandum with Thailand (line 985) is no gap.
    assert ("KH to TH", "bilateral-agreement") not in found


def test_small_counts_stay_bands(next_mou: tuple[str, dict[str, Any]]) -> None:
    # The same line gives single figures for Singapore and Myanmar.
    found = {row["corridor"]: row for row in next_mou[1]["candidates"]}
    for corridor in ("KH to MM", "KH to SG"):
        assert found[corridor]["flow"] == "under 10"
        assert not re.search(r"2018: [2-9] ", found[corridor]["figures"])


def test_work_that_can_be_picked_up_comes_first(next_mou: tuple[str, dict[str, Any]]) -> None:
    reasons = [row["reason"] for row in next_mou[1]["candidates"]]
    assert reasons[0] == "draft-exchanged"
    assert reasons.index("one-sided-intention") < reasons.index("not-materialised")
    assert reasons[-1] == "none-found"


def test_page_warns_that_unknown_is_not_no(next_mou: tuple[str, dict[str, Any]]) -> None:
    assert "None found is not none" in next_mou[0]
    assert "KH to MY" in next_mou[0]


def test_runs_as_a_program() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(NOTEBOOKS / "next_mou.py")]
    found = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert found.returncode == 0, found.stderr
