"""How often syllables stand, alone and side by side: models/htx-accents, counted by
models/train_accents.py."""

from __future__ import annotations

import math
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.text import fold

FOLDER = Path(__file__).parents[1] / "models" / "htx-accents"
_SHARE = 0.9
"""Of the probability that comes from the pair of syllables; the rest is the single one's."""
_STEPS = 8
_SHIFT = 16
_UNKNOWN = 0.5
"""What a syllable that the model does not know counts as."""

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


class Bigrams:
    """``words`` as spelled (or without diacritics), ``place`` gives their positions, ``counts``
    how often each stands; ``pairs`` (sorted) are ``first << 16 | second``, ``often`` how often each
    was met. Position ``len(words)`` is any word that is not known."""

    def __init__(
        self,
        words: tuple[str, ...],
        counts: Floats,
        pairs: NDArray[np.uint32],
        often: Floats,
    ) -> None:
        self.words = words
        self.place = {w: n for n, w in enumerate(words)}
        self.counts = np.append(counts, _UNKNOWN)
        self.pairs, self.often = pairs, often
        self._total = float(counts.sum())

    def places(self, words: list[str] | tuple[str, ...]) -> Places:
        """Where these words stand."""
        return np.array([self.place.get(w, len(self.words)) for w in words], np.int64)

    def log_count(self, word: str) -> float:
        """The logarithm of how often a word stands."""
        return math.log(self.counts[self.place.get(word, len(self.words))])

    def log_first(self, here: Places) -> Floats:
        """log P(here), (len(here))."""
        return np.asarray(np.log(self.counts[here] / self._total))

    def met(self, before: Places, here: Places) -> Floats:
        """How often the one was met right before the other; shapes broadcast."""
        keys = (before << _SHIFT | here).astype(np.uint32)
        at = np.minimum(np.searchsorted(self.pairs, keys), len(self.pairs) - 1)
        return np.where(self.pairs[at] == keys, self.often[at], 0.0)

    def log_next(self, before: Places, here: Places) -> Floats:
        """log P(here | before), (len(before), len(here)): the pair's share interpolated with the
        syllable's own (Jelinek and Mercer 1980)."""
        pair = self.met(before[:, None], here[None, :]) / self.counts[before][:, None]
        single = self.counts[here] / self._total
        return np.asarray(np.log(_SHARE * pair + (1 - _SHARE) * single))


class Syllables:
    """The model, read when first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def spelled(self) -> Bigrams:
        """Syllables as spelled."""
        text = (self._folder / "syllables.txt").read_text(encoding="utf-8")
        with np.load(self._folder / "pairs.npz") as arrays:
            counts = arrays["counts"].astype(np.float64)
            often = np.exp2(arrays["pair_steps"].astype(np.float64) / _STEPS)
            return Bigrams(tuple(text.split()), counts, arrays["pairs"], often)

    @cached_property
    def bare(self) -> Bigrams:
        """Syllables without their diacritics: the same counts, summed."""
        model = self.spelled
        words = tuple(dict.fromkeys(map(fold, model.words)))
        place = {w: n for n, w in enumerate(words)}
        to = np.array([place[fold(w)] for w in model.words], np.int64)
        counts = np.bincount(to, weights=model.counts[:-1], minlength=len(words))
        first = to[model.pairs >> _SHIFT]
        second = to[model.pairs & ((1 << _SHIFT) - 1)]
        pairs, at = np.unique((first << _SHIFT | second).astype(np.uint32), return_inverse=True)
        often = np.bincount(at, weights=model.often, minlength=len(pairs))
        return Bigrams(words, counts.astype(np.float64), pairs, often.astype(np.float64))

    @cached_property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """The spellings of each bare syllable, frequent ones first."""
        out: dict[str, list[str]] = {}
        for word in self.spelled.words:
            out.setdefault(fold(word), []).append(word)
        return {bare: tuple(own) for bare, own in out.items()}


@lru_cache(maxsize=2)
def syllables_of(folder: Path) -> Syllables:
    """The model of a folder, the same for all who ask: it is read once."""
    return Syllables(folder)
