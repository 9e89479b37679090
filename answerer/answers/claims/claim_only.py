"""Claims that something is so of one thing alone (``chỉ kiện toàn ở cấp tỉnh``, ``chỉ đưa vào kế
hoạch hằng năm thôi``), where a text sets another beside it (``ở tỉnh và địa phương``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_reading import unplaced
from answerer.facts.ask import Ask
from corpus.cues import Cues
from corpus.phrases import Token, tokens, words_of
from corpus.text import fold

_CUES = Cues("claims", "only")

LONGEST = 4
"""Syllables at the end of a claim that are looked for in a text, and of what stands beside them."""


@cache
def _only() -> re.Pattern[str]:
    """As typed: ``chỉ`` before no syllable with which it is another word; without diacritics only
    before a word that it restricts."""
    return _CUES.pattern(
        r"(?<!\w)(?<!không )(?<!khong )(?<!hay )(?<!hoặc )(?<!or )"
        r"(?:chỉ (?!<compounds>\b)|(?:chi|only) (?=<restricted>\b))",
        re.I,
    )


@cache
def _alone() -> re.Pattern[str]:
    return _CUES.pattern(r"[\s,]+<alone>\W*$", re.I)


@cache
def _stated() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<stated>(?!\w)", re.I)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_CUES.words(name))


def restricted(ask: Ask) -> tuple[str, ...]:
    """The folded syllables to which a claim restricts something; empty for any other claim."""
    said = without_ending(unplaced(ask))
    m = _only().search(said)
    if m is None:
        return ()
    return tuple(words_of(fold(_alone().sub("", said[m.end() :]))))


def is_restricted(text: str) -> bool:
    """Does a text say that something is so of one thing alone?"""
    return bool(_only().search(text) or _stated().search(text))


def names_more(ask: Ask, text: str) -> bool:
    """Does a text set another thing beside the last one that a claim names alone: behind it or
    before it, joined by ``và``?"""
    said = restricted(ask)
    known = frozenset(words_of(fold(ask.text)))
    stated = tokens(text)
    folded = [t.fold for t in stated]
    for length in range(min(LONGEST, len(said)), 0, -1):
        tail = list(said[-length:])
        at = [n for n in range(len(folded)) if folded[n : n + length] == tail]
        if at:
            return any(_is_joined(stated, n, n + length, known) for n in at)
    return False


def _is_joined(stated: Sequence[Token], start: int, end: int, known: frozenset[str]) -> bool:
    """Does what stands beside these syllables behind a joining word say what the claim does not?"""
    joins, idle = _words("joins"), _words("idle")
    behind = stated[end + 1 : end + 1 + LONGEST] if _joins(stated, end, joins) else ()
    before = (
        stated[max(start - 1 - LONGEST, 0) : start - 1] if _joins(stated, start - 1, joins) else ()
    )
    told = [t.fold for t in (*behind[:2], *before[-2:])]
    return any(w not in known and w not in idle for w in told)


def _joins(stated: Sequence[Token], at: int, joins: frozenset[str]) -> bool:
    return 0 <= at < len(stated) and stated[at].tone in joins
