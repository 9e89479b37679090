"""Documents that a question means by their title: ``kế hoạch mạng lưới cơ sở văn hóa``."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from corpus.phrases import words_of
from corpus.records import Document
from corpus.text import bigrams

ENOUGH = 4.0
CLEAR = 1.7
PAIRS = 2


class TitleFinder:
    """Finds documents by the pairs of syllables that set their titles apart."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._pairs = {d.id: frozenset(_pairs(f"{d.kind} {d.title}")) for d in documents}
        self._df = Counter(p for pairs in self._pairs.values() for p in pairs)

    def named(self, text: str, among: Iterable[str]) -> str | None:
        """The one document ``among`` these whose title the text clearly means; None where there
        is none, or several could be meant."""
        return self.holding(_pairs(text), among)

    def holding(self, pairs: Iterable[str], among: Iterable[str]) -> str | None:
        """As ``named``, by pairs of syllables (``luat_dat``)."""
        asked = frozenset(pairs)
        ids = sorted(among)
        scores = sorted(((self._score(i, asked), i) for i in ids), reverse=True)
        if len(scores) < 2 or scores[0][0] < max(ENOUGH, CLEAR * scores[1][0]):
            return None
        best = scores[0][1]
        return best if len(asked & self._pairs[best]) >= PAIRS else None

    def _score(self, document: str, asked: frozenset[str]) -> float:
        """The summed rarity of the pairs that a text and a title share."""
        total = len(self._pairs)
        return sum(math.log(total / self._df[p]) for p in sorted(asked & self._pairs[document]))


def _pairs(text: str) -> tuple[str, ...]:
    return tuple(bigrams(words_of(text)))
