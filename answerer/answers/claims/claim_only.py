"""Claims that something is only so (``chỉ giới hạn trong nước``), and texts that say more than that
of the same (``trong nước và nước ngoài``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from answerer.facts.facts import Fact
from corpus.cues import Cues
from corpus.phrases import Token, tokens, words_of
from corpus.text import fold

_CUES = Cues("claims", "only")

FEWEST, LONGEST = 2, 6
"""Syllables of what is claimed to be the only one that are looked for in a text."""
AHEAD = 3
"""Syllables behind the joining word of a text of which one says something new."""


@cache
def _only() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<only>(?: <fillers>)*\s+(?!<no_only>\b)(?P<what>\w[^,;:.?!]*)")


def says_more(ask: Ask, fact: Fact) -> bool:
    """Does a question claim that something is the only one, and a text join another to it?"""
    text = without_ending(ask.text)
    m = _only().search(fold(text))
    if m is None:
        return False
    # Of an unaccented question nothing is known but its letters: ``chi`` is ``chi``, ``chị`` too.
    if text[m.start() : m.start() + 3].lower() not in _CUES.words("written"):
        return False
    what, stated = _claimed(m["what"]), tokens(fact.text)
    asked = frozenset(words_of(fold(text)))
    for size in range(len(what), FEWEST - 1, -1):
        ends = _ends(what[-size:], stated)
        if ends:
            return any(_joins_another(stated, end, asked) for end in ends)
    return False


def _claimed(what: str) -> list[str]:
    """The last syllables of what is claimed, without the words that only close it (``thôi``)."""
    words = words_of(what)
    while words and words[-1] in _CUES.words("closers"):
        words.pop()
    return words[-LONGEST:]


def _ends(words: list[str], stated: tuple[Token, ...] | list[Token]) -> list[int]:
    """Where these words end in a text."""
    folded, n = [t.fold for t in stated], len(words)
    return [k + n for k in range(len(folded) - n + 1) if folded[k : k + n] == words]


def _joins_another(
    stated: tuple[Token, ...] | list[Token], end: int, asked: frozenset[str]
) -> bool:
    """Does a joining word stand behind, or a comma and a plural, and something that the question
    does not say?"""
    if end >= len(stated):
        return False
    listed = stated[end].pause and stated[end].fold in _CUES.words("plural")
    if not listed and (stated[end].pause or stated[end].fold not in _CUES.words("joins")):
        return False
    behind = stated[end + 1 : end + 1 + AHEAD]
    return any(t.fold not in asked for t in behind)
