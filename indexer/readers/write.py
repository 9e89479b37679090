"""Blocks to text, in the layout that indexer.parse reads with certainty: a blank line between
paragraphs, tables as Markdown rows, one line a row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from corpus.text import nfc
from indexer.readers.blocks import Block, Paragraph, Sheet
from indexer.readers.encodings import mended_all
from indexer.readers.invisible import without_invisible
from indexer.readers.result import ReadText, counted

_BAR = re.compile(r"(?<!\\)\|")


def written(blocks: Iterable[Block], pages: int = 0, notes: Sequence[str] = ()) -> ReadText:
    """The text of blocks. ``pages`` is how many the file has, 0 where it has none."""
    pieces, legacy, hidden = _mended(_pieces(blocks))
    out: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for text, page, gap in pieces:
        lead = gap if out else ""
        at += len(lead)
        places.append((page, at))
        out.append(lead + text)
        at += len(text)
    found = (f"legacy letters read as {legacy}",) if legacy else ()
    removed = counted(hidden, "invisible character left out", "invisible characters left out")
    return ReadText("".join(out), _starts(places, pages, at), (*notes, *found, *removed))


def _pieces(blocks: Iterable[Block]) -> list[tuple[str, int, str]]:
    """(text, page, what parts it from the piece before) for each paragraph and table row."""
    out: list[tuple[str, int, str]] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            out.append((_paragraph(block.text), block.page, "\n\n"))
        else:
            out += _sheet(block)
    return [p for p in out if p[0]]


def _paragraph(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _sheet(sheet: Sheet) -> list[tuple[str, int, str]]:
    pages = sheet.pages or (0,) * len(sheet.rows)
    lines = [(_line(row), page, "\n") for row, page in zip(sheet.rows, pages, strict=True)]
    if not lines:
        return []
    first, page, _ = lines[0]
    rule = "|" + "---|" * len(sheet.rows[0])
    return [(f"{first}\n{rule}", page, "\n\n"), *lines[1:]]


def _line(row: Sequence[str]) -> str:
    cells = (_BAR.sub(r"\\|", " ".join(cell.split())) for cell in row)
    return f"| {' | '.join(cells)} |"


def _mended(
    pieces: list[tuple[str, int, str]],
) -> tuple[list[tuple[str, int, str]], str, int]:
    """The pieces in NFC without invisible characters, legacy letters made Unicode."""
    cleaned = [without_invisible(text) for text, _, _ in pieces]
    texts, legacy = mended_all([nfc(text) for text, _ in cleaned])
    kept = [(text, p[1], p[2]) for text, p in zip(texts, pieces, strict=True) if text]
    return kept, legacy, sum(n for _, n in cleaned)


def _starts(places: list[tuple[int, int]], pages: int, end: int) -> tuple[int, ...]:
    """Where each page begins: at the first piece on it or on a later one."""
    order = [page for page, _ in places]
    offsets = [*(at for _, at in places), end]
    later = (offsets[bisect_left(order, page)] for page in range(2, pages + 1))
    return (0, *later) if pages else ()
