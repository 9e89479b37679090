"""The lexical index: BM25 impacts computed at index time, one list a term and channel.

A term is known by a 64-bit hash of channel and unit, so the index is five flat arrays that
open memory-mapped in a millisecond at any size. With n terms two of them meet with
probability n²/2⁶⁵: 3e-8 at a million.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.units import Units

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
    lists, lengths, size = _counted(texts)
    keys, starts, passages, impacts = [], [0], array("i"), []
    order = sorted((term_key(c, u), c, u) for c in lists for u in lists[c])
    for key, channel, unit in order:
        where, often = (np.asarray(a, dtype=np.int32) for a in lists[channel][unit])
        keys.append(key)
        passages.extend(where)
        starts.append(len(passages))
        impacts.append(_impacts(often, lengths[channel][where], lengths[channel], k1, b))
    return Postings(
        np.array(keys, dtype=np.uint64),
        np.array(starts, dtype=np.int64),
        np.array(passages, dtype=np.int32),
        np.concatenate(impacts) if impacts else np.empty(0, np.float32),
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


_Lists = dict[str, dict[str, tuple[array, array]]]


def _counted(texts: Iterable[Units]) -> tuple[_Lists, dict[str, NDArray[np.int32]], int]:
    """Per channel and unit the positions of its texts with the counts there, and per channel
    the length of every text in units."""
    lists: _Lists = defaultdict(lambda: defaultdict(lambda: (array("i"), array("i"))))
    lengths: dict[str, dict[int, int]] = defaultdict(dict)
    size = 0
    for size, channels in enumerate(texts, start=1):
        for channel, found in channels.items():
            lengths[channel][size - 1] = len(found)
            for unit, often in Counter(found).items():
                where, counts = lists[channel][unit]
                where.append(size - 1)
                counts.append(often)
    dense = {c: np.zeros(size, np.int32) for c in lengths}
    for channel, known in lengths.items():
        dense[channel][list(known)] = list(known.values())
    return lists, dense, size


def _impacts(
    often: NDArray[np.int32],
    own: NDArray[np.int32],
    lengths: NDArray[np.int32],
    k1: float,
    b: float,
) -> NDArray[np.float32]:
    idf = np.log1p((len(lengths) - len(often) + 0.5) / (len(often) + 0.5))
    norm = k1 * (1 - b + b * own / max(float(lengths.mean()), 1e-9))
    return (idf * often * (k1 + 1) / (often + norm)).astype(np.float32)
