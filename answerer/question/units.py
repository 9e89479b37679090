"""Units that a question measures or counts in: ``bao nhiêu phần trăm``, ``mấy tiếng``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile

from corpus.text import fold

OTHER = "other"
_ASKS = re.compile(r"\b(?:bao nhieu|may|how many)\b\s*")
_NOUN = re.compile(r"\w+(?: \w+){0,5}")


class UnitReader:
    """Reads units; ``words`` gives for each unit the words that questions and texts have for it
    (corpus/vocabulary/questions.toml, ``measures``)."""

    def __init__(
        self, words: Mapping[str, Iterable[str]], ends: Mapping[str, Iterable[str]]
    ) -> None:
        self._words = {unit: [fold(w) for w in own] for unit, own in words.items()}
        self._ends = frozenset(ends.get("words", ()))
        self._plain_ends = frozenset(fold(w) for w in self._ends) - set(ends.get("ambiguous", ()))
        spelled = ((w, unit) for unit, own in self._words.items() for w in own)
        self._longest = sorted(spelled, key=lambda wu: (-len(wu[0]), wu))

    def counted(self, question: str) -> list[str]:
        """The unit behind each word of a question that asks how many, in order; ``OTHER`` where
        something else is counted, an empty text where nothing is (``tối đa là bao nhiêu?``)."""
        folded = fold(question)
        return [self._counted_at(question, folded, m.end()) for m in _ASKS.finditer(folded)]

    def _counted_at(self, question: str, folded: str, at: int) -> str:
        return self.at(folded[at:]) or (OTHER if self.noun_at(question, at) else "")

    def noun_at(self, question: str, at: int) -> tuple[str, ...]:
        """The words of the noun that a question has at a place, folded, six at most: up to a
        pause or a word that belongs to no noun (``mấy phòng | trong …``); none for ``mấy cái``,
        which counts what was named before. In a question without diacritics a word that could be
        either belongs to it."""
        found = _NOUN.match(question, at)
        words = found.group().lower().split() if found else []
        ends = self._plain_ends if fold(question) == question.lower() else self._ends
        noun = tuple(fold(w) for w in takewhile(lambda w: w not in ends, words))
        return () if noun == ("cai",) else noun

    def at(self, folded: str) -> str:
        """The unit that a folded text begins with; an empty text where there is none."""
        opening = ((w, u) for w, u in self._longest if folded.startswith(w))
        return next((u for w, u in opening if not folded[len(w) : len(w) + 1].isalnum()), "")

    def words(self, unit: str) -> list[str]:
        """The folded words for a unit."""
        return list(self._words.get(unit, ()))
