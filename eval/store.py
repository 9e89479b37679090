"""The folder of a run: written whole by ``eval run``, read back by ``eval compare``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.errors import ResultsError
from eval.gold import Gold, line_of, load_gold
from eval.results import read_results, write_lines
from eval.runner import RunResult
from eval.score import Scored, score_all
from eval.summary import latency_of, metrics_of, write_json


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run read back from its folder and scored anew, with the documents as they were."""

    path: Path
    gold: tuple[Gold, ...]
    scored: tuple[Scored, ...]
    metrics: dict[str, Any]
    latency: dict[str, Any]


def write_run(run: RunResult, fingerprint: dict[str, Any], out: Path) -> dict[str, Any]:
    """``results.jsonl``, ``gold.jsonl`` (what was asked, so a run can be compared without the
    set at hand), ``texts.json`` (the cited documents), ``metrics.json`` and ``latency.json``;
    returns the metrics."""
    out.mkdir(parents=True, exist_ok=True)
    write_lines(out / "results.jsonl", run.rows)
    lines = "".join(line_of(g) + "\n" for g in run.gold)
    (out / "gold.jsonl").write_text(lines, encoding="utf-8")
    write_json(out / "texts.json", _cited(run))
    return write_metrics(run, fingerprint, out)


def write_metrics(run: RunResult, fingerprint: dict[str, Any], out: Path) -> dict[str, Any]:
    """``metrics.json`` and ``latency.json`` alone: for a held-out set, whose questions and
    failures nobody is to read."""
    out.mkdir(parents=True, exist_ok=True)
    metrics = metrics_of(run.scored, fingerprint)
    write_json(out / "metrics.json", metrics)
    write_json(out / "latency.json", latency_of(run.scored))
    return metrics


def read_run(path: Path) -> StoredRun:
    """A run folder.

    Raises:
        ResultsError: it is no run folder or a file in it is damaged.
        GoldError: its ``gold.jsonl`` breaks the format.
    """
    metrics = _read_json(path / "metrics.json")
    gold = load_gold(path / "gold.jsonl")
    texts = _read_json(path / "texts.json")
    scored = score_all(gold, read_results(path / "results.jsonl"), texts)
    return StoredRun(path, gold, scored, metrics, _read_json(path / "latency.json"))


def _cited(run: RunResult) -> dict[str, str]:
    """The texts that an answer cites or a question's evidence stands in, by id."""
    used = {c.citation.document for s in run.scored for c in s.citations}
    used |= {e.document for g in run.gold for e in g.evidence}
    return {i: run.texts[i] for i in sorted(used) if i in run.texts}


def _read_json(path: Path) -> dict[str, Any]:
    try:
        value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ResultsError(f"{path}: no such file; make it with `python -m eval run`") from error
    except json.JSONDecodeError as error:
        raise ResultsError(f"{path}: damaged ({error.msg}); run it anew") from error
    return value
