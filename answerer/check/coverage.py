"""How much of a statement's wording its sources have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from corpus.phrases import tokens
from corpus.text import accented_share, fold

ALONE = 0.5
"""What a word counts that stands in the sources, but beside none of its neighbours."""
WINDOW = 8


@dataclass(frozen=True, slots=True)
class Coverage:
    """``share``: of the weight of a statement's words, how much its sources hold (0..1);
    ``window``: the least share in any eight words in a row. Both are 1 for a statement without
    a word that counts. ``gap``: the most words in a row of which its sources hold none."""

    share: float
    window: float
    gap: int


def coverage(
    statement: str, source: str, weight: Callable[[str], float], idle: frozenset[str]
) -> Coverage:
    """The coverage of a statement by a text, both with abbreviations written out. A syllable
    counts its ``weight``; those of ``idle`` (folded) and numbers count nothing. Diacritics must
    agree unless the statement has none."""
    form = fold if accented_share(statement) < 0.15 else str
    held = [form(t.tone) for t in tokens(source)]
    words = [form(t.tone) for t in tokens(statement)]
    known = _held(words, set(held), set(pairwise(held)))
    counted = [
        (weight(fold(w)), h)
        for w, h in zip(words, known, strict=True)
        if fold(w) not in idle and not any(c.isdigit() for c in w)
    ]
    parts = [counted[k : k + WINDOW] for k in range(max(1, len(counted) - WINDOW + 1))]
    gap = max(
        (len(list(run)) for absent, run in groupby(counted, lambda c: not c[1]) if absent),
        default=0,
    )
    return Coverage(_share(counted), min(map(_share, parts)), gap)


def _share(counted: Sequence[tuple[float, float]]) -> float:
    total = sum(w for w, _ in counted)
    return sum(w * h for w, h in counted) / total if total else 1.0


def _held(words: list[str], singles: set[str], pairs: set[tuple[str, str]]) -> list[float]:
    """For each word 0, ALONE or 1 (it and a neighbour stand together in the source too)."""
    together = [p in pairs for p in pairwise(words)]
    out = []
    for k, word in enumerate(words):
        near = together[max(0, k - 1) : k + 1]
        out.append(float(word in singles) * (1.0 if not near or any(near) else ALONE))
    return out
