"""Names that stand inside longer ones: ``hợp tác xã`` in ``liên hiệp hợp tác xã`` is not meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from answerer.facts.facts import Fact
from corpus.text import fold

APART = 0.05
"""What a text loses that has a name only inside longer ones: less than a word of its own counts."""


class LongerNames:
    """Reads names and the longer ones that hold them, out of questions.toml (``inside``)."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self._names = {name: _pattern(name, longer) for name, longer in names.items()}
        self._known: dict[int, frozenset[str]] = {}

    def asked(self, text: str) -> frozenset[str]:
        """The names that a question, its abbreviations written out, gives by themselves."""
        return frozenset(n for n in self._names if self._stands(n, fold(text)))

    def loss(self, asked: frozenset[str], k: int, fact: Fact) -> float:
        """What the k-th fact loses: it holds a name asked, but only inside longer ones."""
        if not asked:
            return 0.0
        if k not in self._known:
            self._known[k] = self._only_inside(fold(fact.main))
        return APART * bool(asked & self._known[k])

    def _only_inside(self, text: str) -> frozenset[str]:
        return frozenset(n for n in self._names if fold(n) in text and not self._stands(n, text))

    def _stands(self, name: str, text: str) -> bool:
        return any(m.group("own") for m in self._names[name].finditer(text))


def _pattern(name: str, longer: Sequence[str]) -> re.Pattern[str]:
    """Matches the longer names, and as ``own`` the name where it stands by itself."""
    held = "|".join(re.escape(fold(n)) for n in sorted(longer, key=len, reverse=True))
    return re.compile(rf"\b(?:{held}|(?P<own>{re.escape(fold(name))}))\b")
