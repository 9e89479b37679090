"""The headline figures of a run, each a ratio of sums over questions, with its interval.

A figure is given by two numbers a question, its part and its whole; the value is the sum of
the parts over the sum of the wholes (NaN where that is 0). So every figure, means, micro
precision and conditional shares alike, is resampled in the same way: by question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from eval.metrics.abstention import aurc
from eval.score import Scored
from eval.stats import SEED, Interval, bootstrap, ratio

Share = Callable[[Scored], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95% bootstrap interval. ``n``: the sum of the wholes (questions,
    citations, evidence entries, as the definition says)."""

    name: str
    value: float
    interval: Interval
    n: float


@dataclass(frozen=True, slots=True)
class Definition:
    """How a figure is counted. ``better``: ``higher`` or ``lower``. ``counts``: what n counts."""

    name: str
    better: str
    counts: str
    meaning: str
    share: Share


def _of_all(test: Callable[[Scored], float]) -> Share:
    return lambda s: (float(test(s)), 1.0)


def _where(condition: Callable[[Scored], bool], test: Callable[[Scored], float]) -> Share:
    return lambda s: (float(test(s)), 1.0) if condition(s) else (0.0, 0.0)


def _answerable(s: Scored) -> bool:
    return s.gold.answerable


def _unanswerable(s: Scored) -> bool:
    return not s.gold.answerable


def _correct_answer(s: Scored) -> bool:
    return s.correct and s.gold.answerable


def _given(s: Scored) -> bool:
    return s.gold.answerable and s.result.status == "answered"


def _verified(s: Scored) -> tuple[float, float]:
    known = [c.verified for c in s.citations if c.verified is not None]
    return float(sum(known)), float(len(known))


def _precision(s: Scored) -> tuple[float, float]:
    if not _given(s):
        return 0.0, 0.0
    return float(sum(c.supported for c in s.citations)), float(len(s.citations))


def _precision_same(s: Scored) -> tuple[float, float]:
    if not _given(s):
        return 0.0, 0.0
    return float(sum(c.same for c in s.citations)), float(len(s.citations))


def _recall(s: Scored) -> tuple[float, float]:
    return (float(len(s.evidence_hit)), float(len(s.gold.evidence))) if _given(s) else (0.0, 0.0)


def _fact_support(s: Scored) -> tuple[float, float]:
    if not _given(s):
        return 0.0, 0.0
    stated = [f for f in s.facts if f.found is not None]
    return float(sum(f.supported for f in stated)), float(len(stated))


DEFINITIONS = (
    Definition("correct", "higher", "questions", "correct, as the gold format says",
               _of_all(lambda s: s.correct)),
    Definition("wrong", "lower", "questions", "answered and not correct",
               _of_all(lambda s: s.outcome == "wrong")),
    Definition("refused", "lower", "questions", "silent though the documents answer",
               _of_all(lambda s: s.outcome == "refused")),
    Definition("failed", "lower", "questions", "the system raised or gave no result",
               _of_all(lambda s: s.outcome == "failed")),
    Definition("correct_answerable", "higher", "answerable questions",
               "correct among those the documents answer",
               _where(_answerable, lambda s: s.correct)),
    Definition("exact_match", "higher", "questions",
               "the answer's syllables are those of the model answer", _of_all(lambda s: s.exact)),
    Definition("token_f1", "higher", "questions",
               "overlap of syllables with the model answer", _of_all(lambda s: s.f1)),
    Definition("citation_hit", "higher", "correct answers",
               "a citation holds an evidence quote whole",
               _where(_correct_answer, lambda s: bool(s.evidence_hit))),
    Definition("citation_precision", "higher", "citations",
               "the citation overlaps an evidence quote", _precision),
    Definition("citation_precision_same", "higher", "citations",
               "the citation overlaps an evidence quote or says the same", _precision_same),
    Definition("citation_recall", "higher", "evidence entries",
               "an evidence quote is held by a citation", _recall),
    Definition("citation_verified", "higher", "citations",
               "the offsets give the quote", _verified),
    Definition("fact_support", "higher", "facts stated",
               "a required fact stated stands in a cited quote too", _fact_support),
    Definition("abstention_precision", "higher", "refusals",
               "the refusal was due",
               _where(lambda s: s.silent, lambda s: not s.gold.answerable)),
    Definition("abstention_recall", "higher", "questions without an answer",
               "the documents do not answer, and it refused",
               _where(_unanswerable, lambda s: s.silent)),
    Definition("over_refusal", "lower", "answerable questions",
               "the documents answer, and it refused", _where(_answerable, lambda s: s.silent)),
)  # fmt: skip
BETTER = {d.name: d.better for d in DEFINITIONS} | {"aurc": "lower", "latency_p95": "lower"}


def parts_and_wholes(
    scored: Sequence[Scored], definition: Definition
) -> tuple[np.ndarray, np.ndarray]:
    """The two numbers of every question, each of shape (n questions,)."""
    pairs = np.array([definition.share(s) for s in scored], dtype=np.float64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def figures(scored: Sequence[Scored], seed: int = SEED) -> dict[str, Figure]:
    """Every figure by its name, in the order of DEFINITIONS, and ``aurc`` last."""
    found = {}
    for definition in DEFINITIONS:
        parts, wholes = parts_and_wholes(scored, definition)
        found[definition.name] = Figure(
            definition.name,
            ratio(parts, wholes),
            bootstrap(parts, wholes, seed),
            float(wholes.sum()),
        )
    found["aurc"] = _aurc_figure(scored, seed)
    return found


def confidences(scored: Sequence[Scored]) -> tuple[list[float], list[bool]]:
    """(confidence, wrong) of the answers given, where the system said how sure it was."""
    given = [s for s in scored if s.result.status == "answered" and s.result.confidence is not None]
    return [s.result.confidence or 0.0 for s in given], [s.outcome == "wrong" for s in given]


def _aurc_figure(scored: Sequence[Scored], seed: int) -> Figure:
    confidence, wrong = confidences(scored)
    n = len(confidence)
    if n == 0:
        return Figure("aurc", float("nan"), Interval(float("nan"), float("nan")), 0.0)
    rng = np.random.default_rng(seed)
    draws = [
        aurc([confidence[i] for i in chosen], [wrong[i] for i in chosen])
        for chosen in rng.integers(0, n, size=(200, n))
    ]
    low, high = np.percentile(draws, [2.5, 97.5])
    return Figure("aurc", aurc(confidence, wrong), Interval(float(low), float(high)), float(n))
