"""Words typed without the spaces between their syllables: ``lienminhhtx``."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection

from corpus.text import fold, tone

_SHORTEST = 5
_LONGEST_SYLLABLE = 7
_SHORT_FORM = 20
"""An abbreviation counts as much as a syllable of so many passages."""


def parted(
    word: str, spelled: Callable[[str], int], bare: Callable[[str], int], short: Collection[str]
) -> str:
    """The word as known syllables and abbreviations (``short``, without diacritics) with spaces
    between them, by the likeliest parting; the word itself where it is known or has none.
    ``spelled`` and ``bare`` give how many passages hold a syllable as written and without
    diacritics."""
    plain = fold(word)
    if len(plain) < _SHORTEST or not plain.isalpha() or bare(plain):
        return word
    costs: list[float] = [0.0] + [math.inf] * len(plain)
    begins = [0] * (len(plain) + 1)
    for end in range(1, len(plain) + 1):
        for start in range(max(0, end - _LONGEST_SYLLABLE), end):
            often = _often(word[start:end], plain[start:end], spelled, bare, short)
            if often and costs[start] + 12 - math.log(often) < costs[end]:
                costs[end] = costs[start] + 12 - math.log(often)
                begins[end] = start
    if math.isinf(costs[-1]):
        return word
    parts, end = [], len(plain)
    while end:
        parts.append(word[begins[end] : end])
        end = begins[end]
    return " ".join(reversed(parts))


def _often(
    written: str,
    plain: str,
    spelled: Callable[[str], int],
    bare: Callable[[str], int],
    short: Collection[str],
) -> int:
    """How often a part is met; 0 for one letter, and for diacritics that are nowhere."""
    if len(plain) < 2:
        return 0
    if plain in short:
        return _SHORT_FORM
    return bare(plain) if plain == written.lower() else spelled(tone(written))
