"""What the evaluation page does with eval/: gold sets, runs with live progress, stored runs."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any

from eval.doubts import load_doubts
from eval.fingerprint import fingerprint
from eval.gold import load_gold
from eval.report.view import view_of
from eval.report.write import write_report
from eval.runner import RunResult, System, run_gold
from eval.store import StoredRun, read_run, write_metrics, write_run
from pages.engine import Engine

ROOT = Path(__file__).parent.parent.parent
GOLD = ROOT / "eval" / "gold"
RUNS = ROOT / "runs"
HELD, OPEN = "heldout", "-dev"
"""A gold set with HELD in its name is measured only: nobody is to read its questions, unless
OPEN stands behind it (the half of a held-out set that may be read)."""
PULSE = 0.15
"""Seconds between two messages of progress."""


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``n`` questions are answered; ``out`` is the run's folder once it is written,
    ``error`` one line where there will be none."""

    done: int
    n: int
    out: Path | None = None
    error: str | None = None


def gold_sets(folder: Path = GOLD) -> tuple[Path, ...]:
    """The gold files, by name."""
    return tuple(sorted(folder.glob("*.jsonl")))


def is_held(name: str) -> bool:
    """Whether a gold file or a run of it is for measuring only."""
    return OPEN not in name.partition(HELD)[2] and HELD in name


def stored_runs(folder: Path = RUNS) -> tuple[Path, ...]:
    """The folders of runs, the newest first."""
    found = [m.parent for m in folder.glob("*/latency.json")]
    found = [p for p in found if (p / "metrics.json").exists()]
    return tuple(sorted(found, key=lambda p: (-p.stat().st_mtime, p.name)))


def run(gold_file: Path, engine: Engine, folder: Path = RUNS) -> Iterator[Progress]:
    """Asks every question of a set in a thread of its own and reports as it goes; the last
    message has the folder, or the error."""
    messages: queue.Queue[Progress] = queue.Queue()

    def work() -> None:
        try:
            messages.put(_run(gold_file, engine, folder, messages))
        except Exception as error:  # noqa: BLE001 -- shown on the page as one line
            first = str(error).splitlines()[0] if str(error) else type(error).__name__
            messages.put(Progress(0, 0, error=first))

    threading.Thread(target=work, name="evaluation", daemon=True).start()
    while True:
        message = messages.get()
        while not messages.empty() and not (message.out or message.error):
            message = messages.get()
        yield message
        if message.out or message.error:
            return
        threading.Event().wait(PULSE)


def _run(gold_file: Path, engine: Engine, folder: Path, messages: queue.Queue) -> Progress:
    gold = load_gold(gold_file)
    messages.put(Progress(0, len(gold)))
    assistant, places = engine.wait()
    texts = {d.id: d.text for d in places.documents.values()}
    system = System(assistant.ask, texts, getattr(assistant, "config", None))
    result = run_gold(gold, system, lambda done, n, _: messages.put(Progress(done, n)))
    out = _new_folder(folder, gold_file.stem)
    _write(result, gold_file, out)
    return Progress(len(gold), len(gold), out=out)


def _new_folder(folder: Path, stem: str) -> Path:
    """``dev-20261122-134500``; with ``-2`` and so on for runs of the same second."""
    name = f"{stem}-{datetime.now():%Y%m%d-%H%M%S}"
    names = (name if i == 1 else f"{name}-{i}" for i in count(1))
    return next(folder / n for n in names if not (folder / n).exists())


def _write(result: RunResult, gold_file: Path, out: Path) -> None:
    stamp = fingerprint(result.gold, result.texts, result.config, gold_file.name)
    if is_held(gold_file.name):
        write_metrics(result, stamp, out)
        return
    write_run(result, stamp, out)
    doubts = {d.id: d.reason for d in load_doubts(gold_file)}
    write_report(view_of(result, stamp, doubts, None), result, out)


def figures_of(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The metrics and the latency of a run; enough for a run of a held-out set."""
    metrics, latency = (
        json.loads((path / name).read_text(encoding="utf-8"))
        for name in ("metrics.json", "latency.json")
    )
    return metrics, latency


def stored(path: Path) -> StoredRun:
    """A run read back from its folder; kept in memory while the folder is as it was. Raises
    ResultsError or GoldError for a folder that is damaged or holds figures only."""
    return _stored(path, (path / "metrics.json").stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _stored(path: Path, _changed: int) -> StoredRun:
    return read_run(path)


def gold_file_of(run_folder: StoredRun, folder: Path = GOLD) -> Path | None:
    """The gold file that a run was of, where it is still among the sets."""
    name = run_folder.metrics["fingerprint"].get("gold", {}).get("file", "")
    file = folder / Path(name).name
    return file if file.is_file() else None
