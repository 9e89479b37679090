"""A JSON-lines file as a sequence of records, decoded when they are asked for.

Loading an index of 100,000 passages would decode 90 MB of them, and a search needs the few that
it found. One record is decoded by itself; who walks through all gets them decoded at once.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar, overload

import msgspec
import numpy as np
from numpy.typing import NDArray

Record = TypeVar("Record")
_STARTS = ".starts.npy"


class Rows(Sequence[Record], Generic[Record]):
    """The records of a file in its order; equal to a tuple of the same records. The file stays
    mapped for as long as this is held."""

    def __init__(
        self, data: bytes | mmap.mmap, starts: NDArray[np.int64], kind: type[Record]
    ) -> None:
        self._data = data
        self._starts = starts
        self._decoder = msgspec.json.Decoder(kind)
        self._all: tuple[Record, ...] | None = None

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Record, ...]: ...
    def __getitem__(self, place: int | slice) -> Record | tuple[Record, ...]:
        if self._all is not None:
            return self._all[place]
        if isinstance(place, slice):
            return tuple(self[n] for n in range(*place.indices(len(self))))
        n = place + len(self) if place < 0 else place
        if not 0 <= n < len(self):
            raise IndexError(f"record {place} of {len(self)}")
        return self._decoder.decode(self._data[self._starts[n] : self._starts[n + 1]])

    def __iter__(self) -> Iterator[Record]:
        if self._all is None:
            self._all = tuple(self._decoder.decode_lines(self._data[:]))
        return iter(self._all)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | Rows):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))


def save_rows(records: Sequence[object], file: Path) -> None:
    """Writes the records one a line, and where each line starts beside them."""
    encoder = msgspec.json.Encoder()
    lines = [encoder.encode(record) + b"\n" for record in records]
    file.write_bytes(b"".join(lines))
    starts = np.cumsum([0, *map(len, lines)], dtype=np.int64)
    np.save(file.with_suffix(_STARTS), starts, allow_pickle=False)


def load_rows(file: Path, kind: type[Record]) -> Rows[Record]:
    """What ``save_rows`` wrote, memory-mapped. Raises OSError, or ValueError where the file is
    not as long as its starts say."""
    starts = np.load(file.with_suffix(_STARTS), allow_pickle=False)
    size = file.stat().st_size
    if not len(starts) or starts[-1] != size:
        raise ValueError(f"{file.name} has {size} bytes, its starts say otherwise")
    if not size:  # an empty file can't be mapped
        return Rows(b"", starts, kind)
    with file.open("rb") as stream:
        return Rows(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ), starts, kind)
