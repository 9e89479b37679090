"""Whether two places of a document say the same: an annex row and the paragraph behind it.

Gold questions quote one place as a rule; a decision often says the same in its prose and in its
annex, and either is a right citation. Compared are pairs of neighbouring syllables with the
abbreviations written out (containment: Broder 1997), of a row those of its longest cell.
"""

from __future__ import annotations

import re
from functools import cache

from corpus.abbreviations import Expander
from corpus.text import bigrams, key, syllables
from corpus.vocabulary import load_vocabulary

LEAST = 0.8
"""The share of the shorter text's pairs that the longer one must hold."""
ENOUGH = 20
"""Pairs from which on a likeness says something; shorter texts must be equal."""
_MARKS = re.compile(r"<[^>]+>|[*_]+")
_CELL = re.compile(r"[|\t]")


def says_the_same(one: str, other: str) -> bool:
    """Whether two paragraphs or rows say the same, in nearly the same words."""
    a, b = _pairs(one), _pairs(other)
    shorter = min(len(a), len(b))
    if shorter < ENOUGH:
        return bool(a) and a == b
    return len(a & b) >= LEAST * shorter


def holds(text: str, quote: str) -> bool:
    """Whether a text holds a quote, its marks of emphasis and white space apart."""
    return bool(quote) and _plain(quote) in _plain(text)


def paragraph_at(text: str, start: int, end: int) -> str:
    """The whole lines in which a span stands."""
    after = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : after if after >= 0 else len(text)]


def _plain(text: str) -> str:
    return key(_MARKS.sub(" ", text))


def _pairs(text: str) -> frozenset[str]:
    cell = max(_CELL.split(_MARKS.sub(" ", text)), key=len)
    return frozenset(bigrams(syllables(_expander().expand(cell).lower())))


@cache
def _expander() -> Expander:
    return Expander(load_vocabulary())
