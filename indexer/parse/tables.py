"""Find the tables of a text and part them into rows and cells, each with its offsets.

Three ways in which tables reach us: Markdown (header repeated at each page), tab-separated
lines (blank lines inside), and cells on lines of their own between bare pipes, where an empty
cell looks like the end of a row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One table row, ``text[start:end]``; ``cells`` are trimmed stretches inside it in column
    order, an empty cell being empty. ``sure`` is False where cells had to be guessed."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as found: its rows in order, the header among them (also where it repeats)."""

    start: int
    end: int
    rows: tuple[Row, ...]
    style: str


_MD = re.compile(r"^[ \t]*\|.*\|.*\|[ \t]*$", re.M)
_MD_RULE = re.compile(r"^[\s|:\-–—=+]+$")
_TAB = re.compile(r"^[^\n]*\t[^\n]*\t[^\n]*$", re.M)
_BARE = re.compile(r"^[ \t]*\|[ \t]*$", re.M)


def grids_of(text: str) -> tuple[Grid, ...]:
    """Every table-like stretch of a text, in order, none overlapping another."""
    found = [*_markdown(text), *_tabbed(text)]
    bare = [g for g in _bare(text) if all(g.end <= f.start or g.start >= f.end for f in found)]
    return tuple(sorted([*found, *bare], key=lambda g: g.start))


def _runs(text: str, spans: list[Cell], gap: re.Pattern[str]) -> list[list[Cell]]:
    """Neighbouring lines grouped where only ``gap`` stands between them."""
    runs: list[list[Cell]] = []
    for span in spans:
        if runs and gap.fullmatch(text[runs[-1][-1][1] : span[0]]):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _markdown(text: str) -> list[Grid]:
    lines = [m.span() for m in _MD.finditer(text)]
    grids = []
    for run in _runs(text, lines, re.compile(r"\s*")):
        rows = [
            Row(*_trim(text, a, b), _pipe_cells(text, a, b))
            for a, b in run
            if not _MD_RULE.match(text[a:b])
        ]
        if len(rows) > 1:
            grids.append(Grid(rows[0].start, run[-1][1], tuple(rows), "markdown"))
    return grids


def _pipe_cells(text: str, a: int, b: int) -> tuple[Cell, ...]:
    edges = [a + m.start() for m in re.finditer(r"(?<!\\)\|", text[a:b])]
    return tuple(_trim(text, x + 1, y) for x, y in pairwise(edges))


def _tabbed(text: str) -> list[Grid]:
    lines = [m.span() for m in _TAB.finditer(text)]
    grids = []
    for run in _runs(text, lines, re.compile(r"\s*")):
        if len(run) > 1:
            rows = tuple(Row(*_trim(text, a, b), _tab_cells(text, a, b)) for a, b in run)
            grids.append(Grid(rows[0].start, run[-1][1], rows, "tabbed"))
    return grids


def _tab_cells(text: str, a: int, b: int) -> tuple[Cell, ...]:
    cells, start = [], a
    for m in re.finditer(r"\t", text[a:b]):
        cells.append(_trim(text, start, a + m.start()))
        start = a + m.end()
    return (*cells, _trim(text, start, b))


def _bare(text: str) -> list[Grid]:
    """Tables whose cells stand on lines of their own between bare pipes."""
    pipes = [m.span() for m in _BARE.finditer(text)]
    grids = []
    for run in _runs(text, pipes, re.compile(r"(?:(?!\n[ \t]*\n)[^|])*")):
        if len(run) < 8:
            continue
        cells = [_trim(text, x[1], y[0]) for x, y in pairwise(run)]
        rows = _bare_rows(text, cells, run)
        if len(rows) > 1:
            grids.append(Grid(run[0][0], run[-1][1], tuple(rows), "bare"))
    return grids


def _bare_rows(text: str, cells: list[Cell], pipes: list[Cell]) -> list[Row]:
    """Cells between pipes to rows. The header row ends at the first empty cell and gives the
    number of columns; a row is that many cells and then an empty one (its end), or fewer where
    a group row spans columns. Offsets of a row run from its opening to its closing pipe."""
    width = next((i for i, (a, b) in enumerate(cells) if a == b), len(cells))
    if width < 2:
        return []
    rows, i = [], 0
    while i < len(cells):
        take = _row_length(text, cells, i, width)
        own = cells[i : i + take]
        full = [c for c in own if c[0] < c[1]]
        if full:
            rows.append(Row(full[0][0], full[-1][1], tuple(own), take == width))
        i += take + 1
    return rows


def _row_length(text: str, cells: list[Cell], i: int, width: int) -> int:
    """How many cells belong to the row that begins at cell i."""
    ends = [
        k for k in range(1, width + 2) if i + k >= len(cells) or cells[i + k][0] == cells[i + k][1]
    ]
    whole = [k for k in ends if k <= width]
    if width in whole and not _looks_new(text, cells, i, width):
        return width
    filled = [k for k in whole if any(a < b for a, b in cells[i : i + k])]
    if filled:
        return filled[-1] if not _looks_new(text, cells, i, filled[-1]) else filled[0]
    return min(width, len(cells) - i)


def _looks_new(text: str, cells: list[Cell], i: int, take: int) -> bool:
    """Do these cells run over into the next row? (A row number in the middle says so.)"""
    inner = cells[i + 1 : i + take]
    empty = [k for k, (a, b) in enumerate(inner) if a == b]
    return any(
        re.fullmatch(r"[*\s]*(?:\d{1,2}(?:\.\d+)*|[IVX]+)[.)]?[*\s]*", text[slice(*inner[k + 1])])
        for k in empty
        if k + 1 < len(inner)
    )


def _trim(text: str, a: int, b: int) -> Cell:
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return a, b
