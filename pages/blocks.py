"""A document's text parted for reading: paragraphs, headings, tables with rows and cells.

Only positions: what is written is not touched. Line by line, so that a document of a million
characters takes a moment and a damaged one is shown as far as it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.records import Document, Section

Interval = tuple[int, int]
HEADING_LIMIT = 250
"""Characters up to which a section's first paragraph is set as a heading; an article that is one
long sentence is running text."""
MARKUP = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|p|br)\s*/?>|\*\*|\\(?=\|)", re.IGNORECASE)
"""What a source writes into cells and headings for looks; shown, it would be noise."""
_SEPARATOR = re.compile(r"\s*\|[\s:|-]*-[\s:|-]*$")
_BAR = re.compile(r"(?<!\\)\|")
_TAB = re.compile(r"\t")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table and where its cells stand, in order, the marks between them left out."""

    start: int
    end: int
    cells: tuple[Interval, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading (``level`` from 0) or a table (``rows``)."""

    start: int
    end: int
    level: int | None = None
    rows: tuple[Row, ...] = ()


def is_separator(line: str) -> bool:
    """Whether a line is the rule under a Markdown table's header."""
    return bool(_SEPARATOR.match(line))


def cells_of(line: str, offset: int = 0) -> tuple[Interval, ...]:
    """The cells of a table row, bars or tabs between them; () for a line that is none."""
    if line.lstrip().startswith("|"):
        cuts = [m.start() for m in _BAR.finditer(line)]
        bounds = [*cuts, len(line)] if line[cuts[-1] + 1 :].strip() else cuts
    elif line.count("\t") >= 2:
        bounds = [-1, *(m.start() for m in _TAB.finditer(line)), len(line)]
    else:
        return ()
    return tuple((offset + a + 1, offset + b) for a, b in pairwise(bounds))


def plain(text: str) -> str:
    """Quoted text as it reads: known markup and the bars of a table taken out, white space
    collapsed within each line."""
    kept = (line for line in text.splitlines() if not is_separator(line))
    lines = (" ".join(MARKUP.sub(" ", line).split()) for line in kept)
    return "\n".join(line for line in lines if line)


def blocks(document: Document, sections: Sequence[Section]) -> tuple[Block, ...]:
    """The blocks in the order of the text; every character that is neither white space nor a
    table's bar or rule lies in one of them. A blank line ends a paragraph but not a table."""
    levels = _heading_lines(document, sections)
    found: list[Block] = []
    lines: list[Interval] = []
    rows: list[Row] = []
    for a, b in _lines(document.text, document.start, document.end):
        line = document.text[a:b]
        if is_separator(line):
            rows[-1:] = [Row(r.start, r.end, r.cells, header=True) for r in rows[-1:]]
            continue
        cells = cells_of(line, a)
        heading = a in levels
        if lines and (cells or heading or not line.strip()):
            found.append(_paragraph(lines))
        if rows and not cells and line.strip():
            found.append(_table(rows))
        if cells:
            rows.append(Row(a, b, cells))
        elif heading:
            found.append(Block(a, b, level=levels[a]))
        elif line.strip():
            lines.append((a, b))
    if lines:
        found.append(_paragraph(lines))
    if rows:
        found.append(_table(rows))
    return tuple(found)


def _lines(text: str, start: int, end: int) -> Iterator[Interval]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _heading_lines(document: Document, sections: Sequence[Section]) -> dict[int, int]:
    """Start of line -> level, for every line that a heading of the document touches."""
    levels = {}
    for section in sections:
        short = section.end - section.start <= HEADING_LIMIT
        if short and section.document == document.id:
            first = document.text.rfind("\n", 0, section.start) + 1
            for a, b in _lines(document.text, first, section.end):
                if document.text[a:b].strip():
                    levels[a] = section.level
    return levels


def _paragraph(lines: list[Interval]) -> Block:
    block = Block(lines[0][0], lines[-1][1])
    lines.clear()
    return block


def _table(rows: list[Row]) -> Block:
    block = Block(rows[0].start, rows[-1].end, rows=tuple(rows))
    rows.clear()
    return block
