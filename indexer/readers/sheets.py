"""Ruled boxes on pages to tables: which cell stands where, and what a page break tore."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.readers.blocks import Cell, Sheet, header_depth, laid_rows, without_blanks
from indexer.readers.numbering import mended_numbers
from indexer.readers.page import Box, Region, glued

_NEAR = 5.0
"""Points that rules of one line may lie apart."""
_SAME_WIDTH = 0.05
_ENDS = re.compile(r"[.;!?…][^\w:]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a table that stands on one page."""

    page: int
    region: Region
    scanned: bool = False


def follows(pieces: Sequence[Piece], piece: Piece) -> bool:
    """Whether a table goes on in the next piece: on the next page, as wide, its columns ruled at
    the same places."""
    last = pieces[-1]
    if piece.page != last.page + 1:
        return False
    a, b = _edges(_unit(last.region)), _edges(_unit(piece.region))
    wide = last.region.x1 - last.region.x0, piece.region.x1 - piece.region.x0
    if abs(wide[0] - wide[1]) > _SAME_WIDTH * max(wide):
        return False
    few, many = sorted((a, b), key=len)
    return len(few) > 2 and all(any(abs(x - y) < _SAME_WIDTH / 2 for y in many) for x in few)


def _unit(region: Region) -> list[Box]:
    """The boxes with the table's width as 1."""
    wide = region.x1 - region.x0
    return [
        Box((b.x0 - region.x0) / wide, b.top, (b.x1 - region.x0) / wide, b.bottom, b.text)
        for b in region.boxes
    ]


def _edges(boxes: Sequence[Box], near: float = _SAME_WIDTH / 4) -> list[float]:
    return clusters([x for b in boxes for x in (b.x0, b.x1)], near)


def clusters(values: Iterable[float], near: float) -> list[float]:
    """Values that lie within ``near`` of their neighbour as one, their mean; ascending."""
    groups: list[list[float]] = []
    for v in sorted(values):
        if groups and v - groups[-1][-1] <= near:
            groups[-1].append(v)
        else:
            groups.append([v])
    return [sum(g) / len(g) for g in groups]


def joined(pieces: Sequence[Piece]) -> Sheet:
    """One table out of its pieces: titles that repeat on each page once, rows that a page break
    tore whole again. ``pages`` says where each row begins."""
    wide = pieces[0].region.x1 - pieces[0].region.x0
    cells: list[Cell] = []
    pages: dict[int, int] = {}
    starts: set[int] = set()
    columns = clusters((x for p in pieces for b in _unit(p.region) for x in (b.x0, b.x1)),
                       _NEAR / wide)  # fmt: skip
    for piece in pieces:
        new = _cells(_unit(piece.region), columns)
        new = _without_titles(new, cells) if cells else new
        first = max((c.row + c.rows for c in cells), default=0)
        starts.add(first)
        height = max((c.row + c.rows for c in new), default=0)
        pages.update(dict.fromkeys(range(first, first + height), piece.page))
        cells += [Cell(c.row + first, c.column, c.text, c.rows, c.columns) for c in new]
    return _whole(cells, pages, starts - {0}, any(p.scanned for p in pieces))


def _cells(boxes: Sequence[Box], columns: Sequence[float]) -> list[Cell]:
    """Boxes as cells of a grid: the rules that any of them has are rows and columns."""
    rows = clusters((y for b in boxes for y in (b.top, b.bottom)), _NEAR)
    out = []
    for b in boxes:
        r0, r1 = _nearest(rows, b.top), _nearest(rows, b.bottom)
        c0, c1 = _nearest(columns, b.x0), _nearest(columns, b.x1)
        if r1 > r0 and c1 > c0:
            out.append(Cell(r0, c0, b.text, r1 - r0, c1 - c0))
    return sorted(out, key=lambda c: (c.row, c.column))


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - value))


def _without_titles(cells: list[Cell], above: list[Cell]) -> list[Cell]:
    """The cells of a page without the title rows that repeat those of the first page."""
    depth = header_depth(above)
    titles = [(c.row, c.column, _key(c.text)) for c in above if c.row < depth]
    own = [(c.row, c.column, _key(c.text)) for c in cells if c.row < depth]
    if len(own) != len(titles) or not all(_same(a, b) for a, b in zip(own, titles, strict=True)):
        return cells
    return [
        Cell(c.row - depth, c.column, c.text, c.rows, c.columns) for c in cells if c.row >= depth
    ]


def _key(text: str) -> str:
    return "".join(text.split()).lower()


def _same(a: tuple[int, int, str], b: tuple[int, int, str]) -> bool:
    """The same title at the same place; a letter or two may be read otherwise."""
    from rapidfuzz.fuzz import ratio

    return a[:2] == b[:2] and (a[2] == b[2] or ratio(a[2], b[2]) > 85)


def _whole(cells: list[Cell], pages: dict[int, int], starts: set[int], scanned: bool) -> Sheet:
    rows: list[list[str]] = []
    at: list[int] = []
    for number, row in laid_rows(cells):
        if number in starts and rows and _is_torn(rows[-1], row):
            rows[-1] = [glued(c for c in pair if c) for pair in zip(rows[-1], row, strict=True)]
        elif any(row):
            rows.append(row)
            at.append(pages.get(number, 0))
    if scanned:
        for row, first in zip(rows, mended_numbers([row[0] for row in rows]), strict=True):
            row[0] = first
    return Sheet(without_blanks(rows), tuple(at))


def _is_torn(above: list[str], row: list[str]) -> bool:
    """Whether a page's first row goes on with the last one of the page before: it adds only to
    cells that are filled there, its first cell has no number of its own, and some cell goes on
    in the middle of a sentence."""
    full = [n for n, cell in enumerate(row) if cell]
    if not full or not all(above[n] for n in full):
        return False
    if row[0] and not row[0][:1].islower():
        return False
    return any(row[n][:1].islower() or not _ENDS.search(above[n]) for n in full)
