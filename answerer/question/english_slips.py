"""Mistyped English words of a question (``departmet``), by the words that the vocabulary knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from corpus.english import stem
from corpus.text import fold
from corpus.vocabulary import Vocabulary
from retriever.slips import is_syllable

LEAST = 5
"""Letters of a word that is mended: of shorter ones too many are one slip apart."""
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_ENDINGS = ("s", "d", "ed", "ing")


class EnglishSpeller:
    """Mends words that are one slip (a letter lost, doubled, wrong or swapped with its neighbour)
    away from words of exactly one stem. ``written`` tells whether a document holds a folded word:
    such a word (a name) is right as it is."""

    def __init__(self, vocabulary: Vocabulary, written: Callable[[str], bool]) -> None:
        self._known = frozenset(_known(vocabulary))
        self._stems = frozenset(map(stem, self._known))
        self._written = written

    @cached_property
    def _near(self) -> list[str]:
        """What a slip may have made a word of; made when the first unknown word comes."""
        plain = (w for w in self._known if not w.endswith(_ENDINGS))
        return sorted({*self._known, *(w + e for w in plain for e in _ENDINGS)})

    def mended(self, text: str) -> str:
        """The text with its mistyped words mended."""
        return _WORD.sub(lambda m: self._mend(m.group()), text)

    def _mend(self, word: str) -> str:
        low = word.lower()
        if len(low) < LEAST or word.isupper() or not low.isascii() or is_syllable(low):
            return word
        if low in self._known or stem(low) in self._stems or self._written(low):
            return word
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found = extract(low, self._near, scorer=OSA.distance, score_cutoff=1, limit=None)
        near = sorted(w for w, _, _ in found)
        return near[0] if len({stem(w) for w in near}) == 1 else word


def _known(vocabulary: Vocabulary) -> set[str]:
    """The words of the lexicon, of English names, of English cues and function words, and others
    that are right as they are, as far as they are long enough to be met by a slip."""
    questions = vocabulary.questions
    phrases = [e for term in vocabulary.english for e in term["en"]]
    phrases += [e for a in vocabulary.agencies.values() for e in a.english]
    phrases += questions.get("stop", {}).get("en", ())
    phrases += [p for row in questions.get("cues", {}).values() for p in row["strong"]]
    phrases += [p for row in questions.get("kinds", {}).values() for p in row]
    phrases += [p for row in questions.get("measures", {}).values() for p in row]
    phrases += questions.get("english_words", {}).get("words", ())
    words = (w.lower() for p in phrases if p.isascii() for w in _WORD.findall(p))
    return {fold(w) for w in words if len(w) >= LEAST - 1}
