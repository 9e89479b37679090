"""The lexical index: BM25 impacts computed at index time, one list a term and channel.

A term is known by a 64-bit hash of channel and unit, so the index is five flat arrays that
open memory-mapped in a millisecond at any size. With n terms two of them meet with
probability n²/2⁶⁵: 3e-8 at a million.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.units import Units

_Columns = tuple[NDArray[np.uint64], NDArray[np.int32], NDArray[np.float32]]
_ARRAYS = ("keys", "starts", "passages", "impacts")


@dataclass(frozen=True, slots=True)
class Postings:
    """``keys`` (uint64, sorted): term hashes. The list of term i is ``starts[i]:starts[i+1]``
    (int64) of ``passages`` (int32, ascending positions) and ``impacts`` (float32, above 0).
    ``size`` is the number of passages."""

    keys: NDArray[np.uint64]
    starts: NDArray[np.int64]
    passages: NDArray[np.int32]
    impacts: NDArray[np.float32]
    size: int


def term_key(channel: str, unit: str) -> int:
    """The 64-bit hash under which a unit of a channel is stored."""
    digest = blake2b(f"{channel}\x1f{unit}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def build_postings(texts: Iterable[Units], k1: float, b: float) -> Postings:
    """The index over the texts in their order. A text that lacks a channel is empty in it.

    BM25 with the idf of Lucene (never negative), each channel a field of its own with its own
    mean length: Robertson and Zaragoza 2009, eq. 3.15."""
    counts: dict[str, _Counts] = defaultdict(_Counts)
    size = 0
    for size, channels in enumerate(texts, start=1):
        for channel, found in channels.items():
            counts[channel].add(size - 1, found)
    lists = [part for channel in counts for part in counts[channel].lists(channel, size, k1, b)]
    keys, where, impacts = (
        np.concatenate([part[n] for part in lists]) if lists else np.empty(0, kind)
        for n, kind in enumerate((np.uint64, np.int32, np.float32))
    )
    order = np.lexsort((where, keys))
    found_keys, starts = np.unique(keys[order], return_index=True)
    return Postings(
        found_keys,
        np.append(starts, len(keys)).astype(np.int64),
        where[order],
        impacts[order],
        size,
    )


def save_postings(postings: Postings, folder: Path) -> None:
    """Writes ``lexical-<array>.npy`` into the folder."""
    for name in _ARRAYS:
        np.save(folder / f"lexical-{name}.npy", getattr(postings, name), allow_pickle=False)


def load_postings(folder: Path, size: int) -> Postings:
    """What ``save_postings`` wrote, memory-mapped. Raises OSError or ValueError if it can't."""
    arrays = {
        name: np.asarray(np.load(folder / f"lexical-{name}.npy", "r", allow_pickle=False))
        for name in _ARRAYS
    }
    return Postings(**arrays, size=size)


class _Counts:
    """How often each unit of one channel stands in each text: three columns of equal length."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._units = array("i")
        self._texts = array("i")
        self._often = array("i")

    def add(self, text: int, found: Sequence[str]) -> None:
        for unit, often in Counter(found).items():
            self._units.append(self._ids.setdefault(unit, len(self._ids)))
            self._texts.append(text)
            self._often.append(often)

    def lists(self, channel: str, size: int, k1: float, b: float) -> list[_Columns]:
        """The columns (term key, position of the text, impact) of this channel, if any."""
        if not self._units:
            return []
        unit, where, often = (np.array(c) for c in (self._units, self._texts, self._often))
        lengths = np.bincount(where, weights=often, minlength=size)
        frequency = np.bincount(unit)[unit]
        idf = np.log1p((size - frequency + 0.5) / (frequency + 0.5))
        norm = k1 * (1 - b + b * lengths[where] / lengths.mean())
        impacts = (idf * often * (k1 + 1) / (often + norm)).astype(np.float32)
        keys = np.array([term_key(channel, u) for u in self._ids], dtype=np.uint64)
        return [(keys[unit], where, impacts)]
