"""Learns models/htx-answer-types: which type of answer a question wants.

    python -m models.train_answer_types --out models/htx-answer-types

``questions.tsv`` gives a question a line with its types (``lead+time``: both). Each is learnt as it
stands and without its diacritics, by a multinomial logistic regression. ``test.tsv``, by writers of
whom no line was learnt, says how good it is.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from answerer.question.answer_types import AnswerTypes, features
from answerer.question.courtesy import CourtesyReader
from answerer.question.reader import QuestionReader
from corpus.text import nfc
from corpus.vocabulary import load_vocabulary
from eval.perturb import clean, unaccented
from retriever.query import QueryReader

_STRENGTH = 3.0
_LEAST_SEEN = 2
_LEAST_WEIGHT = 0.06
_ROUNDS = 300


Form = Callable[[str], str]


FORMS: tuple[Form, ...] = (clean, unaccented)


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a question and the types of answer that it wants."""

    features: list[str]
    types: tuple[str, ...]


class Examples:
    """Reads labelled questions as the assistant reads questions, but for its corpus."""

    def __init__(self) -> None:
        vocabulary = load_vocabulary()
        self._queries = QueryReader(vocabulary, ())
        self._questions = QuestionReader(vocabulary)
        self._courtesies = CourtesyReader(vocabulary)

    def read(self, file: Path, forms: Sequence[Form] = (clean,)) -> list[Example]:
        """The questions of a file in each of the forms."""
        lines = [line.split("\t") for line in nfc(file.read_text("utf-8")).splitlines()]
        return [
            Example(self._features(form(question)), tuple(types.split("+")))
            for form in forms
            for types, question in lines
        ]

    def _features(self, question: str) -> list[str]:
        core = self._courtesies.core(question)
        return features(self._questions.read(self._queries.read(core)))


def learn(chosen: list[Example], folder: Path) -> None:
    """Writes types, features and weights (float16; features that hardly weigh are left out)."""
    counts = CountVectorizer(
        analyzer=lambda e: e.features, binary=True, min_df=_LEAST_SEEN, dtype=np.float32
    )
    x = counts.fit_transform(chosen)
    pairs = [(k, t, 1 / len(e.types)) for k, e in enumerate(chosen) for t in e.types]
    rows, types, shares = zip(*pairs, strict=True)
    model = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS)
    model.fit(x[list(rows)], np.array(types), sample_weight=np.array(shares))
    named = counts.get_feature_names_out()
    heavy = np.flatnonzero(np.abs(model.coef_).max(axis=0) >= _LEAST_WEIGHT)
    weights = np.vstack([model.coef_[:, heavy].T, model.intercept_]).astype(np.float16)
    np.savez_compressed(folder / "weights.npz", weights=weights)
    _write(folder / "features.txt", named[heavy])
    _write(folder / "types.txt", model.classes_)


def _write(file: Path, lines: np.ndarray) -> None:
    file.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def report(model: AnswerTypes, test: list[Example]) -> None:
    """How often the likeliest type is right, all in all and where it is likely."""
    found = [(model.by_features(e.features), e.types) for e in test]
    best = [max(p.items(), key=lambda i: i[1]) for p, _ in found]
    right = np.array([b[0] in types for b, (_, types) in zip(best, found, strict=True)])
    sure = np.array([b[1] for b in best]) >= 0.8
    given = np.array([sum(p[t] for t in types) for p, types in found])
    print(f"likeliest type right {right.mean():.3f} (n {len(test)})")
    print(f"where it has .8: {right[sure].mean():.3f} (share {sure.mean():.3f})")
    print(
        f"right types below .05: {(given < 0.05).mean():.4f}, below .1: {(given < 0.1).mean():.4f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Learns models/htx-answer-types.")
    parser.add_argument("--out", type=Path, default=Path("models/htx-answer-types"))
    out = parser.parse_args().out
    examples = Examples()
    learn(examples.read(out / "questions.tsv", FORMS), out)
    report(AnswerTypes(out), examples.read(out / "test.tsv"))


if __name__ == "__main__":
    main()
