"""Fits the ranking of facts: of those that a question might mean the one that answers it first.

Each question gives a list of candidates with their features; those that hold its evidence are
right. The weights minimise the listwise softmax loss (Cao et al. 2007, ListNet with the
probability of the right ones summed) with a ridge penalty.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerer.assistant import Assistant
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW
from answerer.facts.features import NAMES, features
from answerer.meaning.reading import ask_of, read_question
from answerer.question.concepts import units_of
from eval.gold import Gold

FOLDS = 10
RIDGE = 1e-3
HALF_RIGHT = 0.3
"""What a fact of the right passage counts that is not the sentence quoted."""
SAME = 0.6
OTHERWISE = frozenset({"document_fact", "definition_abbreviation", "legal_basis", "compare"})
"""Types of questions that are answered from the head of a document or a list of references."""
ROLES = frozenset({"lead_agency", "coordinating_agency", "deadline", "deliverable"})
"""Types of questions that a row of a task table answers by its cells, with no ranking."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """One question: the features (n, m) of its candidates, how right each is (0..1), and the
    passage each stands in."""

    id: str
    type: str
    features: NDArray[np.float64]
    right: NDArray[np.float64]
    passages: tuple[int, ...]


def candidates_of(gold: Iterable[Gold], assistant: Assistant) -> Iterable[Candidates]:
    """The questions of a gold set that stand alone, have evidence, and are answered by a fact."""
    engine = assistant.engine
    for one in gold:
        if one.history or not one.evidence or one.type in OTHERWISE:
            continue
        ask = ask_of(engine, read_question(engine, one.question))
        pool = engine.pool(ask, lambda f: True)
        if not len(pool):
            continue
        quotes = _quotes_of(engine, one)
        if one.type in ROLES and _are_rows(engine, quotes):
            continue
        columns = features(engine, ask, pool)
        yield Candidates(
            one.id,
            one.type,
            np.column_stack([columns[n] for n in NAMES]),
            np.array([_rightness(engine, quotes, k) for k in pool.tolist()]),
            tuple(engine.facts[k].passage for k in pool.tolist()),
        )


def _quotes_of(engine: Engine, gold: Gold) -> dict[int, set[str]]:
    """The passages that hold evidence, with the units of what is quoted there."""
    out: dict[int, set[str]] = {}
    for e in gold.evidence:
        text = engine.documents[e.document].text if e.document in engine.documents else ""
        at = text.find(e.quote)
        while at >= 0:
            end = at + len(e.quote)
            for k, p in engine.passages_in([e.document]):
                if p.start < end and at < p.end:
                    out.setdefault(k, set()).update(units_of(e.quote))
            at = text.find(e.quote, at + 1)
    return out


def _are_rows(engine: Engine, passages: Iterable[int]) -> bool:
    kinds = {engine.facts[n].kind for k in passages for n in engine.facts_of_passage(k)}
    return ROW in kinds


def _rightness(engine: Engine, quotes: dict[int, set[str]], fact: int) -> float:
    quoted = quotes.get(engine.facts[fact].passage)
    if quoted is None:
        return 0.0
    own = set(units_of(engine.facts[fact].text))
    same = len(own & quoted) > SAME * min(len(own), len(quoted))
    return 1.0 if same else HALF_RIGHT


def fit(questions: Sequence[Candidates]) -> NDArray[np.float64]:
    """The weight of each feature (m,), for features as they are (not standardised)."""
    from scipy.optimize import minimize

    useful = [q for q in questions if q.right.max(initial=0) > 0]
    rows = np.concatenate([q.features for q in useful])
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    starts = np.cumsum([0, *(len(q.right) for q in useful)])[:-1]
    sizes = np.diff([*starts, len(rows)])
    x, right = (rows - mean) / scale, np.concatenate([q.right for q in useful])

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value = x @ w
        value -= np.repeat(np.maximum.reduceat(value, starts), sizes)
        chance = np.exp(value)
        chance /= np.repeat(np.add.reduceat(chance, starts), sizes)
        hit = np.add.reduceat(chance * right, starts)
        pull = chance * (1 - right / np.repeat(hit, sizes))
        n = len(useful)
        return -np.log(hit).sum() / n + RIDGE * w @ w, x.T @ pull / n + 2 * RIDGE * w

    best = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B")
    return best.x / scale


def ranks(questions: Sequence[Candidates], weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """For each question the rank of the first right passage; 0 where none is among the
    candidates."""
    return np.array([_rank(q, weights) for q in questions])


def _rank(q: Candidates, weights: NDArray[np.float64]) -> int:
    order = np.argsort(-(q.features @ weights), kind="stable")
    passages = list(dict.fromkeys(q.passages[k] for k in order))
    right = {p for p, r in zip(q.passages, q.right, strict=True) if r > 0}
    return next((n for n, p in enumerate(passages, 1) if p in right), 0)


def cross_validated(questions: Sequence[Candidates]) -> NDArray[np.int64]:
    """The ranks by weights that have not seen the question: ten folds over the questions."""
    folds = np.array([zlib.crc32(q.id.encode()) % FOLDS for q in questions])
    return _held_out(questions, folds)


def without_type(questions: Sequence[Candidates]) -> NDArray[np.int64]:
    """The ranks by weights that have seen no question of the same type (two types or more)."""
    types = sorted({q.type for q in questions})
    return _held_out(questions, np.array([types.index(q.type) for q in questions]))


def _held_out(questions: Sequence[Candidates], groups: NDArray[np.int64]) -> NDArray[np.int64]:
    out = np.zeros(len(questions), dtype=np.int64)
    for group in np.unique(groups):
        seen = [q for q, g in zip(questions, groups, strict=True) if g != group]
        held = np.flatnonzero(groups == group).tolist()
        out[held] = ranks([questions[k] for k in held], fit(seen))
    return out
