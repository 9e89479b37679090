"""What ``python -m indexer list`` prints."""

from __future__ import annotations

import json
from collections import Counter

from indexer.store import Index


def rows(index: Index) -> list[dict[str, str | int | None]]:
    """One mapping a document: the fields of CONTRACTS.md, sorted by id."""
    counts = {
        name: Counter(r.document for r in getattr(index, name))
        for name in ("passages", "tables", "assignments")
    }
    return [
        {
            "id": d.id,
            "number": d.number,
            "date": d.date,
            "issuer": d.issuer,
            "kind": d.kind,
            "title": d.title,
            "province": d.province,
            "status": d.status,
            "file": d.file,
            **{name: found[d.id] for name, found in counts.items()},
        }
        for d in index.documents
    ]


def json_lines(index: Index) -> str:
    """One JSON object a line and document."""
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows(index))


def table(index: Index) -> str:
    """The same for a person: id, kind, number, date and the counts, in columns."""
    head = ("id", "kind", "number", "date", "passages", "tables", "assignments")
    body = [["" if row[h] is None else str(row[h]) for h in head] for row in rows(index)]
    widths = [max(len(line[n]) for line in [list(head), *body]) for n in range(len(head))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [list(head), *body]
    )
    return "\n".join(lines)
