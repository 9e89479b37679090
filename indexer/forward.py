"""The forward index: each passage as the sequence of its syllables, for the reranker to read.

The inverted lists say which passages hold a unit; what stands beside what, and in which line,
only the sequence says. Syllables are known by hashes, so it opens memory-mapped like the lists.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.text import fold, syllables

LINE, CONTEXT_END = 0, 1
"""Tokens that are no syllable: the end of a line of the text, and the end of the context."""
_FIRST = 2
_ARRAYS = ("tokens", "starts", "keys", "often", "folded", "folded_keys", "folded_often", "numeric")

Counts = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Forward:
    """Passage i is ``tokens[starts[i]:starts[i+1]]`` (int32): its context, CONTEXT_END, then its
    text, a LINE after each line. Token t is the syllable whose hash is ``keys[t - 2]``
    (uint64, sorted), stands in ``often[t]`` passages and reads ``folded[t]`` without diacritics;
    ``folded_keys`` and ``folded_often`` say the same of those. ``numeric[t]``: it is a number."""

    tokens: NDArray[np.int32]
    starts: NDArray[np.int64]
    keys: NDArray[np.uint64]
    often: Counts
    folded: NDArray[np.int32]
    folded_keys: NDArray[np.uint64]
    folded_often: Counts
    numeric: NDArray[np.bool_]

    @property
    def size(self) -> int:
        """The number of passages."""
        return len(self.starts) - 1

    def token(self, syllable: str, bare: bool = False) -> int:
        """The token of a syllable (of one without diacritics where ``bare``), or -1."""
        keys = self.folded_keys if bare else self.keys
        key = np.uint64(_key(syllable))
        place = int(np.searchsorted(keys, key))
        return place + _FIRST if place < len(keys) and keys[place] == key else -1


def build_forward(texts: Iterable[tuple[str, str]]) -> Forward:
    """The sequences of the passages (context, text), in their order."""
    seen: dict[str, int] = {}
    tokens, starts = array("i"), array("q", [0])
    often: Counter[int] = Counter()
    folded_often: Counter[str] = Counter()
    for context, text in texts:
        words = [syllables(context), *filter(None, map(syllables, text.split("\n")))]
        ids = [[seen.setdefault(s, len(seen) + _FIRST) for s in line] for line in words]
        for n, line in enumerate(ids):
            tokens.extend([*line, LINE if n else CONTEXT_END])
        starts.append(len(tokens))
        found = {s for line in words for s in line}
        often.update(seen[s] for s in found)
        folded_often.update({fold(s) for s in found})
    return _sorted(
        seen, np.array(tokens, np.int32), np.array(starts, np.int64), often, folded_often
    )


def save_forward(forward: Forward, folder: Path) -> None:
    """Writes ``forward-<array>.npy`` into the folder."""
    for name in _ARRAYS:
        np.save(folder / f"forward-{name}.npy", getattr(forward, name), allow_pickle=False)


def load_forward(folder: Path) -> Forward:
    """What ``save_forward`` wrote, memory-mapped. Raises OSError or ValueError if it can't."""
    arrays = {
        name: np.asarray(np.load(folder / f"forward-{name}.npy", "r", allow_pickle=False))
        for name in _ARRAYS
    }
    return Forward(**arrays)


def _key(syllable: str) -> int:
    """A 64-bit hash: among a million syllables two meet with probability 3e-8."""
    return int.from_bytes(blake2b(syllable.encode(), digest_size=8).digest(), "little")


def _sorted(
    seen: dict[str, int],
    tokens: NDArray[np.int32],
    starts: NDArray[np.int64],
    often: Counter[int],
    folded_often: Counter[str],
) -> Forward:
    """The tokens renumbered in the order of their hashes, so that a syllable is found by one."""
    spelled = sorted(seen, key=_key)
    bare = sorted(folded_often, key=_key)
    renumbered = np.arange(len(seen) + _FIRST, dtype=np.int32)
    for n, syllable in enumerate(spelled, start=_FIRST):
        renumbered[seen[syllable]] = n
    place = {s: n for n, s in enumerate(bare, start=_FIRST)}
    return Forward(
        tokens=renumbered[tokens] if len(tokens) else tokens,
        starts=starts,
        keys=np.array([_key(s) for s in spelled], np.uint64),
        often=np.array([0, 0, *(often[seen[s]] for s in spelled)], np.int32),
        folded=np.array([LINE, CONTEXT_END, *(place[fold(s)] for s in spelled)], np.int32),
        folded_keys=np.array([_key(s) for s in bare], np.uint64),
        folded_often=np.array([0, 0, *(folded_often[s] for s in bare)], np.int32),
        numeric=np.array([False, False, *(s.isdigit() for s in spelled)], np.bool_),
    )
