"""Mends mistyped names of provinces and mistyped abbreviations: ``An Gang`` -> ``An Giang``,
``UBNND`` -> ``UBND``.

Only one slip away from exactly one name, where the corpus knows no such pair, and what was typed is
written like a name or holds a syllable that the corpus does not know.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from itertools import pairwise

from rapidfuzz.distance import OSA

from corpus.text import fold
from corpus.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"(?<![\w/&-])[A-ZĐ]{4,}(?![\w/&-])")
_SHORTEST = 6
"""Letters of a name from which on one slip is no other name."""
_ABBREVIATION = 4


class NameMender:
    """``known`` are the bare syllables of the corpus, ``met`` tells whether a pair of them
    (``an_giang``) stands there, ``own`` are the corpus' own abbreviations."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        known: Collection[str],
        met: Callable[[str], bool],
        own: Iterable[str] = (),
    ) -> None:
        self._known, self._met = known, met
        spelled = [v for p in vocabulary.provinces.values() for v in (p.name, *p.variants)]
        self._provinces: dict[str, str] = {}
        for name in spelled:
            if len(name.split()) == 2 and len(name) >= _SHORTEST:
                self._provinces.setdefault(fold(name), name)
        shorts = {row["short"] for row in vocabulary.abbreviations} | set(own)
        self._shorts = sorted(s for s in shorts if s.isupper() and s.isalpha())

    def mended(self, text: str) -> str:
        """The text with these names as they should be."""
        return self._places(_CAPITALS.sub(self._short, text))

    def _short(self, m: re.Match[str]) -> str:
        typed = m.group()
        if typed in self._shorts or fold(typed) in self._known:
            return typed
        near = [
            s
            for s in self._shorts
            if len(s) >= _ABBREVIATION and OSA.distance(s, typed, score_cutoff=1) <= 1
        ]
        return near[0] if len(near) == 1 else typed

    def _places(self, text: str) -> str:
        out, at = [], 0
        found = list(_WORD.finditer(text))
        for (a, b), c in zip(pairwise(found), [*found[2:], None], strict=False):
            if a.start() < at or text[a.end() : b.start()] != " ":
                continue
            words = a.group(), b.group()
            if c is not None and f"{fold(words[1])} {fold(c.group())}" in self._provinces:
                continue
            named = all(w[0].isupper() for w in words)
            unknown = any(fold(w) not in self._known for w in words)
            meant = self._meant(*map(fold, words)) if named or unknown else None
            if meant:
                out += [text[at : a.start()], meant]
                at = b.end()
        return "".join([*out, text[at:]])

    def _meant(self, first: str, second: str) -> str | None:
        """The one province whose name is a slip away from these two syllables."""
        typed = f"{first} {second}"
        if typed in self._provinces or self._met(f"{first}_{second}"):
            return None
        near = [
            name
            for bare, name in self._provinces.items()
            if bare[0] == typed[0] and self._slipped(bare.split(" "), (first, second))
        ]
        return near[0] if len(near) == 1 else None

    def _slipped(self, name: list[str], typed: tuple[str, str]) -> bool:
        """Is one syllable a slip away, or each of both that nobody knows?"""
        other = [(n, t) for n, t in zip(name, typed, strict=True) if n != t]
        return (len(other) == 1 or not any(t in self._known for _, t in other)) and all(
            OSA.distance(n, t, score_cutoff=1) <= 1 for n, t in other
        )
