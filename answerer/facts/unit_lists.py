"""Which facts hold which units, a unit being a folded syllable or a pair of neighbours.

Made from numbers: an index of 33,000 passages has 3.6 million units in its facts.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from corpus.phrases import bare_number, words_of

Places = NDArray[np.int32]
_NONE = np.empty(0, np.int32)
_FACT = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class UnitLists:
    """``places`` of unit n are ``starts[n]:starts[n + 1]``, ascending; ``numbers`` gives n for a
    pair of syllables (0: no second one) as one number, ``ids`` the number of a syllable from 1."""

    ids: dict[str, int]
    numbers: dict[int, int]
    starts: NDArray[np.int64]
    places: Places

    def get(self, unit: str) -> Places:
        """The positions of the facts that hold a unit, ascending."""
        first, _, second = unit.partition("_")
        code = self.ids.get(first, -1)
        if second:
            code = (self.ids.get(second, -1) << 32) + code
        n = self.numbers.get(code)
        return _NONE if n is None else self.places[self.starts[n] : self.starts[n + 1]]

    @property
    def counts(self) -> NDArray[np.int64]:
        """How many facts hold each unit, by its number."""
        return np.diff(self.starts)

    @property
    def is_pair(self) -> NDArray[np.bool_]:
        """Which units are pairs, by number."""
        return np.fromiter(self.numbers, np.uint64, len(self.numbers)) > _FACT

    def named(self, chosen: NDArray[np.bool_]) -> list[str]:
        """The units of these numbers, sorted."""
        words = ["", *self.ids]
        codes = [code for code, n in self.numbers.items() if chosen[n]]
        return sorted(
            "_".join(filter(None, (words[c & 0xFFFFFFFF], words[c >> 32]))) for c in codes
        )

    def entries(self) -> tuple[NDArray[np.int64], Places]:
        """Each unit (by number) with each fact that holds it."""
        return np.repeat(np.arange(len(self.counts)), self.counts), self.places


def unit_lists(main: Iterable[str], around: Iterable[str]) -> tuple[UnitLists, UnitLists]:
    """The lists over what facts say and over what stands around them, both in the order of the
    facts; a unit that a fact says itself does not stand around it, too."""
    ids: dict[str, int] = defaultdict(count(1).__next__)
    parts = [_codes(texts, ids) for texts in (main, around)]
    codes, number = np.unique(np.concatenate([c for c, _ in parts]), return_inverse=True)
    facts = np.concatenate([f for _, f in parts])
    entries = number.astype(np.uint64) << _HALF | facts
    own = _distinct(entries[: len(parts[0][0])])
    near = _distinct(entries[len(parts[0][0]) :])
    near = near[~np.isin(near, own, assume_unique=True, kind="sort")]
    numbers = dict(zip(codes.tolist(), range(len(codes)), strict=True))
    made = (UnitLists(dict(ids), numbers, *_lists(e, len(codes))) for e in (own, near))
    return next(made), next(made)


def _codes(
    texts: Iterable[str], ids: dict[str, int]
) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Each unit of each text as a number, and the position of its text."""
    words, lengths = array("Q"), array("q")
    for text in texts:
        found = [bare_number(w) for w in words_of(text)]
        words.extend(map(ids.__getitem__, found))
        lengths.append(len(found))
    single = np.array(words, dtype=np.uint64)
    of = np.repeat(np.arange(len(lengths), dtype=np.uint64), np.array(lengths, dtype=np.int64))
    inside = of[:-1] == of[1:]
    pairs = (single[1:] << _HALF | single[:-1])[inside]
    return np.concatenate([single, pairs]), np.concatenate([of, of[:-1][inside]])


def _distinct(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each value once, rising. (``np.unique`` of NumPy 2.4 hashes, and numbers made of two parts
    as these are meet in its table: 7 s instead of 0.2.)"""
    values = np.sort(values)
    return values[np.flatnonzero(np.diff(values, prepend=~values[:1]))]


def _lists(entries: NDArray[np.uint64], units: int) -> tuple[NDArray[np.int64], Places]:
    number = (entries >> _HALF).astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(np.bincount(number, minlength=units))])
    return starts.astype(np.int64), (entries & _FACT).astype(np.int32)
