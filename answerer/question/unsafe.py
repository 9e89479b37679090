"""Questions that ask the assistant to drop its rules, to reveal or to invent.

The words are data: ``[unsafe]`` in corpus/vocabulary/questions.toml.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.phrases import Match, PhraseMatcher, tokens

_TELLING = 3
"""Syllables from which on a phrase is known although one of them is slipped."""


class UnsafeReader:
    """Finds such phrases. ``words`` are ``phrases`` (always unsafe), ``topics`` (unsafe unless the
    documents speak of them, in the words that ``called`` gives for them) and ``ordinary`` (what
    holds one of them and is harmless)."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        ordinary = [(p, "") for p in words.get("ordinary", ())]
        called = words.get("called", {})
        self._phrases = PhraseMatcher([*((p, p) for p in words.get("phrases", ())), *ordinary])
        self._topics = PhraseMatcher(
            [*((p, called.get(p, p)) for p in words.get("topics", ())), *ordinary]
        )

    def is_unsafe(self, text: str, plain: bool) -> bool:
        """Whether a text speaks to the assistant; ``plain``: typed without diacritics. A slip in
        one syllable does not hide a phrase of three or more."""
        if any(m.id for m in self._phrases.find(text, lenient=plain)):
            return True
        slipped = (m for m in self._phrases.find(text, lenient=True) if m.id)
        return any(_length(text, m) >= _TELLING for m in slipped)

    def delicate(self, text: str, plain: bool) -> tuple[str, ...]:
        """The topics that the text names, in order, lower case, with their diacritics."""
        return tuple(m.id for m in self._topics.find(text, lenient=plain) if m.id)


def _length(text: str, match: Match) -> int:
    return len(tokens(text[match.start : match.end]))
