"""Tables whose cells are parted by a sign that stands between them: a tab, or a pipe that
neither opens nor closes the line.

A row may run over several lines, and a page number may stand between them: a row ends where it
has as many cells as the table is wide, or where the next one opens with a number.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import takewhile

from corpus.text import UPPER
from indexer.parse.cells import Cell, trimmed
from indexer.parse.numbering import is_ordinal

LEAST_SIGNS = 2
"""Signs on a line from which it is taken for a row of a table."""
MAX_WIDTH = 24
MAX_INSIDE = 12
"""How many lines without a full row may follow each other inside a table."""
PAGE_NUMBER = re.compile(
    r"[ \t]*(?:Trang\s+\d{1,3}(?:\s*/\s*\d{1,3})?|[-–]+\s*\d{1,3}\s*[-–]+|"
    r"\d{1,3}\s*/\s*\d{1,3})[ \t]*"
)
"""A line that can only be a page's number; a bare figure may be a cell."""
_RULE = re.compile(r"[ \t|:+\-–—=]*[-–—=]{3}[ \t|:+\-–—=]*")
"""A line of Markdown below the titles (``--- | :---:``), which holds no cell."""
_BARE_NUMBER = re.compile(r"[ \t]*\d{1,3}[ \t]*")
_GROUP = re.compile(rf"[*_\s]*(?:(?:[IVXLC]{{1,5}}|[{UPPER}])\s*[./)\-]\s|[{UPPER}\s,\-–]{{8,}}$)")


@dataclass(frozen=True, slots=True)
class Delimited:
    """The rows of one table, each the positions of its cells in order (fewer than ``width``
    where the line breaks off), and whether that is certain; ``holes`` are page numbers inside of
    them. ``ruled``: a rule (``--- | ---``) below the first row says that it holds titles."""

    rows: tuple[tuple[tuple[Cell, ...], bool], ...]
    width: int
    holes: tuple[Cell, ...]
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line ``text[start:end]`` that holds something, how many signs it has, and whether a
    blank line stands before it."""

    start: int
    end: int
    signs: int
    apart: bool
    opens: bool


def delimited(text: str, sign: str) -> list[Delimited]:
    """Every table of a text whose cells ``sign`` parts, in order. A pipe at the end of the titles
    is a table in which one follows on each cell (tables.py)."""
    lines = _lines(text, sign)
    out, k = [], 0
    while k < len(lines):
        if lines[k].signs < LEAST_SIGNS or text[lines[k].end - 1] == "|":
            k += 1
            continue
        end = _end(text, lines, k)
        found = _read(text, sign, lines[k:end])
        if len(found.rows) > 1:
            out.append(found)
        k = end
    return out


def _lines(text: str, sign: str) -> list[_Line]:
    out: list[_Line] = []
    apart = False
    for m in re.finditer(r"[^\n]*\n?", text):
        words = m.group().rstrip("\n")
        if not words.strip():
            apart = True
            continue
        signs = 0 if sign == "|" and _is_closed(words) else words.count(sign)
        first = words.split(sign, 1)[0] if signs else words
        opens = is_ordinal(first.strip()) if signs else bool(_GROUP.match(words))
        out.append(_Line(m.start(), m.start() + len(words), signs, apart, opens))
        apart = False
    return out


def _is_closed(words: str) -> bool:
    """A line that opens or closes with a pipe is written in another way (tables.py), but for a
    row whose first cell is blank (``| Tổng cộng | 365 | 90``), or whose last cells are."""
    words = words.strip()
    few = words.count("|") < LEAST_SIGNS + 1
    if words.startswith("|"):
        return few or words.endswith("|")
    return words.endswith("|") and few


def _end(text: str, lines: list[_Line], first: int) -> int:
    """Past the last line of the table that begins at line ``first``: no line without a sign
    stands at its end, and none after a blank line is part of it."""
    last, k = first, first + 1
    while k < len(lines) and k - last <= MAX_INSIDE:
        line = lines[k]
        if line.signs >= LEAST_SIGNS or (line.signs and line.opens and not line.apart):
            last = k
        elif line.apart and not line.signs and not _is_page_number(text, line):
            break
        k += 1
    while last + 1 < len(lines) and _goes_on(text, lines[last + 1]):
        last += 1
    return last + 1


def _goes_on(text: str, line: _Line) -> bool:
    """The rest of a last cell: a line right below it that begins in the middle of a sentence."""
    return not (line.signs or line.apart) and text[line.start : line.end].lstrip()[:1].islower()


def _is_page_number(text: str, line: _Line) -> bool:
    words = text[line.start : line.end]
    alone = line.apart and _BARE_NUMBER.fullmatch(words)
    return not line.signs and bool(PAGE_NUMBER.fullmatch(words) or alone)


def _read(text: str, sign: str, lines: list[_Line]) -> Delimited:
    holes = tuple((n.start, n.end) for n in lines if _is_page_number(text, n))
    rules = {n.start for n in lines if _RULE.fullmatch(text, n.start, n.end)}
    own = [n for n in lines if (n.start, n.end) not in holes and n.start not in rules]
    ruled = len(lines) > 1 and lines[1].start in rules
    tried = [_rows(own, width) for width in _widths(own)]
    rows, width = max(tried, key=lambda t: (_whole(*t), len(t[0]), t[1]))
    parted = []
    for row in rows:
        cells = _cells(text, sign, row[0].start, row[-1].end)
        parted.append((cells, len(row) == 1 or len(cells) == width))
    return Delimited(tuple(parted), width, holes, ruled)


def _widths(lines: list[_Line]) -> set[int]:
    """Widths worth a try: the first row's, the commonest, the widest, and what all lines have
    together that come before the first number."""
    counts = Counter(n.signs for n in lines if n.signs >= LEAST_SIGNS)
    common = max(counts, key=lambda n: (counts[n], n))
    head = takewhile(lambda n: not n.opens, lines[1:])
    whole = lines[0].signs + sum(n.signs for n in head)
    return {lines[0].signs + 1, common + 1, max(counts) + 1, min(whole, MAX_WIDTH - 1) + 1}


def _whole(rows: list[list[_Line]], width: int) -> float:
    """The share of the rows that have as many cells as the table is wide and, where rows are
    numbered, open with a number."""
    numbered = any(row[0].opens for row in rows)
    whole = [
        sum(n.signs for n in row) + 1 == width and (not k or row[0].opens or not numbered)
        for k, row in enumerate(rows)
    ]
    return sum(whole) / len(rows)


def _rows(lines: list[_Line], width: int) -> tuple[list[list[_Line]], int]:
    """Lines put together to rows of at most ``width`` cells, and that width."""
    rows: list[list[_Line]] = []
    signs = 0
    for line in lines:
        full = signs + line.signs > width - 1
        if not rows or full or line.opens or (line.apart and signs >= width - 1):
            rows.append([])
            signs = 0
        rows[-1].append(line)
        signs += line.signs
    return rows, width


def _cells(text: str, sign: str, a: int, b: int) -> tuple[Cell, ...]:
    cells, start = [], a
    for m in re.finditer(rf"(?<!\\){re.escape(sign)}", text[a:b]):
        cells.append(trimmed(text, start, a + m.start()))
        start = a + m.end()
    return (*cells, trimmed(text, start, b))
