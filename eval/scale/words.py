"""Words at the speed of a look-up, for corpora too large to segment within a benchmark."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import syllables
from indexer.segment import Segmenter

_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of several syllables that underthesea found in a sample, and how many characters
    it reads in a second."""

    words: frozenset[str]
    characters_a_second: float


def lexicon_of(texts: Sequence[str]) -> Lexicon:
    """What underthesea makes of the texts; its import is not timed."""
    segment = Segmenter()
    segment("Hợp tác xã")
    start = time.perf_counter()
    words = frozenset(w for text in texts for w in segment(text) if "_" in w)
    seconds = time.perf_counter() - start
    return Lexicon(words, sum(map(len, texts)) / max(seconds, 1e-9))


class LookedUp(Segmenter):
    """Texts to words: from the left the longest runs of syllables that the lexicon holds.
    ``seconds``: how long that took so far, which is no part of what it stands in for."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon.words
        self._openings = {tuple(word.split("_")[:2]) for word in lexicon.words}
        self.seconds = 0.0

    def __call__(self, text: str) -> list[str]:
        start = time.perf_counter()
        found = self._looked_up(syllables(text))
        self.seconds += time.perf_counter() - start
        return found

    def _looked_up(self, units: list[str]) -> list[str]:
        out, start = [], 0
        while start < len(units):
            word = units[start]
            if tuple(units[start : start + 2]) in self._openings:
                longest = ("_".join(units[start : start + n]) for n in range(_LONGEST, 1, -1))
                word = next((run for run in longest if run in self._lexicon), word)
            out.append(word)
            start += word.count("_") + 1
        return out
