"""Silence where it is due: precision and recall of refusals, and the risk–coverage curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """When only answers of at least ``threshold`` confidence are given: the share of answers
    kept (``coverage``) and the share of wrong ones among them (``risk``)."""

    threshold: float
    coverage: float
    risk: float


def abstention_precision(refused: Sequence[bool], answerable: Sequence[bool]) -> float:
    """Of the refusals, the share whose question had no answer; NaN without a refusal."""
    due = sum(r and not a for r, a in zip(refused, answerable, strict=True))
    return _ratio(due, sum(refused))


def abstention_recall(refused: Sequence[bool], answerable: Sequence[bool]) -> float:
    """Of the questions without an answer, the share refused; NaN without such a question."""
    due = sum(r and not a for r, a in zip(refused, answerable, strict=True))
    return _ratio(due, sum(not a for a in answerable))


def over_refusal(refused: Sequence[bool], answerable: Sequence[bool]) -> float:
    """Of the questions with an answer, the share refused; NaN without such a question."""
    undue = sum(r and a for r, a in zip(refused, answerable, strict=True))
    return _ratio(undue, sum(answerable))


def risk_coverage(confidence: Sequence[float], wrong: Sequence[bool]) -> tuple[CurvePoint, ...]:
    """One point for each distinct confidence, from the surest on; () without an answer.
    El-Yaniv and Wiener 2010; answers of equal confidence come and go together."""
    ranked = sorted(zip(confidence, wrong, strict=True), key=lambda pair: -pair[0])
    points, seen, errors = [], 0, 0
    for threshold, group in groupby(ranked, key=lambda pair: pair[0]):
        flags = [flag for _, flag in group]
        seen += len(flags)
        errors += sum(flags)
        points.append(CurvePoint(threshold, seen / len(ranked), errors / seen))
    return tuple(points)


def aurc(confidence: Sequence[float], wrong: Sequence[bool]) -> float:
    """Area under the risk–coverage curve: the mean over i = 1..n of the risk among the i
    surest answers (Geifman et al. 2019); lower is better, NaN without an answer. Within equal
    confidence the expected risk over all orders counts, so the order given never matters."""
    ranked = sorted(zip(confidence, wrong, strict=True), key=lambda pair: -pair[0])
    total, seen, errors = 0.0, 0, 0.0
    for _, group in groupby(ranked, key=lambda pair: pair[0]):
        flags = [flag for _, flag in group]
        share = sum(flags) / len(flags)
        for step in range(1, len(flags) + 1):
            total += (errors + share * step) / (seen + step)
        seen += len(flags)
        errors += sum(flags)
    return _ratio(total, seen)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")
