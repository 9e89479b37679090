"""Results of a run: reading and writing ``results.jsonl``, one result object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.records import Citation
from eval.errors import ResultsError

STATUSES = ("answered", "refused", "clarify", "failed")


@dataclass(frozen=True, slots=True)
class Result:
    """What the system said to one question. ``status`` is ``failed`` where it raised, and then
    ``error`` says what; ``intent`` and ``confidence`` are None where the file lacks them."""

    id: str
    question: str
    status: str
    reason: str | None
    answer: str
    citations: tuple[Citation, ...]
    latency_ms: float
    intent: str | None = None
    confidence: float | None = None
    error: str | None = None


def result_of(row: Mapping[str, Any]) -> Result:
    """The record of one result object.

    Raises:
        ResultsError: a field is missing or the status unknown.
    """
    try:
        result = Result(
            id=row["id"],
            question=row["question"],
            status=row["status"],
            reason=row["reason"],
            answer=row["answer"],
            citations=tuple(
                Citation(c["n"], c["document"], c["label"], c["start"], c["end"], c["quote"])
                for c in row["citations"]
            ),
            latency_ms=float(row["latency_ms"]),
            intent=row.get("intent"),
            confidence=row.get("confidence"),
            error=row.get("error"),
        )
    except KeyError as error:
        raise ResultsError(f"result {row.get('id')!r}: field {error} is missing") from error
    if result.status not in STATUSES:
        raise ResultsError(
            f"result {result.id!r}: status {result.status!r}, expected one of {STATUSES}"
        )
    return result


def read_results(path: Path) -> tuple[Result, ...]:
    """The results of a ``results.jsonl`` in order.

    Raises:
        ResultsError: the file is missing or a line is no result object.
    """
    if not path.is_file():
        raise ResultsError(f"{path}: no such file; a run folder is made by `python -m eval run`")
    results = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            results.append(result_of(json.loads(line)))
        except (json.JSONDecodeError, ResultsError) as error:
            raise ResultsError(f"{path}, line {number}: {error}") from error
    return tuple(results)


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """One JSON object a line, UTF-8."""
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
