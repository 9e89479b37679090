"""Units that a question measures or counts in: ``bao nhiêu phần trăm``, ``mấy tiếng``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from corpus.text import fold

_ASKS = re.compile(r"\b(?:bao nhieu|may|how many)\b\s*")


class UnitReader:
    """Reads units; ``words`` gives for each unit the words that questions and texts have for it
    (corpus/vocabulary/questions.toml, ``measures``)."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._words = {unit: [fold(w) for w in own] for unit, own in words.items()}
        spelled = ((w, unit) for unit, own in self._words.items() for w in own)
        self._longest = sorted(spelled, key=lambda wu: (-len(wu[0]), wu))

    def counted(self, folded: str) -> list[str]:
        """The unit behind each word of a folded question that asks how many, in order; an empty
        text where something else stands there."""
        return [self.at(folded[m.end() :]) for m in _ASKS.finditer(folded)]

    def at(self, folded: str) -> str:
        """The unit that a folded text begins with; an empty text where there is none."""
        found = (u for w, u in self._longest if re.match(rf"{re.escape(w)}(?!\w)", folded))
        return next(found, "")

    def words(self, unit: str) -> list[str]:
        """The folded words for a unit."""
        return list(self._words.get(unit, ()))
