"""Which column each title of a table set with spaces names.

A title may be broken over lines, stand above several titles (``Cơ quan thực hiện`` over ``Chủ
trì`` and ``Phối hợp``), be narrower or wider than its column, or stand over a blank one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.parse.aligned_titles import is_year
from indexer.parse.cells import Cell
from indexer.parse.clean import clean
from indexer.parse.layout import Extent, LaidLine

OFF_CENTRE = 3
"""Characters by which a title may miss the middle of the years that it stands over."""


@dataclass(frozen=True, slots=True)
class Titles:
    """For each column of the table its title and where it stands; ``columns`` are the positions
    of the body's columns, None for one that has a title and no cell below it."""

    words: tuple[str, ...]
    cells: tuple[Cell, ...]
    columns: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one line of the titles over columns ``first`` to ``last`` of the body."""

    line: int
    extent: Extent
    at: Cell
    words: str
    first: int
    last: int


def titles_of(lines: Sequence[LaidLine], body: Sequence[Extent]) -> Titles | None:
    """The titles over the columns of a body; None where a column has none, or where a title
    cannot be given to one."""
    own = [n for n in lines if not n.rule]
    columns = sorted((*body, *_blank_columns(own, body)))
    placed = [_placed(n, k, own, columns) for k, n in enumerate(own)]
    pieces = [q for p in placed if p for q in p]
    settled = _settled([_over_years(q, pieces) for q in pieces], columns)
    if not all(placed) or settled is None:
        return None
    found = [_title(settled, c) for c in range(len(columns))]
    if any(f is None for f in found[1:]):
        return None
    start = own[0].start + own[0].indent
    named = [f or ("", (start, start)) for f in found]
    at = [body.index(e) if e in body else None for e in columns]
    return Titles(tuple(w for w, _ in named), tuple(c for _, c in named), tuple(at))


def _blank_columns(lines: Sequence[LaidLine], body: Sequence[Extent]) -> list[Extent]:
    """Where titles stand between columns that have their own: over columns without any cell."""
    out: list[Extent] = []
    for line in lines:
        for segment in line.segments:
            if _over(segment, body) or any(not _named(lines, e) for e in _beside(segment, body)):
                continue
            same = [e for e in out if _over(segment, [e])]
            out = [e for e in out if e not in same]
            ends = [segment, *same]
            out.append((min(a for a, _ in ends), max(b for _, b in ends)))
    return out


def _over(segment: Extent, columns: Sequence[Extent]) -> list[int]:
    """The columns, by position, that a segment stands over."""
    return [c for c, e in enumerate(columns) if e[0] < segment[1] and segment[0] < e[1]]


def _beside(segment: Extent, columns: Sequence[Extent]) -> list[Extent]:
    """The columns right before and right behind a segment that stands over none, the nearer one
    first."""
    before = [e for e in columns if e[1] <= segment[0]][-1:]
    behind = [e for e in columns if e[0] >= segment[1]][:1]
    return sorted([*before, *behind], key=lambda e: max(e[0] - segment[1], segment[0] - e[1]))


def _named(lines: Sequence[LaidLine], column: Extent) -> bool:
    return any(_over(s, [column]) for n in lines for s in n.segments)


def _placed(
    line: LaidLine, k: int, lines: Sequence[LaidLine], columns: Sequence[Extent]
) -> list[_Piece] | None:
    """The words of a line of titles, each over its columns; None where two are over one."""
    under: list[list[int]] = []
    for segment in line.segments:
        own = _over(segment, columns)
        if not own:
            beside = _beside(segment, columns)
            free = [e for e in beside if not _named(lines, e)]
            own = [columns.index((free or beside)[0])]
        under.append(own)
    for (a, left), (b, right) in pairwise(zip(line.segments, under, strict=True)):
        if left[-1] == right[0]:
            column = columns[left[-1]]
            loser = left if _shared(a, column) < _shared(b, column) else right
            if len(loser) < 2:
                return None
            loser.remove(columns.index(column))
    found = zip(line.segments, under, strict=True)
    return [_piece(line, k, segment, own[0], own[-1]) for segment, own in found]


def _shared(segment: Extent, column: Extent) -> int:
    """How many characters of a segment stand over a column."""
    return min(segment[1], column[1]) - max(segment[0], column[0])


def _piece(line: LaidLine, k: int, extent: Extent, first: int, last: int) -> _Piece:
    at = (line.start + extent[0], line.start + extent[1])
    return _Piece(k, extent, at, line.said(extent), first, last)


def _over_years(q: _Piece, pieces: Sequence[_Piece]) -> _Piece:
    """``Kế hoạch`` in the middle over ``2024  2025  2026`` stands over all of them, though only
    one is right below it."""
    beside = {p.first for p in pieces if p.line <= q.line and p is not q}
    years = {p.first: p for p in pieces if p.line > q.line and is_year(p.words)}
    first, last = q.first, q.last
    while first - 1 in years and first - 1 not in beside:
        first -= 1
    while last + 1 in years and last + 1 not in beside:
        last += 1
    if not {first, last, q.first, q.last} <= {*years} or first == last:
        return q
    middle = (years[first].extent[0] + years[last].extent[1]) / 2
    off = abs(middle - sum(q.extent) / 2)
    return replace(q, first=first, last=last) if off <= OFF_CENTRE else q


def _settled(pieces: Sequence[_Piece], columns: Sequence[Extent]) -> list[_Piece] | None:
    """Titles over several columns are above others there, or are several titles one blank apart;
    None where they are neither."""
    out: list[_Piece] = []
    for q in pieces:
        if q.first == q.last:
            out.append(q)
            continue
        below = [p for p in pieces if p.line > q.line and q.first <= p.first == p.last <= q.last]
        parts = _split(q, columns)
        if parts and not all(p.words[:1].isupper() for p in below):
            below = []
        if {p.first for p in below} == {*range(q.first, q.last + 1)}:
            out.append(q)
        elif parts:
            out += parts
        else:
            return None
    return out


def _split(q: _Piece, columns: Sequence[Extent]) -> list[_Piece]:
    """A stretch over several columns parted at the blanks that stand between them; [] where one
    of them has none."""
    cuts = [q.extent[0] - 1]
    for c in range(q.first, q.last):
        a, b = columns[c][1] - q.extent[0], columns[c + 1][0] - q.extent[0]
        at = q.words.find(" ", max(a, 0), max(b, 0))
        if at < 0:
            return []
        cuts.append(q.extent[0] + at)
    edges = zip(cuts, [*cuts[1:], q.extent[1]], strict=True)
    shift = q.at[0] - q.extent[0]
    return [
        _Piece(q.line, (a + 1, b), (a + 1 + shift, b + shift),
               q.words[a + 1 - q.extent[0] : b - q.extent[0]], c, c)
        for c, (a, b) in zip(range(q.first, q.last + 1), edges, strict=True)
    ]  # fmt: skip


def _title(pieces: Sequence[_Piece], column: int) -> tuple[str, Cell] | None:
    """``Cơ quan thực hiện / Chủ trì``: what stands over a column, the wider title first."""
    over = [q for q in pieces if q.first <= column <= q.last]
    outer = [q for q in over if q.first < q.last]
    inner = [q for q in over if q.first == q.last]
    if not inner:
        return None
    words = " / ".join(_read(own) for own in (outer, inner) if own)
    return words, (min(q.at[0] for q in over), max(q.at[1] for q in over))


def _read(pieces: Sequence[_Piece]) -> str:
    return clean(" ".join(q.words for q in pieces))
