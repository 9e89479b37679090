"""How much of a statement's wording its sources have."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

from corpus.phrases import tokens
from corpus.text import accented_share, fold

PAIR = 0.5
"""What a pair of adjacent words held counts beside the single ones."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """``share``: of the weight of the statement's words, how much its sources hold (0..1; 1 for
    a statement without content words); ``gap``: the most weight of words in a row that they do
    not hold, in units of the rarest word's weight."""

    share: float
    gap: float
    words: int


def coverage(
    statement: str, source: str, weight: Callable[[str], float], idle: frozenset[str]
) -> Coverage:
    """The coverage of a statement by a text, both with abbreviations written out. A syllable is
    weighed by ``weight``; those of ``idle`` (function words, folded) and numbers count nothing."""
    form = _form(statement)
    held = [form(t.tone) for t in tokens(source)]
    singles, pairs = set(held), set(itertools.pairwise(held))
    words = [form(t.tone) for t in tokens(statement)]
    counted = [w for w in words if not _silent(w, idle)]
    total = got = gap = worst = 0.0
    for k, word in enumerate(words):
        if _silent(word, idle):
            continue
        w = weight(fold(word))
        has = _held(words, k, singles, pairs)
        total, got = total + w, got + w * has
        gap = gap + w if word not in singles else 0.0
        worst = max(worst, gap)
    return Coverage(got / total if total else 1.0, worst, len(counted))


def _held(words: list[str], k: int, singles: set[str], pairs: set[tuple[str, str]]) -> float:
    """0, PAIR (the word alone) or 1 (it and a neighbour stand together in the source too)."""
    if words[k] not in singles:
        return 0.0
    near = [tuple(words[k - 1 : k + 1])] if k else []
    near += [tuple(words[k : k + 2])] if k + 1 < len(words) else []
    return 1.0 if not near or any(p in pairs for p in near) else PAIR


def _silent(word: str, idle: frozenset[str]) -> bool:
    return fold(word) in idle or any(c.isdigit() for c in word)


def _form(statement: str) -> Callable[[str], str]:
    """Syllables are compared as spelled, without diacritics where the statement has none."""
    return fold if accented_share(statement) < 0.15 else lambda s: s
