"""Puts the diacritics back into syllables typed without them: ``dong thap`` -> ``đồng tháp``.

A bigram model over syllables (retriever/syllables.py) and the most probable sequence through it
(Viterbi). A syllable that the model does not know stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from retriever.syllables import FOLDER, syllables_of
from retriever.viterbi import best_path

__all__ = ["FOLDER", "Restorer", "restorer_of"]
_MOST_FORMS = 24


@lru_cache(maxsize=2)
def restorer_of(folder: Path) -> Restorer:
    """The restorer over a folder, the same for all who ask."""
    return Restorer(folder)


class Restorer:
    """Restores diacritics; its model is read when first used."""

    def __init__(self, folder: Path) -> None:
        self._syllables = syllables_of(folder)

    def restored(self, bare: Sequence[str]) -> list[str]:
        """The likeliest spelling of each of these syllables, given without diacritics and in
        lower case. One that the model does not know stays, and parts the sequence in two."""
        forms, out = self._syllables.forms, list[str]()
        for known, run in groupby(bare, key=forms.__contains__):
            same = list(run)
            spellings = [forms[s][:_MOST_FORMS] for s in same] if known else []
            out += best_path(self._syllables.spelled, spellings) if known else same
        return out
