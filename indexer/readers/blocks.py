"""What every reader makes of a formatted file: paragraphs and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.text import fold

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; line breaks in it are the author's. ``page`` is from 1, 0 where unknown."""

    text: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: rows of equal length, a cell's text on one line. ``pages`` holds the page of each
    row, or is empty where pages are unknown."""

    rows: Rows
    pages: tuple[int, ...] = ()


Block = Paragraph | Sheet


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as laid out: its first row and column (from 0), how many of each it spans."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


def rows_of(cells: Sequence[Cell]) -> Rows:
    """The rows of a table with merged cells, as ``laid_rows``, those rows and columns left out
    that have no text at all."""
    return without_blanks(row for _, row in laid_rows(cells))


def laid_rows(cells: Sequence[Cell]) -> list[tuple[int, list[str]]]:
    """(row of the grid, its texts), each as wide as the table. A cell merged downwards stands in
    each of its rows (a row is what is cited, so it must say what holds for it); one merged
    sideways stands once, in its first column. Header rows that part a merged title are one."""
    if not cells:
        return []
    width = max(c.column + c.columns for c in cells)
    height = max(c.row + c.rows for c in cells)
    depth = header_depth(cells)
    table = [[""] * width for _ in range(height)]
    for c in cells:
        for row in table[c.row : c.row + c.rows]:
            row[c.column] = row[c.column] or c.text
    if depth == 1:
        return list(enumerate(table))
    return [(0, _joined_header(cells, width, depth)), *list(enumerate(table))[depth:]]


def header_depth(cells: Sequence[Cell]) -> int:
    """How many rows the header takes: more than one where a title is merged sideways over titles
    of its own and its neighbours are merged downwards beside it."""
    height = max(c.row + c.rows for c in cells)
    first = [c for c in cells if c.row == 0]
    deep = max((c.rows for c in first), default=1)
    parted = any(c.columns > 1 and c.rows < deep for c in first)
    return deep if parted and deep < height and deep <= 3 else 1


def _joined_header(cells: Sequence[Cell], width: int, depth: int) -> list[str]:
    """The titles above each column, outermost first, each once."""
    out = []
    for column in range(width):
        above = sorted(
            (c for c in cells if c.row < depth and c.column <= column < c.column + c.columns),
            key=lambda c: c.row,
        )
        out.append(" – ".join(dict.fromkeys(c.text for c in above if c.text)))
    return out


def without_blanks(rows: Iterable[Sequence[str]]) -> Rows:
    """The rows that hold a text, without the columns in which none does."""
    full = [row for row in rows if any(row)]
    kept = [n for n in range(len(full[0]) if full else 0) if any(row[n] for row in full)]
    return tuple(tuple(row[n] for n in kept) for row in full)


def is_letterhead(rows: Rows) -> bool:
    """Whether a table only sets text side by side: issuer and motto at the head, recipients and
    signature at the end (Decree 30/2020/NĐ-CP, Annex I); also a table of one column or row."""
    if not rows or len(rows[0]) < 2 or (len(rows) < 2 and len(rows[0]) < 4):
        return True
    if len(rows[0]) > 3 or len(rows) > 8:
        return False
    words = [" ".join(fold(cell).split()) for row in rows for cell in row]
    return any(w.startswith("noi nhan") or "xa hoi chu nghia viet nam" in w for w in words)
