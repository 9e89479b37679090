"""Fits the probability that an answer is right: a logistic model over its evidence.

Each question is asked as it is and, where it has an answer, with the passages that give it taken
away (eval/withheld.py): what is then answered is wrong, unless another passage says the same.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from answerer.assistant import Assistant
from answerer.calibration import Calibration, load_calibration
from answerer.silence.evidence import Evidence
from answerer.telling.draft import finish
from answerer.telling.result import result_object
from corpus.config import Config
from corpus.records import Turn
from eval.gold import Gold
from eval.results import result_of
from eval.score import score
from eval.withheld import without_evidence
from indexer.store import Index

FOLDS = 10
STRENGTH = 0.3
"""The inverse of the regularisation (C of scikit-learn's LogisticRegression)."""
HALF = 0.5
"""What a question with its evidence withheld counts beside a real one."""


@dataclass(frozen=True, slots=True)
class Case:
    """One answer that is judged: the id and type of its question, its evidence, intent and
    language, whether it was right, and whether the passages that answer it had been withheld."""

    id: str
    type: str
    features: tuple[float, ...]
    intent: str
    language: str
    right: bool
    withheld: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted calibration, and for each case the probability by a model that had not seen its
    question."""

    calibration: Calibration
    cases: tuple[Case, ...]
    probabilities: NDArray[np.float64]


def cases_of(gold: Sequence[Gold], index: Index, config: Config) -> Iterable[Case]:
    """The judged answers of a gold set, with and without the evidence."""
    open_ = replace(load_calibration(), least=0.0, weights={})
    whole = Assistant(index, config, open_)
    for one in gold:
        yield from _case(one, whole, withheld=False)
    for rest, theirs in without_evidence(index, gold):
        silent = Assistant(rest, config, open_)
        for one in theirs:
            yield from _case(one, silent, withheld=True)


def _case(gold: Gold, assistant: Assistant, withheld: bool) -> Iterable[Case]:
    history = tuple(Turn(q) for q in gold.history)
    draft, language = assistant.considered(gold.question, None, history)
    if draft.evidence is None:
        return
    passages, heading = assistant.index.passages, assistant.engine.lookup.heading_of
    answer = finish(draft, passages, language, heading)
    texts = {d.id: d.text for d in assistant.index.documents}
    result = result_of(result_object(gold.id, gold.question, answer, 0.0))
    right = score(gold, result, texts).correct
    features = tuple(draft.evidence.values())
    yield Case(gold.id, gold.type, features, draft.intent, language, right, withheld)


def fit(cases: Sequence[Case], lost: float) -> Fit:
    """The model over all cases; its threshold refuses the share ``lost`` of the right answers, by
    cross-validation over the questions."""
    x, y, weights = _arrays(cases)
    probabilities = _unseen(cases, [str(zlib.crc32(c.id.encode()) % FOLDS) for c in cases])
    real = np.array([not c.withheld for c in cases])
    least = float(np.quantile(probabilities[real & (y == 1)], lost))
    return Fit(_calibration(_fitted(x, y, weights), least), tuple(cases), probabilities)


def without_its_type(cases: Sequence[Case]) -> NDArray[np.float64]:
    """For each case the probability by a model fitted without any question of its type: what it
    is for a kind of question that nobody thought of."""
    return _unseen(cases, [c.type for c in cases])


def _unseen(cases: Sequence[Case], groups: Sequence[str]) -> NDArray[np.float64]:
    """For each case the probability by a model that was fitted without its group."""
    x, y, weights = _arrays(cases)
    of = np.array(groups)
    probabilities = np.zeros(len(cases))
    for group in sorted(set(groups)):
        test = of == group
        model = _fitted(x[~test], y[~test], weights[~test])
        probabilities[test] = model.predict_proba(x[test])[:, 1]
    return probabilities


def _arrays(
    cases: Sequence[Case],
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    intents = sorted(load_calibration().intents)
    rows = [
        [*c.features, *(float(c.intent == i) for i in intents), float(c.language == "en")]
        for c in cases
    ]
    weights = [HALF if c.withheld else 1.0 for c in cases]
    return np.array(rows), np.array([int(c.right) for c in cases]), np.array(weights)


def _fitted(x: NDArray[Any], y: NDArray[Any], weights: NDArray[Any]) -> Any:  # noqa: ANN401
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=2000))
    return model.fit(x, y, logisticregression__sample_weight=weights)


def _calibration(model: Any, least: float) -> Calibration:  # noqa: ANN401
    """The weights for features that are not standardised."""
    scale, mean = model[0].scale_, model[0].mean_
    slopes = model[1].coef_[0] / scale
    bias = float(model[1].intercept_[0] - (slopes * mean).sum())
    names = [f.name for f in fields(Evidence)]
    intents = sorted(load_calibration().intents)
    return Calibration(
        least=round(least, 3),
        bias=round(bias, 4),
        english=round(float(slopes[-1]), 4),
        weights={n: round(float(s), 4) for n, s in zip(names, slopes, strict=False)},
        intents={
            i: round(float(s), 4) for i, s in zip(intents, slopes[len(names) : -1], strict=True)
        },
    )
