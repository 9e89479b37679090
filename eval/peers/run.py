"""Runs each retriever in a process of its own, and measures all on the same judgements."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.beir import Benchmark
from eval.errors import EvalError
from eval.peers.protocol import OURS, PEERS, whole
from eval.peers.worker import TIMINGS, WORDS
from eval.ranking import RankingChange, compare_rankings, per_query, summary
from eval.summary import write_json
from eval.trec import read_trec
from indexer.segment import Segmenter

ROOT = Path(__file__).resolve().parents[2]
SHOWN = ("ndcg@10", "hit@1", "recall@10")


@dataclass(frozen=True, slots=True)
class Measured:
    """A retriever on one data set. ``figures``: by variant of the questions, then by measure,
    ``value``, ``low``, ``high``, ``n``. ``changes``: by variant, this against ours (b - a with
    b ours). ``timings``: what its process wrote, ``segment_s`` being the seconds for the words
    of the documents that were made once for all who use them (0 for the others)."""

    name: str
    timings: dict[str, Any]
    figures: dict[str, dict[str, dict[str, float]]]
    changes: dict[str, tuple[RankingChange, ...]]
    segment_s: float


def segment(benchmark: Benchmark, out: Path) -> float:
    """Makes the words of all documents once, for the retrievers that index words; seconds."""
    segmenter = Segmenter()
    start = time.perf_counter()
    for _, title, text in benchmark.corpus:
        segmenter(whole(title, text))
    seconds = time.perf_counter() - start
    segmenter.save(out / WORDS)
    return seconds


def run_peer(
    name: str, python: Path, data: Path, split: str, variants: Sequence[str], out: Path
) -> None:
    """One retriever, its files in ``out/name``. Ours runs with this interpreter, the others with
    ``python``.

    Raises EvalError with the last line of its complaint where it fails."""
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    interpreter = sys.executable if name == OURS else str(python)
    options = ["--peer", name, "--data", str(data.resolve()), "--split", split]
    options += ["--variants", *variants, "--out", str(folder.resolve())]
    command = [interpreter, "-m", "eval.peers.worker", *options]
    done = subprocess.run(
        command, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        hint = "; see requirements-peers.txt and --python" if done.returncode == 4 else ""
        raise EvalError(f"{name} with {interpreter}: {said}{hint}")


def measured(
    names: Sequence[str], benchmark: Benchmark, variants: Sequence[str], out: Path, segment_s: float
) -> tuple[Measured, ...]:
    """The figures of those that ran, in the order given; each is compared with ours, if that
    ran."""
    tables = {
        name: {
            variant: per_query(read_trec(out / name / f"run-{variant}.trec"), benchmark.qrels)
            for variant in variants
        }
        for name in names
    }
    found = []
    for name in names:
        others = tables[name]
        compared = name != OURS and OURS in tables
        changes = {v: compare_rankings(others[v], tables[OURS][v]) for v in variants if compared}
        found.append(
            Measured(
                name,
                json.loads((out / name / TIMINGS).read_text(encoding="utf-8")),
                {variant: summary(table) for variant, table in others.items()},
                changes,
                segment_s if PEERS[name].words else 0.0,
            )
        )
    return tuple(found)


def run_all(
    names: Sequence[str],
    python: Path,
    place: tuple[Path, str],
    benchmark: Benchmark,
    variants: Sequence[str],
    out: Path,
    on_progress: Callable[[str], None],
) -> tuple[Measured, ...]:
    """Runs all by turns, never two at once; ``place``: folder of the data and split."""
    out.mkdir(parents=True, exist_ok=True)
    worded = any(PEERS[name].words for name in names)
    seconds = segment(benchmark, out) if worded else 0.0
    for name in names:
        on_progress(name)
        run_peer(name, python, *place, variants, out)
    found = measured(names, benchmark, variants, out, seconds)
    write_json(out / "metrics.json", [_row(one) for one in found])
    return found


def _row(one: Measured) -> dict[str, Any]:
    figures = {
        variant: {name: {k: round(v, 6) for k, v in row.items()} for name, row in rows.items()}
        for variant, rows in one.figures.items()
    }
    against = {
        variant: {
            c.name: {"ours_minus_it": round(c.difference, 6), "p_holm": round(c.p_holm, 6)}
            for c in changes
            if c.name in SHOWN
        }
        for variant, changes in one.changes.items()
    }
    note = PEERS[one.name].note
    return {
        **one.timings,
        "segment_s": round(one.segment_s, 3),
        "note": note,
        "figures": figures,
        "against": against,
    }


def _environment() -> dict[str, str]:
    """This environment without what would mix the packages of two interpreters."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    return {**kept, "TOKENIZERS_PARALLELISM": "false", "HF_HUB_OFFLINE": "1"}
