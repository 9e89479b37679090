"""A table read: its titles, the role of each column, and its rows with a cell for each column.

Cells that a source merged are written once. Which columns a row lacks follows from what its
cells look like (kinds.py); a cell merged over several rows is given to each of them, and said so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.records import Span
from corpus.text import fold
from corpus.vocabulary import Vocabulary
from indexer.parse.cells import Cell
from indexer.parse.clean import both, span
from indexer.parse.columns import NUMBER, TASK, is_task_table
from indexer.parse.headers import Header, header_of
from indexer.parse.kinds import profile
from indexer.parse.numbering import is_ordinal, names_group, numbered
from indexer.parse.placing import place
from indexer.parse.tables import Grid, Row

GUESSED = 0.7
_ENDS = re.compile(r"[.;:!?”\"…]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A row below the titles, ``text[start:end]``: for each column its cell, or None. A ``group``
    line names the lines that follow, which have it ``under`` them. ``number`` is the row's, with
    its group's before it where numbers start anew (``II.7``). ``merged`` are columns whose cell
    stands in a row above; ``sure`` is False where a column or the row's edges were guessed. A
    ``total`` sums up the rows above it. ``given`` are roles with what another cell than that of
    their column tells: the row of the group, or a cell that holds several."""

    start: int
    end: int
    cells: tuple[Span | None, ...]
    group: bool = False
    merged: tuple[int, ...] = ()
    sure: bool = True
    number: str = ""
    under: Span | None = None
    total: bool = False
    given: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table ``text[start:end]`` read. ``titles`` and ``roles``: one for each column, empty
    where nothing says what it holds; ``named``: the table has titles. ``kept`` are stretches
    that are no row of it (a line above the titles) and stay text. ``confidence`` in 0..1."""

    start: int
    end: int
    style: str
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    lines: tuple[Line, ...]
    kept: tuple[Cell, ...]
    named: bool
    confidence: float

    @property
    def tasks(self) -> bool:
        """Does the table say who does what, of at least one task?"""
        if not is_task_table(self.roles):
            return False
        task = self.roles.index(TASK)
        return any(line.cells[task] and not line.group for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Raw:
    """A row as written and how its cells read. ``breaks``: titles are repeated right above it."""

    row: Row
    spans: tuple[Span, ...]
    breaks: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(s.text for s in self.spans)

    @property
    def filled(self) -> list[int]:
        return [k for k, w in enumerate(self.words) if w]

    def sums(self, totals: tuple[str, ...]) -> bool:
        """Is this the row of a total?"""
        first = next((w for w in self.words if w), "")
        return f"{fold(first)} ".startswith(totals)

    @property
    def number(self) -> str:
        first = self.words[0] if self.words else ""
        return first.strip(" ./()") if is_ordinal(first) else ""


def read_sheet(text: str, grid: Grid, vocabulary: Vocabulary) -> Sheet:
    """A table as it was found, read."""
    raws = [_Raw(r, _spans(text, r, grid)) for r in grid.rows]
    header = header_of([r.words for r in raws], grid.width, vocabulary, grid.ruled)
    head = header or Header(0, 0, ("",) * grid.width, ("",) * grid.width)
    body = _body(raws, head)
    lines = _reaching_down(_joined(_lines(body, head.roles, grid.style, vocabulary), body))
    totals = tuple(vocabulary.cues.get("cells", {}).get("total", ()))
    lines = [replace(n, total=_sums(n, totals)) for n in numbered_lines(lines, head.roles)]
    sure = _sureness(lines, {r.row.start: r.row.sure for r in body})
    return Sheet(
        grid.start, grid.end, grid.style, head.titles, head.roles, tuple(lines),
        tuple((r.row.start, r.row.end) for r in raws[: head.at] if r.filled), header is not None,
        round(sure * (1.0 if header and head.sure else 0.8), 3),
    )  # fmt: skip


def _spans(text: str, row: Row, grid: Grid) -> tuple[Span, ...]:
    """How the cells of a row read."""
    if row.words:
        both = zip(row.cells, row.words, strict=True)
        return tuple(Span(a, b, words) for (a, b), words in both)
    return tuple(span(text, a, b, grid.holes) for a, b in row.cells)


def _sums(line: Line, totals: tuple[str, ...]) -> bool:
    first = next((c.text for c in line.cells if c), "")
    return not is_ordinal(line.number) and f"{fold(first)} ".startswith(totals)


def _sureness(lines: Sequence[Line], edges: dict[int, bool]) -> float:
    """The share of rows that are sure; one that only has a cell in a guessed column counts as
    GUESSED, one whose edges are guessed not at all."""
    worth = [1.0 if n.sure else GUESSED if edges.get(n.start) else 0.0 for n in lines]
    return sum(worth) / len(worth) if worth else 1.0


def _body(raws: Sequence[_Raw], head: Header) -> list[_Raw]:
    """The rows below the titles that hold anything, titles that are repeated left out."""
    titles = [[w.lower() for w in r.words] for r in raws[head.at : head.at + head.rows]]
    out: list[_Raw] = []
    breaks = False
    for raw in raws[head.at + head.rows :]:
        words = [w.lower() for w in raw.words]
        if any(words[: len(t)] == t for t in titles):
            breaks = True
        elif raw.filled:
            out.append(replace(raw, breaks=breaks))
            breaks = False
    return out


def _lines(
    body: Sequence[_Raw], roles: Sequence[str], style: str, vocabulary: Vocabulary
) -> list[Line]:
    """A line for each row; rows that lack cells are placed together with like neighbours."""
    width = len(roles)
    totals = tuple(vocabulary.cues.get("cells", {}).get("total", ()))
    known = [_line_of(body, k, roles, style, totals) for k in range(len(body))]
    if all(known):
        return [line for line in known if line]
    words = [r.words for r, line in zip(body, known, strict=True) if line and not line.group]
    seen = profile(words, roles, vocabulary)
    open_ = [k for k, line in enumerate(known) if line is None]
    for _, run in groupby(enumerate(open_), lambda p: (p[1] - p[0], len(body[p[1]].words))):
        block = [k for _, k in run]
        placed = place([body[k].words for k in block], roles, seen, vocabulary)
        for k, (places, sure) in zip(block, placed, strict=True):
            known[k] = _placed(body[k], places, width, sure, totals)
    return [line for line in known if line]


def _line_of(
    body: Sequence[_Raw], k: int, roles: Sequence[str], style: str, totals: tuple[str, ...]
) -> Line | None:
    """The line of a row whose cells stand in their columns; None where some are missing."""
    raw, width = body[k], len(roles)
    cells: list[Span | None] = [None] * width
    if not raw.sums(totals) and _is_group(body, k, roles):
        title = max(raw.filled, key=lambda n: (len(raw.words[n]), -n))
        at = roles.index(TASK) if TASK in roles else min(1, width - 1)
        cells[at] = raw.spans[title]
        if raw.number and title and width > 1:
            cells[roles.index(NUMBER) if NUMBER in roles else 0] = raw.spans[0]
        return Line(raw.row.start, raw.row.end, tuple(cells), True, (), raw.row.sure)
    if len(raw.words) < width and style == "bare":
        return None
    own = [c if c.text else None for c in raw.spans[:width]]
    cells[: len(own)] = own
    surplus = [c for c in raw.spans[width - 1 :] if c.text]
    if len(raw.spans) > width and surplus:
        words = " | ".join(c.text for c in surplus)
        cells[-1] = Span(surplus[0].start, surplus[-1].end, words)
    sure = raw.row.sure and len(raw.spans) == width
    return Line(raw.row.start, raw.row.end, tuple(cells), sure=sure)


def _is_group(body: Sequence[_Raw], k: int, roles: Sequence[str]) -> bool:
    """Does this row name those below it? One cell, or a number and one, or one text in all."""
    raw, width = body[k], len(roles)
    filled, words = raw.filled, raw.words
    if width < 3:
        return len(words) == 1 < width
    titles = {words[n] for n in filled if n or not raw.number}
    if len(titles) != 1 or not any(c.isalpha() for c in next(iter(titles))):
        return False
    if len(filled) == 1:
        at_task = filled[0] in (0, 1) or roles[filled[0] : filled[0] + 1] == (TASK,)
        return at_task and not words[filled[0]][:1].islower()
    if not raw.number:
        return len(filled) > 2 and len(filled) == len(words)
    if len(filled) == 2 and filled[1] > 1 and TASK not in roles[filled[1] : filled[1] + 1]:
        return False
    before = body[k - 1].number if k else ""
    after = body[k + 1].number if k + 1 < len(body) else None
    return names_group(raw.number, before, after)


def _placed(
    raw: _Raw, places: Sequence[int], width: int, sure: bool, totals: tuple[str, ...]
) -> Line:
    """A row whose cells stand in these columns: the others reach down from above, but for a
    total, whose title spans them."""
    cells: list[Span | None] = [None] * width
    for column, found in zip(places, raw.spans, strict=True):
        cells[column] = found if found.text else None
    merged = () if raw.sums(totals) else tuple(c for c in range(width) if c not in places)
    return Line(raw.row.start, raw.row.end, tuple(cells), False, merged, sure and raw.row.sure)


def _joined(lines: Sequence[Line], body: Sequence[_Raw]) -> list[Line]:
    """Rows that a page break tore, made one: the second part has no number and goes on in the
    middle of a sentence."""
    out: list[Line] = []
    for line, raw in zip(lines, body, strict=True):
        if out and _goes_on(out[-1], line):
            last = out[-1]
            cells = tuple(both(a, b) for a, b in zip(last.cells, line.cells, strict=True))
            sure = last.sure and line.sure and raw.breaks
            out[-1] = replace(last, end=line.end, cells=cells, sure=sure)
        else:
            out.append(line)
    return out


def _goes_on(last: Line, line: Line) -> bool:
    filled = [c for c, cell in enumerate(line.cells) if cell]
    if last.group or line.group or line.merged or line.cells[0] is not None:
        return False
    first = line.cells[filled[0]] if filled else None
    above = last.cells[filled[0]] if filled else None
    if first is None or above is None or not first.text[:1].islower():
        return False
    return all(last.cells[c] for c in filled) and not _ENDS.search(above.text)


def _reaching_down(lines: Sequence[Line]) -> list[Line]:
    """Cells that are merged over several rows, given to each row that they reach. What comes
    from a row that is not sure is not sure."""
    out: list[Line] = []
    above: Line | None = None
    for line in lines:
        if line.merged:
            line = _reached(line, above)
        above = None if line.group else line
        out.append(line)
    return out


def _reached(line: Line, above: Line | None) -> Line:
    if above is None:
        return replace(line, merged=(), sure=False)
    merged = tuple(c for c in line.merged if above.cells[c])
    cells = tuple(above.cells[c] if c in merged else own for c, own in enumerate(line.cells))
    return replace(line, cells=cells, merged=merged, sure=line.sure and above.sure)


def numbered_lines(lines: Sequence[Line], roles: Sequence[str]) -> list[Line]:
    """The lines with their numbers and the group that each stands under."""
    at = roles.index(NUMBER) if NUMBER in roles else None
    own = [(c.text if at is not None and (c := line.cells[at]) else "") for line in lines]
    titles = [_title(line, n) for line, n in zip(lines, own, strict=True)]
    found = numbered(own, [line.group for line in lines], [t.text if t else "" for t in titles])
    return [
        replace(line, number=number, under=None if under is None else titles[under])
        for line, (number, under) in zip(lines, found, strict=True)
    ]


def _title(line: Line, number: str) -> Span | None:
    """The first cell that is not the number; of a group none that reads like one, if it can."""
    own = [c for c in line.cells if c and c.text != number]
    named = [c for c in own if not is_ordinal(c.text)] if line.group else []
    return next(iter(named or own), None)
