"""Learns models/htx-courtesy: which clauses stand around a question and ask nothing.

    python -m models.train_courtesy --out models/htx-courtesy

Wrappers are the clauses of ``templates.txt``. What must stay are the clauses of the development
questions, of sentences that say what a question is about (``contexts.txt``, with phrases of the
vocabulary as topics) and lines of the documents. A logistic regression over syllables and their
pairs tells them apart; five-fold cross-validation over the templates, contexts and questions
comes first (no guard for names and asking words is counted there: the reader has one).

``asides.txt`` are the units that stand in wrappers at least e times as often as in questions (those
of models/htx-answer-types).
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from answerer.question.concepts import units_of
from answerer.question.courtesy import LEAST, Clause, clauses_of, features
from corpus.text import nfc
from corpus.vocabulary import load_vocabulary
from eval.gold import load_gold

GOLD = Path("eval/gold")
SETS = (
    *("dev", "own-dev", "own-dev2", "own-silence", "heldout2-dev", "proga-3dev", "progb-3dev"),
    *("prog5-dev", "other-dev", "other-documents", "heldout-other-dev", "plans-3dev"),
    *("rules-3dev", "provinces-3dev"),
)
DOCUMENTS = Path("corpus/documents")
_FOLDS = 5
_TOPICS = 12
_LINES = 800
_STRENGTH = 1.0
_LEAST_WEIGHT = 0.05
_SEED = 0
QUESTIONS = Path("models/htx-answer-types/questions.tsv")
_ASIDE, _TWICE = 1.0, 2


@dataclass(frozen=True, slots=True)
class Example:
    """A clause, whether it is a wrapper, and the fold of the line it comes from."""

    clause: Clause
    wrapper: bool
    fold: int


def examples(folder: Path) -> list[Example]:
    """All clauses to learn from; no random start but the seed."""
    rng = np.random.default_rng(_SEED)
    out = [*_of(_lines(folder / "templates.txt"), True), *_of(_questions(), False)]
    topics = [t for group in load_vocabulary().synonyms for t in group if " " in t]
    for k, line in enumerate(_lines(folder / "contexts.txt")):
        told = (line.replace("{topic}", str(t)) for t in rng.choice(topics, _TOPICS))
        out += [e for t in told for e in _of([t], False, k)]
    lines = [
        line for f in sorted(DOCUMENTS.iterdir()) for line in _lines(f) if 15 < len(line) < 160
    ]
    return out + list(_of(map(str, rng.choice(lines, _LINES)), False))


def _of(lines: Iterable[str], wrapper: bool, fold: int | None = None) -> Iterator[Example]:
    for k, line in enumerate(lines):
        for part in line.split("{q}"):
            for clause in clauses_of(part):
                yield Example(clause, wrapper, (k if fold is None else fold) % _FOLDS)


def _questions() -> list[str]:
    return [g.question for s in SETS for g in load_gold(GOLD / f"{s}.jsonl")]


def _lines(file: Path) -> list[str]:
    return nfc(file.read_text("utf-8")).splitlines()


def learn(chosen: list[Example]) -> dict[str, float]:
    """The weights of a logistic regression (``""``: the intercept)."""
    counts = CountVectorizer(analyzer=lambda e: features(e.clause), binary=True)
    x = counts.fit_transform(chosen)
    model = LogisticRegression(C=_STRENGTH, solver="liblinear")
    model.fit(x, np.array([e.wrapper for e in chosen]))
    named = zip(counts.get_feature_names_out(), model.coef_[0], strict=True)
    weights = {str(n): round(float(w), 2) for n, w in named if abs(w) >= _LEAST_WEIGHT}
    return {"": round(float(model.intercept_[0]), 2), **weights}


def asides(templates: list[str]) -> list[str]:
    """The units that are said in at least two wrappers, and there far more often than in
    questions (by the logarithm of the odds, smoothed)."""
    questions = [line.split("\t")[1] for line in _lines(QUESTIONS)]
    around = _in_how_many(t.replace("{q}", " . ").replace("\\n", " . ") for t in templates)
    inside = _in_how_many(questions)

    def odds(unit: str) -> float:
        in_wrappers = (around[unit] + 0.1) / len(templates)
        return math.log(in_wrappers * len(questions) / (inside[unit] + 0.5))

    return sorted(u for u, n in around.items() if n >= _TWICE and odds(u) >= _ASIDE)


def _in_how_many(texts: Iterable[str]) -> Counter[str]:
    """In how many of the texts each unit stands; no pair goes over the end of a sentence."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update({u for part in text.split(" . ") for u in units_of(part)})
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Learns models/htx-courtesy.")
    parser.add_argument("--out", type=Path, default=Path("models/htx-courtesy"))
    out = parser.parse_args().out
    every = examples(out)
    taken: dict[bool, list[bool]] = {True: [], False: []}
    for k in range(_FOLDS):
        weights = learn([e for e in every if e.fold != k])
        for e in every:
            if e.fold == k:
                odds = weights[""] + sum(weights.get(f, 0.0) for f in features(e.clause))
                taken[e.wrapper].append(odds >= LEAST)
    found, lost = (sum(taken[w]) / len(taken[w]) for w in (True, False))
    print(f"wrappers found {found:.3f} (n {len(taken[True])})")
    print(f"others taken for one {lost:.4f} (n {len(taken[False])})")
    weights = learn(every)
    (out / "weights.json").write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n")
    chosen = asides(_lines(out / "templates.txt"))
    (out / "asides.txt").write_text("".join(f"{unit}\n" for unit in chosen), "utf-8")
    print(len(weights), "weights,", len(chosen), "asides")


if __name__ == "__main__":
    main()
