"""Puts the diacritics back into syllables typed without them: ``dong thap`` -> ``đồng tháp``.

A bigram model over syllables (models/htx-accents, counted by models/train_accents.py) and the
most probable sequence through it (Viterbi). A syllable that the model does not know stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.text import fold

FOLDER = Path(__file__).parents[1] / "models" / "htx-accents"
_SHARE = 0.9
"""Of the probability that comes from the pair of syllables; the rest is the single one's."""
_MOST_FORMS = 24
_STEPS = 8
_SHIFT = 16

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


class _Model(NamedTuple):
    """``forms``: the positions of the spellings of each bare syllable, frequent ones first.
    ``counts`` of each spelling; ``pairs`` (sorted) are ``first << 16 | second``, and
    ``pair_steps`` are 8 log2 of how often each was met."""

    spelled: tuple[str, ...]
    forms: dict[str, Places]
    counts: Floats
    pairs: NDArray[np.uint32]
    pair_steps: NDArray[np.uint8]


@lru_cache(maxsize=2)
def restorer_of(folder: Path) -> Restorer:
    """The restorer over a folder, the same for all who ask: its model is read once."""
    return Restorer(folder)


class Restorer:
    """Restores diacritics; its model is read when first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _model(self) -> _Model:
        text = (self._folder / "syllables.txt").read_text(encoding="utf-8")
        spelled = tuple(text.split())
        places: dict[str, list[int]] = {}
        for n, syllable in enumerate(spelled):
            places.setdefault(fold(syllable), []).append(n)
        forms = {bare: np.array(own[:_MOST_FORMS], np.int64) for bare, own in places.items()}
        with np.load(self._folder / "pairs.npz") as arrays:
            counts = arrays["counts"].astype(np.float64)
            return _Model(spelled, forms, counts, arrays["pairs"], arrays["pair_steps"])

    def restored(self, bare: Sequence[str]) -> list[str]:
        """The likeliest spelling of each of these syllables, given without diacritics and in
        lower case. One that the model does not know stays, and parts the sequence in two."""
        out: list[str] = []
        for known, run in groupby(bare, key=self._model.forms.__contains__):
            same = list(run)
            out += self._best([self._model.forms[s] for s in same]) if known else same
        return out

    def _best(self, forms: Sequence[Places]) -> list[str]:
        """The most probable path through the spellings (Viterbi 1967)."""
        model = self._model
        total = model.counts.sum()
        chances = np.log(model.counts[forms[0]] / total)
        back: list[Places] = []
        for before, here in pairwise(forms):
            step = chances[:, None] + self._log_chance(before, here, total)
            back.append(step.argmax(axis=0))
            chances = step.max(axis=0)
        path = [int(chances.argmax())]
        for choices in reversed(back):
            path.append(int(choices[path[-1]]))
        return [model.spelled[places[n]] for places, n in zip(forms, reversed(path), strict=True)]

    def _log_chance(self, before: Places, here: Places, total: float) -> Floats:
        """log P(here | before), (len(before), len(here)): the pair's share interpolated with the
        syllable's own (Jelinek and Mercer 1980)."""
        model = self._model
        keys = (before[:, None] << _SHIFT | here[None, :]).astype(np.uint32)
        places = np.minimum(np.searchsorted(model.pairs, keys), len(model.pairs) - 1)
        met = model.pairs[places] == keys
        often = np.where(met, np.exp2(model.pair_steps[places] / _STEPS), 0)
        pair = often / model.counts[before][:, None]
        return np.log(_SHARE * pair + (1 - _SHARE) * model.counts[here] / total)
