"""Reports as text: for one document all of it, for many a line each, and the totals."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from indexer.report import Field, Report

SURE = 0.9
"""From here on a field counts as read; below it is marked with a question mark."""
_DOUBTED = 0.8


def report_object(report: Report) -> dict[str, Any]:
    """A report as plain types; ``fields`` by name."""
    body = asdict(report)
    body["fields"] = {f.name: {"value": f.value, "sure": f.sure} for f in report.fields}
    return body


def json_lines(reports: Sequence[Report]) -> str:
    """One JSON object a line and document."""
    return "\n".join(json.dumps(report_object(r), ensure_ascii=False) for r in reports)


def lines(reports: Sequence[Report]) -> str:
    """A line a document: confidence, what it is, what was found and what was missed."""
    return "\n".join(_line(r) for r in reports)


def _line(report: Report) -> str:
    found = report.recognised
    named = " ".join(_shown(f) for f in report.fields if f.name in ("kind", "number", "date"))
    tasks = found["assignments in tables"] + found["assignments in prose"]
    counts = f"{found['passages']} passages, {found['tables']} tables, {tasks} assignments"
    missed = [f"{n} {what}" for what, n in report.missed.items() if n]
    tail = f"; missed: {', '.join(missed)}" if missed else ""
    flagged = f"; {len(report.flagged)} passages speak to a machine" if report.flagged else ""
    return f"{report.confidence:.2f} {report.document}: {named}; {counts}{tail}{flagged}"


def full(report: Report) -> str:
    """Everything about one document."""
    rows = [f"{report.document} ({report.file}), confidence {report.confidence:.2f}"]
    rows += [f"  {f.name}: {_shown(f)} (sure {f.sure:.1f})" for f in report.fields]
    rows.append(f"  parts: {', '.join(report.parts)}")
    rows += [f"  {name}: {n}" for name, n in report.recognised.items() if n]
    rows += [f"  missed, {name}: {n}" for name, n in report.missed.items() if n]
    rows += [f"    {gap.what}: text[{gap.start}:{gap.end}]" for gap in report.gaps]
    rows += [f"  reading: {note}" for note in report.notes]
    rows += [f"  speaks to a machine: {passage}" for passage in report.flagged]
    return "\n".join(rows)


def summary(reports: Sequence[Report]) -> str:
    """The totals over all documents: fields read, what was found, what was missed."""
    found: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for report in reports:
        found.update(report.recognised)
        missed.update(report.missed)
        read.update(f.name for f in report.fields if f.sure >= SURE)
    doubted = sum(r.confidence < _DOUBTED for r in reports)
    flagged = sum(len(r.flagged) for r in reports)
    return "\n".join(
        [
            f"{len(reports)} documents: {_counts(read)} read with certainty",
            f"found: {_counts(found)}",
            f"missed: {_counts(missed) or 'nothing'}",
            f"confidence below {_DOUBTED}: {doubted} documents; "
            f"passages that speak to a machine: {flagged}",
        ]
    )


def _counts(found: Counter[str]) -> str:
    return ", ".join(f"{name} {n:,}" for name, n in found.items() if n)


def _shown(field: Field) -> str:
    if not field.value:
        return f"{field.name} –" if field.sure >= SURE else f"{field.name} ?"
    return field.value if field.sure >= SURE else f"{field.value} (?)"
