"""Tables whose columns are set side by side with spaces, as a printed page gives them.

They are known by their titles. Below them, blank strips that run through the rows part the
columns; a row begins where the number column is filled, and lines without a number go on in the
cells above them. Where the columns cannot be told (a line crosses a strip, a column has no title,
rows begin in the middle of a sentence) there is no table: its lines stay text.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.vocabulary import Vocabulary
from indexer.parse.aligned_cells import Pieces
from indexer.parse.aligned_names import Titles, titles_of
from indexer.parse.aligned_rows import body_of, read
from indexer.parse.aligned_titles import title_lines, with_number_apart
from indexer.parse.cells import Cell
from indexer.parse.layout import LaidLine, laid_lines
from indexer.parse.tables import Grid, Row

MAX_LINES = 600
"""Lines that a table may have."""
LEAST_ROWS = 2


def aligned(text: str, vocabulary: Vocabulary, taken: Sequence[Cell]) -> list[Grid]:
    """Every table of a text whose columns are set with spaces; ``taken`` are stretches that hold
    tables written otherwise."""
    lines = [
        n
        for n in laid_lines(text)
        if "\t" not in n.words.strip() and not any(a < n.end and n.start < b for a, b in taken)
    ]
    out: list[Grid] = []
    k = 0
    while k < len(lines):
        head = title_lines(lines, k, vocabulary)
        found = _table(text, lines, head, vocabulary) if head else None
        if found:
            out.append(found[0])
        k = found[1] if found else _next_stretch(lines, k) if head else k + 1
    return out


def _next_stretch(lines: Sequence[LaidLine], k: int) -> int:
    """Past the lines that no blank line parts from line ``k``: rows of a table that cannot be
    read hold no titles of another."""
    return next((n for n in range(k + 1, len(lines)) if lines[n].apart), len(lines))


def _table(
    text: str, lines: Sequence[LaidLine], head: Cell, vocabulary: Vocabulary
) -> tuple[Grid, int] | None:
    """The table whose titles stand in lines ``head``, and past which line it ends."""
    first, past = head
    own = [with_number_apart(n, vocabulary) for n in lines[first:past]]
    body = body_of(text, own, lines[past : past + MAX_LINES], vocabulary)
    if body is None or len(body.rows) < LEAST_ROWS:
        return None
    titles = titles_of(own, body.columns)
    if titles is None or len(titles.words) < 3:
        return None
    rows = [_title_row(own, titles)]
    rows += [_row(text, pieces, titles) for pieces in body.rows]
    grid = Grid(lines[first].start, rows[-1].end, tuple(rows), "aligned", len(titles.words), True)
    return grid, past + body.past


def _title_row(lines: Sequence[LaidLine], titles: Titles) -> Row:
    start, end = lines[0].start + lines[0].indent, lines[-1].end
    return Row(start, end, titles.cells, True, titles.words)


def _row(text: str, pieces: Pieces, titles: Titles) -> Row:
    """A row, a blank cell in columns that only have a title."""
    start = min(c[0] for own in pieces for c in own)
    end = max(c[1] for own in pieces for c in own)
    cells: list[Cell] = []
    words: list[str] = []
    for column in titles.columns:
        own = pieces[column] if column is not None else ()
        cells.append((own[0][0], own[-1][1]) if own else (start, start))
        words.append(read(text, own))
    return Row(start, end, tuple(cells), True, tuple(words))
