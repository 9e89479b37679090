"""Pages to blocks: running heads dropped, lines joined to paragraphs, tables joined over page
breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from indexer.readers.blocks import Block, Paragraph, Sheet, is_letterhead
from indexer.readers.page import Line, Page, Region, glued, in_columns
from indexer.readers.sheets import Piece, follows, joined

_PAGE_NUMBER = re.compile(r"^[-–—\s]*(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*$")
_MARKER = re.compile(
    r"^(?:[-–•●+*]\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s|[a-zđ]\)\s?|[IVXLC]+[.)]\s|\(\d{1,2}\)\s|"
    r"(?:Điều|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+[\dIVXLC]|Căn cứ\s|Theo đề nghị\s|[⁽¹²³⁴⁵⁶⁷⁸⁹])"
)
_ENDS = re.compile(r"[.;:!?…”\"»)]\s*$")
_EDGE = 0.12
"""The share of a page's height, at its head and at its foot, in which running lines stand."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The left and right edges of a column of text and the usual distance of its lines; lines of a
    ``narrow`` one beside another are set one by one (letterhead, recipients)."""

    left: float
    right: float
    pitch: float
    narrow: bool = False


def blocks_of(pages: Sequence[Page]) -> tuple[list[Block], int]:
    """The blocks of pages in reading order, and how many running lines were left out."""
    kept, dropped = _without_running_lines(pages)
    pieces: list[Paragraph | Piece] = []
    for page in kept:
        pieces += _pieces(page)
    return _sheets(pieces), dropped


def _without_running_lines(pages: Sequence[Page]) -> tuple[list[Page], int]:
    """Page numbers, and lines that stand at the same edge of most pages, taken out."""
    seen = Counter(key for page in pages for key in {_key(page, x) for x in _edges(page)})
    often = {key for key, n in seen.items() if n >= max(3, len(pages) / 2)}
    out, dropped = [], 0
    for page in pages:
        running = {x for x in _edges(page) if _is_running(page, x, often)}
        dropped += len(running)
        out.append(replace(page, lines=tuple(x for x in page.lines if x not in running)))
    return out, dropped


def _edges(page: Page) -> list[Line]:
    """The two outermost lines at the head and the foot, outside of tables."""
    low, high = page.height * _EDGE, page.height * (1 - _EDGE)
    head = [x for x in page.lines[:2] if x.bottom < low]
    return head + [x for x in page.lines[-2:] if x.top > high and x not in head]


def _key(page: Page, line: Line) -> tuple[str, bool]:
    return re.sub(r"\d+", "#", line.text), line.top < page.height / 2


def _is_running(page: Page, line: Line, often: set[tuple[str, bool]]) -> bool:
    return bool(_PAGE_NUMBER.match(line.text)) or _key(page, line) in often


def _pieces(page: Page) -> list[Paragraph | Piece]:
    """A page's paragraphs and tables from top to bottom."""
    out: list[Paragraph | Piece] = []
    lines = list(page.lines)
    for region in page.regions:
        out += _paragraphs([x for x in lines if x.top < region.top], page)
        lines = [x for x in lines if x.top >= region.top]
        out.append(Piece(page.number, region, page.read_by == "ocr"))
    return out + _paragraphs(lines, page)


def _paragraphs(lines: list[Line], page: Page) -> list[Paragraph | Piece]:
    out: list[Paragraph | Piece] = []
    if not lines:
        return out
    whole = _margins(page.lines, page.regions)
    for column in in_columns(lines):
        own = column.lines
        text = _run_text(own, _margins(own, (), True) if column.narrow else whole)
        out += [Paragraph(part, page.number) for part in text.split("\n\n")]
    return out


def _run_text(run: Sequence[Line], margins: Margins) -> str:
    """The lines of one column as text: a blank line between paragraphs, a blank inside them, a
    line break where only the words can tell."""
    text = run[0].text
    for above, line in pairwise(run):
        seam = _seam(above, line, margins)
        text = glued((text, line.text)) if seam == " " else text + seam + line.text
    return text


def _margins(lines: Sequence[Line], regions: Sequence[Region], narrow: bool = False) -> Margins:
    edges = [*((x.x0, x.x1) for x in lines), *((r.x0, r.x1) for r in regions)]
    steps = [b.top - a.top for a, b in pairwise(lines) if b.top > a.top]
    pitch = median(steps) if steps else lines[0].size * 1.2 if lines else 0.0
    return Margins(min(a for a, _ in edges), max(b for _, b in edges), pitch, narrow)


def _seam(above: Line, line: Line, m: Margins) -> str:
    """What stands between two lines that follow each other."""
    goes_on = line.text[:1].islower() and not _ENDS.search(above.text)
    if line.top - above.top > 1.35 * min(m.pitch, 1.6 * above.size) or line.size < 0.8 * above.size:
        return "\n\n"
    if _MARKER.match(line.text) and (_ENDS.search(above.text) or _is_short(above, m)):
        return "\n\n"
    if goes_on:
        return " "
    if m.narrow or _is_centred(above, m) or _is_centred(line, m):
        return "\n"
    indented = line.x0 - m.left > above.size
    if (_is_short(above, m) and _ENDS.search(above.text)) or (indented and _is_short(above, m)):
        return "\n\n"
    if indented and above.x0 - m.left < above.size:
        return "\n\n" if _ENDS.search(above.text) else "\n"
    return "\n" if _is_short(above, m) else " "


def _is_short(line: Line, m: Margins) -> bool:
    return line.x1 < m.right - 0.12 * (m.right - m.left)


def _is_centred(line: Line, m: Margins) -> bool:
    before, after = line.x0 - m.left, m.right - line.x1
    return before > 2 * line.size and abs(before - after) < 0.25 * (before + after)


def _sheets(pieces: Sequence[Paragraph | Piece]) -> list[Block]:
    """Tables put together from their pieces on pages that follow each other."""
    out: list[Block] = []
    open_pieces: list[Piece] = []
    for piece in [*pieces, Paragraph("")]:
        if isinstance(piece, Piece) and open_pieces and follows(open_pieces, piece):
            open_pieces.append(piece)
            continue
        if open_pieces:
            out += _block(joined(open_pieces))
        open_pieces = [piece] if isinstance(piece, Piece) else []
        if isinstance(piece, Paragraph):
            out.append(piece)
    return out[:-1]


def _block(sheet: Sheet) -> list[Block]:
    """A table, or the paragraphs of one that only sets text side by side."""
    if not is_letterhead(sheet.rows):
        return [sheet]
    return [
        Paragraph(cell, page)
        for row, page in zip(sheet.rows, sheet.pages, strict=True)
        for cell in row
        if cell
    ]
