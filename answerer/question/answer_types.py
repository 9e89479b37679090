"""Which type of answer a question wants (a leading agency, a time, a count, a signature …), learnt.

The cues of the vocabulary say which words may ask for what; they cannot tell ``ai ký quyết định
này`` from ``ai ký quyết định cho nhận con nuôi``. A multinomial logistic model over the words of a
question and their pairs (models/htx-answer-types, made by models/train_answer_types.py)
can. Names of agencies and places, numbers and dates are masked, so that it learns frames and not
topics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answerer.question.question import Question
from corpus.phrases import tokens

FOLDER = Path(__file__).parents[2] / "models" / "htx-answer-types"
_AGENCY, _PLACE = " COQUAN ", " NOICHON "
_FIGURES = (
    (re.compile(r"\b\d+(?:/\d{4})?[/-][^\W\d_][\w/.-]*"), " SOHIEU "),
    (re.compile(r"\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\b"), " NGAYTHANG "),
    (re.compile(r"\b(?:19|20)\d\d\b"), " NAMSO "),
    (re.compile(r"\d+(?:[.,]\d+)*"), " CHUSO "),
)


def features(question: Question) -> list[str]:
    """What the model sees of a question: its folded words, their pairs, and the pairs that leave
    one word out."""
    words = ["<", *(t.fold for t in tokens(_masked(question))), ">"]
    return [
        *dict.fromkeys(words[1:-1]),
        *dict.fromkeys(f"{a} {b}" for a, b in pairwise(words)),
        *dict.fromkeys(f"{a} _ {c}" for a, c in zip(words, words[2:], strict=False)),
    ]


def _masked(question: Question) -> str:
    """The text of a question with its names and figures masked."""
    text = question.text
    named = [(a, b, _PLACE) for a, b in question.places]
    named += [(m.start, m.end, _AGENCY) for m in question.agencies]
    for start, end, mask in sorted(named, reverse=True):
        text = text[:start] + mask + text[end:]
    for pattern, mask in _FIGURES:
        text = pattern.sub(mask, text)
    return text


class AnswerTypes:
    """The model; read from its folder when first asked."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @cached_property
    def _types(self) -> list[str]:
        return (self._folder / "types.txt").read_text("utf-8").split()

    @cached_property
    def _position(self) -> dict[str, int]:
        lines = (self._folder / "features.txt").read_text("utf-8").splitlines()
        return {line: k for k, line in enumerate(lines)}

    @cached_property
    def _weights(self) -> NDArray[np.float32]:
        """(features + 1, types); the last row is the intercept."""
        with np.load(self._folder / "weights.npz") as stored:
            return stored["weights"].astype(np.float32)

    def of(self, question: Question) -> Mapping[str, float]:
        """The probability of each type of answer, adding up to 1."""
        return self.by_features(features(question))

    def by_features(self, found: Iterable[str]) -> Mapping[str, float]:
        """As ``of``, for the features of a question."""
        rows = [self._position[f] for f in found if f in self._position]
        odds = self._weights[-1] + self._weights[rows].sum(axis=0)
        shares = np.exp(odds - odds.max())
        return dict(zip(self._types, (shares / shares.sum()).tolist(), strict=True))
