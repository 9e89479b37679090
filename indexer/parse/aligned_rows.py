"""The rows below the titles of a table set with spaces: how far they reach, which columns they
have, and which lines make a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.vocabulary import Vocabulary
from indexer.parse.aligned_cells import Pieces, Placed, all_placed, extent_of
from indexer.parse.aligned_frame import Frame, frame_of, is_broken_off, telling, within
from indexer.parse.cells import Cell
from indexer.parse.clean import clean
from indexer.parse.layout import Extent, LaidLine, rivers
from indexer.parse.numbering import is_ordinal
from indexer.readers.page import glued

SPACED = 0.8
"""The share of stretches between blank lines that hold one number each where these are rows."""


@dataclass(frozen=True, slots=True)
class Body:
    """``columns``: where their cells stand (characters from a line's beginning); ``rows``: for
    each column the stretches of its cell, line by line; ``past``: how many lines they take."""

    columns: tuple[Extent, ...]
    rows: tuple[Pieces, ...]
    past: int


def read(text: str, pieces: Sequence[Cell]) -> str:
    """How the stretches of a cell read."""
    return clean(glued(" ".join(text[a:b].split()) for a, b in pieces))


def body_of(
    text: str, head: Sequence[LaidLine], lines: Sequence[LaidLine], vocabulary: Vocabulary
) -> Body | None:
    """The rows right below the titles ``head``; None where their columns cannot be told."""
    frame = frame_of(head, vocabulary)
    own = list(within(frame, lines))
    if is_broken_off(frame, lines[own[-1][0] + 1 :] if own else ()):
        return None
    strips = rivers([n for n in (telling(frame, line) for _, line in own) if n])
    placed = all_placed(frame, own, strips) if strips else []
    if not placed:
        return None
    columns = [extent_of(placed, c) for c in range(len(strips) + 1)]
    if not all(a < b for a, b in columns):
        return None
    rows = _rows(text, frame, placed)
    if rows is None or not _open_as_rows(text, rows):
        return None
    return Body(tuple(columns), tuple(rows), placed[-1][0] + 1)


def _rows(text: str, frame: Frame, placed: Sequence[Placed]) -> list[Pieces] | None:
    """Lines put together to rows; None where it is not sure which belong together."""
    if frame.numbers is None:
        return _unnumbered(text, frame, placed)
    opens = _opening(frame, placed)
    if not opens or opens[0] != 0:
        return None
    return [_joined(placed[a:b]) for a, b in pairwise([*opens, len(placed)])]


def _opening(frame: Frame, placed: Sequence[Placed]) -> list[int]:
    """The lines that open a row: those with a number, a total or the name of a group, or the first
    after each blank line where blank lines part the rows."""
    blanks = [n for n, p in enumerate(placed) if n == 0 or p[1].apart]
    chunks = list(pairwise([*blanks, len(placed)]))
    counts = [sum(_opens(frame, placed, n) for n in range(a, b)) for a, b in chunks]
    spaced = len(chunks) > 2 and sum(c == 1 for c in counts) >= SPACED * len(chunks)
    if spaced and max(counts) == 1:
        return [a for (a, _), c in zip(chunks, counts, strict=True) if c]
    return [n for n in range(len(placed)) if _opens(frame, placed, n)]


def _opens(frame: Frame, placed: Sequence[Placed], n: int) -> bool:
    line = placed[n][1]
    return (
        frame.numbered(line)
        or frame.names_group(line)
        or (frame.sums(line) and len(line.segments) > 1)
    )


def _joined(lines: Sequence[Placed]) -> Pieces:
    columns = zip(*(cells for _, _, cells, _ in lines), strict=True)
    return tuple(tuple(c for own in column for c in own) for column in columns)


def _unnumbered(text: str, frame: Frame, placed: Sequence[Placed]) -> list[Pieces] | None:
    """Rows without numbers: each line is one that fills its first column and another; one that
    fills the first alone, in lower case, goes on in it. Any other line leaves it unsure."""
    out: list[list[Placed]] = []
    for p in placed:
        filled = [c for c, own in enumerate(p[2]) if own]
        lower = [read(text, p[2][c])[:1].islower() for c in filled]
        if len(filled) > 1 and filled[0] == 0 and not lower[0]:
            out.append([p])
        elif out and filled and all(lower) and (filled == [0] or filled[0] > 0):
            out[-1].append(p)
        else:
            return None
    return [_joined(own) for own in out]


def _open_as_rows(text: str, rows: Sequence[Pieces]) -> bool:
    """Do the rows begin as rows do? One in lower case below a row of several lines may be the
    rest of it, where numbers stand beside the middle of their rows."""
    for above, row in pairwise(rows):
        first = next((w for c in row if (w := read(text, c)) and not is_ordinal(w)), "")
        if first[:1].islower() and any(len(c) > 1 for c in above):
            return False
    first = next((w for c in rows[0][1:] if (w := read(text, c))), "")
    return not first[:1].islower()
