"""A brief as PDF, set by Typst, which needs no program beside Python."""

import json
from pathlib import Path

from ctipgraph.brief.model import Brief

_TEMPLATE = Path(__file__).resolve().parent / "brief.typ"


def pdf(brief: Brief) -> bytes:
    """Return the PDF: A4, without a time stamp. Texts are data for the template, never markup."""
    import typst

    made = typst.compile(str(_TEMPLATE), sys_inputs=_inputs(brief), format="pdf")
    assert isinstance(made, bytes)
    return made


def pages(brief: Brief) -> int:
    """Return on how many pages the PDF of the brief would be printed."""
    import typst

    found = typst.query(str(_TEMPLATE), "<pages>", field="value", sys_inputs=_inputs(brief))
    return int(json.loads(found)[0])


def _inputs(brief: Brief) -> dict[str, str]:
    plain = brief._asdict()
    plain["sections"] = [
        section._asdict()
        | {
            "statements": [
                said._asdict() | {"notes": [note._asdict() for note in said.notes]}
                for said in section.statements
            ]
        }
        for section in brief.sections
    ]
    plain["sources"] = [source._asdict() for source in brief.sources]
    return {"brief": json.dumps(plain, ensure_ascii=False)}
