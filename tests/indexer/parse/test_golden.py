"""The parses of the two programmes, checked by hand against the sources, line by line.

Each file of golden/ holds what one document parses to: metadata, every heading, every row with
every cell, footnotes, legal bases, signatures, recipients, references and prose assignments.
After a change that is meant, ``GOLDEN_REGENERATE=1 pytest tests/indexer/parse/test_golden.py``
writes them anew; read the difference against the source before it is committed.
"""

import json
import os
from pathlib import Path

import pytest

from corpus.records import Parsed, Passage, Span
from indexer.manifest import load_manifest
from indexer.parse.document import parse_file

DOCUMENTS = Path(__file__).parents[3] / "corpus" / "documents"
GOLDEN = Path(__file__).parent / "golden"
NAMES = ("dong-thap-672", "gia-lai-draft-2020", "gia-lai-cong-van-2020")
CELLS = ("task", "lead", "coordinating", "deadline", "deliverable", "note")
KINDS = ("header", "basis", "footnote", "recipient", "signature")


@pytest.fixture(scope="module")
def parsed() -> dict[str, Parsed]:
    manifest = load_manifest(DOCUMENTS)
    files = sorted(DOCUMENTS.glob("*.txt"))
    return {p.document.id: p for f in files for p in parse_file(f, manifest)}


def _span(span: Span | None) -> list | None:
    return [span.start, span.end, span.text] if span else None


def _metadata(parsed: Parsed) -> dict:
    d = parsed.document
    plain = ("kind", "number", "date", "period", "issuer", "province", "status", "title")
    spans = ("place_date", "number_span", "title_span", "signer", "signer_title", "effect")
    values = {name: getattr(d, name) for name in (*plain, "start", "end")}
    return {**values, **{name: _span(getattr(d, name)) for name in spans}}


def _sections(parsed: Parsed) -> list[dict]:
    return [
        {"number": s.number, "level": s.level, "parent": s.parent, "title": s.title,
         "start": s.start, "end": s.end, "body_end": s.body_end}
        for s in parsed.sections
    ]  # fmt: skip


def _rows(parsed: Parsed) -> list[dict]:
    """Rows and group rows in the order of the text; cells as [start, end, text]."""
    assignments = {a.passage: a for a in parsed.assignments if a.source == "table"}
    out = []
    for p in parsed.passages:
        if p.kind == "group":
            out.append({"place": _place(p), "group_row": p.clean, "at": [p.start, p.end]})
        elif p.kind == "row":
            a = assignments[p.id]
            cells = {name: _span(getattr(a, name)) for name in CELLS}
            group = a.group.text if a.group else None
            out.append({"place": _place(p), "number": a.number, "group": group, **cells})
    return out


def _place(p: Passage) -> str:
    return p.label.split("), ", 1)[-1]


def _passages(parsed: Parsed) -> list[list]:
    """Where each paragraph, bullet and heading stands: place, kind, section, its beginning."""
    own = [p for p in parsed.passages if p.kind not in (*KINDS, "row", "group")]
    return [[_place(p), p.kind, p.section, p.start, p.end, p.clean[:40]] for p in own]


def _prose(parsed: Parsed) -> list[dict]:
    return [
        {"source": a.source, "lead": a.lead and a.lead.text,
         "coordinating": a.coordinating and a.coordinating.text, "task": a.task.text[:80]}
        for a in parsed.assignments
        if a.source != "table"
    ]  # fmt: skip


def _snapshot(parsed: Parsed) -> dict:
    blocks = {k: [[p.start, p.end, p.clean] for p in parsed.passages if p.kind == k] for k in KINDS}
    return {
        "metadata": _metadata(parsed),
        "sections": _sections(parsed),
        "tables": [{"columns": list(t.columns), "titles": list(t.titles)} for t in parsed.tables],
        "rows": _rows(parsed),
        **blocks,
        "passages": _passages(parsed),
        "prose": _prose(parsed),
        "references": [[r.kind, r.number, r.date, r.start, r.end] for r in parsed.references],
        "abbreviations": [[a.short, a.long] for a in parsed.abbreviations],
    }


def _regenerate() -> bool:
    if not os.environ.get("GOLDEN_REGENERATE"):
        return False
    if os.environ.get("CI"):
        pytest.fail("golden parses are made and read by hand, never on CI")
    return True


def _written(snapshot: dict) -> str:
    """JSON with one record a line, so that a difference reads well."""
    parts = []
    for name, value in snapshot.items():
        if isinstance(value, list):
            lines = ",\n".join(f"    {json.dumps(v, ensure_ascii=False)}" for v in value)
            parts.append(f'  "{name}": [\n{lines}\n  ]' if value else f'  "{name}": []')
        else:
            inner = json.dumps(value, ensure_ascii=False, indent=4)
            parts.append(f'  "{name}": {inner[:-1]}  }}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


@pytest.mark.parametrize("name", NAMES)
def test_document_parses_to_what_was_checked_by_hand(name, parsed):
    found = _snapshot(parsed[name])
    path = GOLDEN / f"{name}.json"
    if _regenerate():
        path.write_text(_written(found), "utf-8")
    golden = json.loads(path.read_text("utf-8"))
    for part, expected in golden.items():
        assert found[part] == expected, part
    assert found.keys() == golden.keys()


def test_every_document_has_its_golden_parse(parsed):
    assert {p.stem for p in GOLDEN.glob("*.json")} == set(parsed) == set(NAMES)


@pytest.mark.parametrize(
    "name, rows, groups",
    [("dong-thap-672", 15, 2), ("gia-lai-draft-2020", 21, 5), ("gia-lai-cong-van-2020", 0, 0)],
)
def test_golden_parse_holds_as_many_rows_as_were_counted_in_the_source(name, rows, groups):
    golden = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))["rows"]
    assert (len(golden), sum("group_row" in r for r in golden)) == (rows, groups)
