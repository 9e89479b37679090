"""Find the tables of a text and part them into rows and cells, each with its offsets.

Five ways in which tables reach us: Markdown (header repeated at each page), lines whose cells a
tab or a pipe parts (delimited.py), lines with a pipe after each cell, and cells on lines of their
own between bare pipes, where an empty cell looks like the end of a row (bare.py). Two more give
no sign between cells and are known by their titles: stacked.py, aligned.py.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from indexer.parse.bare import bare_tables
from indexer.parse.cells import Cell, trimmed
from indexer.parse.delimited import Delimited, delimited


@dataclass(frozen=True, slots=True)
class Row:
    """One table row as written, ``text[start:end]``; ``cells`` are trimmed stretches inside it in
    order, an empty cell being empty: fewer than the table has columns where cells are merged.
    ``sure`` is False where the row's edges had to be guessed. ``words``: how the cells read where
    a cell is broken over lines that hold other cells too, so that its stretch reaches over them;
    () where each is what stands in its stretch."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    sure: bool = True
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as found: its rows in order, the header among them (also where it repeats), and
    how many columns it has. ``ruled``: a rule below the first row, or bold type, says that it
    holds titles. ``holes``: page numbers inside of rows, which are no part of a cell."""

    start: int
    end: int
    rows: tuple[Row, ...]
    style: str
    width: int
    ruled: bool = False
    holes: tuple[Cell, ...] = ()


_MD = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.M)
_MD_RULE = re.compile(r"^[\s|:\-–—=+]+$")
_LINED = re.compile(r"^(?![ \t]*\|)[^\n|]*\|(?:[^\n|]*\|)+[ \t]*$", re.M)


def grids_of(text: str) -> tuple[Grid, ...]:
    """Every table-like stretch of a text, in order, none overlapping another."""
    found = _markdown(text)
    for more in (_delimited(text, "\t", "tabbed"), _bare(text), _delimited(text, "|", "piped"),
                 _lined(text)):  # fmt: skip
        found += [g for g in more if all(g.end <= f.start or g.start >= f.end for f in found)]
    return tuple(sorted(found, key=lambda g: g.start))


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
    lines = [m.span() for m in _MD.finditer(text) if m.group().count("|") > 2]
    grids = []
    for run in _runs(text, lines, re.compile(r"\s*")):
        rows = [
            Row(*trimmed(text, a, b), _pipe_cells(text, a, b))
            for a, b in run
            if not _MD_RULE.match(text[a:b])
        ]
        if len(rows) > 1:
            ruled = len(run) > 1 and bool(_MD_RULE.match(text[slice(*run[1])]))
            grids.append(_grid(rows, run[-1][1], "markdown", ruled))
    return grids


def _pipe_cells(text: str, a: int, b: int) -> tuple[Cell, ...]:
    edges = [a + m.start() for m in re.finditer(r"(?<!\\)\|", text[a:b])]
    return tuple(trimmed(text, x + 1, y) for x, y in pairwise(edges))


def _delimited(text: str, sign: str, style: str) -> list[Grid]:
    """Tables whose cells a sign parts that stands between them only."""
    return [_parted(text, found, style) for found in delimited(text, sign)]


def _parted(text: str, found: Delimited, style: str) -> Grid:
    rows = tuple(Row(*trimmed(text, c[0][0], c[-1][1]), c, sure) for c, sure in found.rows)
    start = found.rows[0][0][0][0]
    return Grid(start, rows[-1].end, rows, style, found.width, found.ruled, found.holes)


def _lined(text: str) -> list[Grid]:
    """Rows of one line each, a pipe after every cell and none before the first."""
    lines = [m.span() for m in _LINED.finditer(text)]
    grids = []
    for run in _runs(text, lines, re.compile(r"(?:[ \t]*\|[ \t]*|\n)*")):
        rows = [Row(*trimmed(text, a, b), _lined_cells(text, a, b)) for a, b in run]
        if len(rows) > 2 and max(len(r.cells) for r in rows) > 2:
            grids.append(_grid(rows, run[-1][1], "lined"))
    return grids


def _lined_cells(text: str, a: int, b: int) -> tuple[Cell, ...]:
    edges = [a - 1, *(a + m.start() for m in re.finditer(r"(?<!\\)\|", text[a:b]))]
    return tuple(trimmed(text, x + 1, y) for x, y in pairwise(edges))


def _bare(text: str) -> list[Grid]:
    """Tables whose cells stand on lines of their own between bare pipes."""
    grids = []
    for parted in bare_tables(text):
        rows = [Row(*_extent(cells), cells, sure) for cells, sure in parted.rows]
        ruled = len(rows) > 1 and _bold(text, rows[0]) and not _bold(text, rows[-1])
        grids.append(Grid(parted.start, parted.end, tuple(rows), "bare", parted.width, ruled))
    return [g for g in grids if len(g.rows) > 1]


def _bold(text: str, row: Row) -> bool:
    """Is every cell of a row bold, as titles are?"""
    return all(text[a:b].lstrip("* ") != text[a:b].lstrip() for a, b in row.cells if a < b)


def _extent(cells: tuple[Cell, ...]) -> Cell:
    full = [c for c in cells if c[0] < c[1]]
    return full[0][0], full[-1][1]


def _grid(rows: list[Row], end: int, style: str, ruled: bool = False) -> Grid:
    """A grid as wide as its titles if a rule says which they are, else as most of its rows, the
    widest of those that are as frequent."""
    lengths = Counter(len(r.cells) for r in rows)
    width = len(rows[0].cells) if ruled else max(lengths, key=lambda n: (lengths[n], n))
    return Grid(rows[0].start, end, tuple(rows), style, width, ruled)
