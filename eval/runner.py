"""Asks every question of a gold set and scores the answers.

``ask`` is any callable ``ask(question, province, history) -> Answer``; ``load_system`` gives
that of the project. The gold province is not handed over unless asked for: a user does not
tell it either.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.config import Config
from corpus.records import Answer, Turn
from eval.gold import Gold
from eval.results import Result, result_of
from eval.score import Scored, score_all

Ask = Callable[[str, str | None, tuple[Turn, ...]], Answer]
Progress = Callable[[int, int, Result], None]


@dataclass(frozen=True, slots=True)
class System:
    """What is measured: the callable, the NFC text of each document id, the configuration."""

    ask: Ask
    texts: Mapping[str, str]
    config: object = None


@dataclass(frozen=True, slots=True)
class RunResult:
    """A finished run: the result objects as written, and the scores in the order of the set."""

    gold: tuple[Gold, ...]
    rows: tuple[dict[str, Any], ...]
    scored: tuple[Scored, ...]
    texts: Mapping[str, str]
    config: object = None


def load_system(index: Path | None = None, config: Config | None = None) -> System:
    """The project's assistant over a built index.

    Raises:
        indexer.store.IndexError_: the index is missing or damaged; the message says what to do.
    """
    from answerer.assistant import Assistant

    assistant = Assistant.load(index, config)
    texts = {d.id: d.text for d in assistant.index.documents}

    def ask(question: str, province: str | None, history: tuple[Turn, ...]) -> Answer:
        return assistant.ask(question, province=province, history=history)

    return System(ask, texts, getattr(assistant, "config", config))


def run_gold(
    gold: Sequence[Gold],
    ask: Ask | System,
    on_progress: Progress | None = None,
    province_from_gold: bool = False,
) -> RunResult:
    """Every question asked once, in order, with its history; ``on_progress(done, n, result)``
    is called after each. Latency is wall time of the call, in milliseconds."""
    system = ask if isinstance(ask, System) else System(ask, {})
    rows, results = [], []
    for done, one in enumerate(gold, 1):
        row = answer_row(one, system.ask, one.province if province_from_gold else None)
        rows.append(row)
        results.append(result_of(row))
        if on_progress:
            on_progress(done, len(gold), results[-1])
    scored = score_all(gold, results, system.texts)
    return RunResult(tuple(gold), tuple(rows), scored, system.texts, system.config)


def without_history(ask: Ask) -> Ask:
    """The same system with its conversation stage off: every question is asked alone."""
    return lambda question, province, _: ask(question, province, ())


def answer_row(gold: Gold, ask: Ask, province: str | None = None) -> dict[str, Any]:
    """The result object of one question. Where the system raises, its status is ``failed`` and
    ``error`` says what: a benchmark counts such a question as zero and goes on."""
    from answerer.telling.result import result_object

    history = tuple(Turn(q) for q in gold.history)
    start = time.perf_counter()
    try:
        answer = ask(gold.question, None if province == "both" else province, history)
    except Exception as error:  # noqa: BLE001 - whatever the measured system raises is a zero
        return _failed_row(gold, error, _elapsed(start))
    return result_object(gold.id, gold.question, answer, _elapsed(start))


def _failed_row(gold: Gold, error: Exception, latency: float) -> dict[str, Any]:
    return {
        "id": gold.id,
        "question": gold.question,
        "status": "failed",
        "reason": None,
        "answer": "",
        "citations": [],
        "latency_ms": latency,
        "intent": None,
        "confidence": None,
        "error": f"{type(error).__name__}: {error}",
    }


def _elapsed(start: float) -> float:
    return round((time.perf_counter() - start) * 1000, 3)
