"""A page as words and ruled boxes with their places: what a PDF and a scan have in common.

Lengths are points (1/72 inch), from the page's left and top edges downwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_COLUMN_GAP = 1.8
"""A gap of so many letter heights inside a line parts columns; justified blanks stay below."""
_RIVER_GAP = 0.8


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box; ``size`` is the height of its letters."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side, left to right."""

    words: tuple[Word, ...]

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def top(self) -> float:
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> float:
        return max(w.bottom for w in self.words)

    @property
    def size(self) -> float:
        return median(w.size for w in self.words)

    @property
    def text(self) -> str:
        out = ""
        for n, w in enumerate(self.words):
            gap = w.x0 - self.words[n - 1].x1 if n else 0.0
            out += (" " if gap > 0.12 * w.size else "") + w.text
        return out


@dataclass(frozen=True, slots=True)
class Box:
    """A ruled cell: its place and what stands in it."""

    x0: float
    top: float
    x1: float
    bottom: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A ruled table on a page: its cells, in no order."""

    boxes: tuple[Box, ...]

    @property
    def top(self) -> float:
        return min(b.top for b in self.boxes)

    @property
    def x0(self) -> float:
        return min(b.x0 for b in self.boxes)

    @property
    def x1(self) -> float:
        return max(b.x1 for b in self.boxes)

    @property
    def bottom(self) -> float:
        return max(b.bottom for b in self.boxes)


@dataclass(frozen=True, slots=True)
class Page:
    """A page, from 1, its lines outside tables and its tables, both from top to bottom.
    ``read_by`` is ``text`` or ``ocr``; ``sure`` is the mean confidence of OCR, 0 to 100."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    regions: tuple[Region, ...] = ()
    read_by: str = "text"
    sure: float = 100.0


def laid_out(
    number: int,
    size: tuple[float, float],
    words: Sequence[Word],
    tables: Iterable[Sequence[Box]],
) -> Page:
    """A page whose words are given to the cells of its ruled tables or to lines outside."""
    regions: list[Region] = []
    left = list(words)
    for boxes in tables:
        inside: dict[Box, list[Word]] = {b: [] for b in boxes}
        rest: list[Word] = []
        for w in left:
            home = _home(w, boxes)
            (inside[home] if home else rest).append(w)
        left = rest
        filled = (
            Box(b.x0, b.top, b.x1, b.bottom, glued(x.text for x in lines_of(own)))
            for b, own in inside.items()
        )
        regions.append(Region(tuple(filled)))
    regions.sort(key=lambda r: r.top)
    return Page(number, *size, tuple(lines_of(left)), tuple(regions))


_CUT = re.compile(r"\w[-/]$")


def glued(lines: Iterable[str]) -> str:
    """Lines of one cell or paragraph as one; ``QĐ-`` and ``672/`` at a line's end keep no blank."""
    out = ""
    for line in lines:
        out += ("" if not out or (_CUT.search(out) and line[:1].isalnum()) else " ") + line
    return out


def _home(w: Word, boxes: Sequence[Box]) -> Box | None:
    """The box that holds the middle of a word."""
    x, y = (w.x0 + w.x1) / 2, (w.top + w.bottom) / 2
    return next((b for b in boxes if b.x0 <= x <= b.x1 and b.top <= y <= b.bottom), None)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words to lines, top to bottom: those whose middle lies within the height of the line's
    first word are one line."""
    rows: list[list[Word]] = []
    for w in sorted(words, key=lambda w: ((w.top + w.bottom) / 2, w.x0)):
        middle = (w.top + w.bottom) / 2
        host = next((r for r in rows[-3:] if _within(middle, w, r)), None)
        if host is None:
            rows.append([w])
        else:
            host.append(w)
    lines = [Line(tuple(sorted(row, key=lambda w: w.x0))) for row in rows]
    return sorted(lines, key=lambda x: x.top)


def _within(middle: float, w: Word, row: list[Word]) -> bool:
    top, bottom = median(x.top for x in row), median(x.bottom for x in row)
    own = (top + bottom) / 2
    return top <= middle <= bottom or w.top <= own <= w.bottom


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that follow each other; ``narrow`` where another column stands beside them."""

    lines: tuple[Line, ...]
    narrow: bool = False


def in_columns(lines: Sequence[Line]) -> list[Column]:
    """Lines in reading order, parted where two columns stand side by side (letterhead, signature):
    the left one first."""
    runs: list[Column] = []
    broad: list[Line] = []
    n = 0
    while n < len(lines):
        river = _river(lines[n])
        if river is None:
            broad.append(lines[n])
            n += 1
            continue
        left: list[Line] = []
        right: list[Line] = []
        first = n
        while n < len(lines) and (cut := _cut(lines[n], river)) is not None:
            if n > first and (not cut[0] or not cut[1]) and _apart(lines[n - 1], lines[n]):
                break
            a, b, river = cut
            left += [Line(a)] if a else []
            right += [Line(b)] if b else []
            n += 1
        runs += [Column(tuple(broad)), Column(tuple(left), True), Column(tuple(right), True)]
        broad = []
    return [run for run in (*runs, Column(tuple(broad))) if run.lines]


def _apart(above: Line, line: Line) -> bool:
    """Whether a line stands well below another."""
    return line.top - above.bottom > 0.8 * line.size


def _gaps(line: Line) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in pairwise(line.words)]


def _river(line: Line) -> tuple[float, float] | None:
    """The wide gap that parts a line in two; None for none and for more than one."""
    wide = [g for g in _gaps(line) if g[1] - g[0] > _COLUMN_GAP * line.size]
    return wide[0] if len(wide) == 1 else None


def _cut(
    line: Line, river: tuple[float, float]
) -> tuple[tuple[Word, ...], tuple[Word, ...], tuple[float, float]] | None:
    """A line parted at the river, with what is left of the river; None where it crosses it."""
    a, b = river
    if line.x1 <= b:
        return (line.words, (), (max(a, line.x1), b)) if line.x1 < b - 1 else None
    if line.x0 >= a:
        return ((), line.words, (a, min(b, line.x0))) if line.x0 > a + 1 else None
    for low, high in _gaps(line):
        if high - low > _RIVER_GAP * line.size and low < b and high > a:
            left = tuple(w for w in line.words if w.x1 <= low + 0.01)
            return left, line.words[len(left) :], (max(a, low), min(b, high))
    return None
