"""The lexical index: BM25 impacts computed at index time, one list a term and channel.

A term is known by a 64-bit key of channel and unit, so the index is four flat arrays that open
memory-mapped in a millisecond at any size. A key begins with 8 bits of its channel, so that
channels follow one another; the other 56 are a hash: with n terms in a channel two of them meet
with probability n²/2⁵⁷, 7e-6 at a million.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.text import fold
from indexer.units import Units, channels_from, shape_of

Keys = NDArray[np.uint64]
Places = NDArray[np.int32]
_ARRAYS = ("keys", "starts", "passages", "impacts")
_LOW = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Postings:
    """``keys`` (uint64, sorted): those of the terms. The list of term i is
    ``starts[i]:starts[i+1]`` (int64) of ``passages`` (int32, ascending positions) and
    ``impacts`` (float32, above 0). ``size`` is the number of passages."""

    keys: Keys
    starts: NDArray[np.int64]
    passages: Places
    impacts: NDArray[np.float32]
    size: int


def term_keys(channel: str, units: Sequence[str]) -> Keys:
    """The keys under which units of a channel are stored, in their order."""
    return keys_in(channel, run_hashes(unit_hashes(channel, units)))


def unit_hashes(channel: str, units: Sequence[str]) -> Keys:
    """The hashes of the units' parts (parts of a unit, units); the same for a channel of the text
    and of the context."""
    length = shape_of(channel).length
    if length == 1:
        return np.array([list(map(_hash, units))], dtype=np.uint64)
    parts = [_hash(part) for unit in units for part in unit.split("_")]
    return np.array(parts, dtype=np.uint64).reshape(len(units), length).T


def build_postings(texts: Iterable[Units], k1: float, b: float) -> Postings:
    """The index over the texts in their order, in the channels made from the units given
    (``indexer.units.SHAPES``). A text that lacks a channel is empty in it.

    BM25 with the idf of Lucene (never negative), each channel a field of its own with its own
    mean length: Robertson and Zaragoza 2009, eq. 3.15."""
    bases: dict[str, _Base] = {}
    size = 0
    for size, found in enumerate(texts, start=1):
        for name, units in found.items():
            bases.setdefault(name, _Base()).add(size - 1, units)
    parts = []
    for name in sorted(bases):
        base = bases.pop(name)  # what is done is let go: at a million passages it is gigabytes
        parts += [base.lists(channel, size, k1, b) for channel in channels_from(name)]
    return _joined([part for part in parts if len(part.keys)], size)


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


class _Base:
    """The units of all texts in one base channel, end to end, as numbers."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._units = array("i")
        self._texts = array("i")
        self._lengths = array("i")

    def add(self, text: int, units: Sequence[str]) -> None:
        ids = self._ids
        self._units.extend([ids.setdefault(unit, len(ids)) for unit in units])
        self._texts.append(text)
        self._lengths.append(len(units))

    def lists(self, channel: str, size: int, k1: float, b: float) -> Postings:
        """The lists of one channel made from these units."""
        shape = shape_of(channel)
        where = np.repeat(np.array(self._texts, np.int32), np.array(self._lengths))
        hashes = np.array([_hash(fold(u) if shape.folded else u) for u in self._ids], np.uint64)
        units = hashes[np.array(self._units)] if len(hashes) else hashes
        last = max(0, len(units) - shape.length + 1)
        whole = where[:last] == where[shape.length - 1 :][:last]  # a run ends where its text does
        parts = [units[n : n + last][whole] for n in range(shape.length)]
        return _lists(keys_in(channel, run_hashes(parts)), where[:last][whole], size, k1, b)


def _lists(keys: Keys, where: Places, size: int, k1: float, b: float) -> Postings:
    """The lists over occurrences: the key of each, and its text."""
    lengths = np.bincount(where, minlength=size)
    order = np.argsort(keys)
    keys, where = keys[order], where[order]
    first = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    terms = keys[first]
    term = np.repeat(np.arange(len(first), dtype=np.uint64), np.diff(first, append=len(keys)))
    pairs = np.sort(term << np.uint64(32) | where.astype(np.uint64))
    begin = np.flatnonzero(np.diff(pairs, prepend=~pairs[:1]))
    often = np.diff(begin, append=len(pairs))
    pairs = pairs[begin]
    where = (pairs & _LOW).astype(np.int32)
    term = (pairs >> np.uint64(32)).astype(np.int64)
    frequency = np.bincount(term, minlength=len(terms))
    idf = np.log1p((size - frequency + 0.5) / (frequency + 0.5))
    norm = k1 * (1 - b + b * lengths / (lengths.mean() or 1))
    impacts = (idf[term] * often * (k1 + 1) / (often + norm[where])).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum(frequency)]).astype(np.int64)
    return Postings(terms, starts, where, impacts, size)


def _joined(parts: Sequence[Postings], size: int) -> Postings:
    """One index out of those of the channels. Their keys follow one another unless two channels
    share their first bits; then the lists are put in order."""
    parts = sorted(parts, key=lambda part: int(part.keys[0]))
    if not parts:
        none = np.empty(0, np.int32)
        return Postings(none.astype(np.uint64), np.zeros(1, np.int64), none, none.astype("f4"), 0)
    keys, passages, impacts = (
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("keys", "passages", "impacts")
    )
    lengths = np.concatenate([np.diff(part.starts) for part in parts])
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    if np.all(keys[:-1] < keys[1:]):
        return Postings(keys, starts, passages, impacts, size)
    order = np.argsort(keys, kind="stable")
    moved = np.concatenate([np.arange(starts[n], starts[n + 1]) for n in order])
    starts = np.concatenate([[0], np.cumsum(lengths[order])]).astype(np.int64)
    return Postings(keys[order], starts, passages[moved], impacts[moved], size)


def run_hashes(parts: Sequence[Keys] | Keys) -> Keys:
    """The hashes of units that are runs: by those of their first parts, of their second, ..."""
    mixed = parts[0]
    for part in parts[1:]:
        mixed = _mixed(mixed) + part
    return mixed


def keys_in(channel: str, mixed: Keys) -> Keys:
    """The keys in a channel of units whose hashes these are."""
    name = np.array([_hash(channel)], dtype=np.uint64)
    top = np.uint64(56)
    return (name >> top << top) | (_mixed(mixed ^ name) >> np.uint64(8))


def _mixed(values: Keys) -> Keys:
    """Each number scattered over 64 bits: the finaliser of splitmix64 (Steele, Lea and Flood
    2014), after its odd constant, so that 0 moves too."""
    values = values + np.uint64(0x9E3779B97F4A7C15)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


@lru_cache(maxsize=65536)
def _hash(unit: str) -> int:
    return int.from_bytes(blake2b(unit.encode(), digest_size=8).digest(), "little")
