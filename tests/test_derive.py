"""Running the derivation rules; what each of them says is tested in ``derive/``."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from ctipgraph.derive import derive, rules
from ctipgraph.resources import folder
from ctipgraph.tables import InputError


def test_rules_have_unique_titles_in_words() -> None:
    found = rules(folder("queries") / "derive")
    assert [rule.name for rule in found] == sorted(rule.name for rule in found)
    assert all(" " in rule.title for rule in found)
    assert len({rule.title for rule in found}) == len(found)


def test_folder_without_rules(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no derivation rules"):
        rules(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [("# x\nCONSTRUCT {", "10-x.rq: not SPARQL"), ("# x\nASK {}", "10-x.rq: expected a CONSTRUCT")],
)
def test_bad_rule_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "10-x.rq").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        derive(ox.Store(), tmp_path)
