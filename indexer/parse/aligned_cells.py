"""The lines of a table set with spaces, each in columns."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.parse.aligned_frame import Frame, telling
from indexer.parse.cells import Cell
from indexer.parse.layout import Extent, LaidLine
from indexer.parse.numbering import follows

Pieces = tuple[tuple[Cell, ...], ...]
"""For each column the stretches of its cell, line by line."""
Placed = tuple[int, LaidLine, Pieces, bool]
"""A line with its position, the stretch in each column, and whether it runs over columns."""


def all_placed(
    frame: Frame, lines: Sequence[tuple[int, LaidLine]], strips: Sequence[Extent]
) -> list[Placed]:
    """The lines in columns; they end before the first that runs over columns and names neither a
    group nor a total. [] where that one may be a row, or rows come after it: the columns are not
    sure then."""
    out: list[Placed] = []
    for n, (k, line) in enumerate(lines):
        cells, over = _cells(frame, line, strips)
        if over and not _names_rows(frame, line):
            more = any(telling(frame, m) for _, m in lines[n + 1 :])
            return [] if more or _goes_on(frame, line, out) else _without_last_title(frame, out)
        out.append((k, line, cells, over))
    return _without_last_title(frame, out)


def _goes_on(frame: Frame, line: LaidLine, placed: Sequence[Placed]) -> bool:
    """Does a line have the number that follows on the last row's?"""
    if not frame.numbered(line):
        return False
    last = next((p[1] for p in reversed(placed) if frame.numbered(p[1])), None)
    return last is None or follows(frame.number(last), frame.number(line))


def _without_last_title(frame: Frame, placed: list[Placed]) -> list[Placed]:
    """The title of what follows the table, behind a blank line, looks like a group without rows."""
    last = placed[-1][1] if placed else None
    if last is not None and frame.names_group(last):
        return placed[:-1]
    if last is not None and last.apart and len(last.segments) == 2 and frame.numbered(last):
        return placed[:-1] if frame.number(last).isupper() else placed
    return placed


def extent_of(placed: Sequence[Placed], column: int) -> Extent:
    """From where to where the cells of a column stand, of lines that keep to their columns."""
    own = [
        (a - line.start, b - line.start)
        for _, line, cells, over in placed
        if not over
        for a, b in cells[column]
    ]
    return (min(a for a, _ in own), max(b for _, b in own)) if own else (0, 0)


def _cells(frame: Frame, line: LaidLine, strips: Sequence[Extent]) -> tuple[Pieces, bool]:
    """The stretches of a line column by column; words over several columns go to the first of
    them, or past the number's."""
    out: list[list[Cell]] = [[] for _ in range(len(strips) + 1)]
    over = False
    for n, (a, b) in enumerate(_at_strips(line, strips)):
        column = sum(s < a for s, _ in strips)
        if n and column == 0 and frame.numbered(line):
            column = 1
        crosses = any(a <= s < e <= b or s < a < b < e for s, e in strips)
        over = over or crosses
        if crosses and column == 0 and frame.numbers and not frame.numbered(line):
            column = 1
        out[column].append((line.start + a, line.start + b))
    return tuple(tuple(c) for c in out), over


def _at_strips(line: LaidLine, strips: Sequence[Extent]) -> list[Extent]:
    """The segments of a line, parted at the strips that are blank in it."""
    out: list[Extent] = []
    for a, b in line.segments:
        for s, e in strips:
            if a < s and e < b and not line.words[s:e].strip():
                out.append((a, s))
                a = e
        out.append((a, b))
    trimmed = ((a + len(w) - len(w.lstrip()), a + len(w.rstrip()))
               for a, b in out if (w := line.words[a:b]).strip())  # fmt: skip
    return list(trimmed)


def _names_rows(frame: Frame, line: LaidLine) -> bool:
    """May this line run over columns: the name of a group below its number, or a total?"""
    if frame.names_group(line):
        return True
    if frame.numbered(line) and len(line.segments) == 2:
        return frame.number(line).isupper()
    return frame.sums(line) and len(line.segments) > 1
