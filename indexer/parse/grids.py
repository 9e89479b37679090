"""Tables found in a text to passages, one for each row, and to Table records."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.records import Passage, Table, TableRow
from corpus.vocabulary import Vocabulary
from indexer.parse.aligned import aligned
from indexer.parse.captions import caption_above
from indexer.parse.carried import with_carried
from indexer.parse.clean import clean
from indexer.parse.columns import NUMBER
from indexer.parse.figured import figured
from indexer.parse.labels import annex_of, is_annex_head, row_place
from indexer.parse.sheets import Line, Sheet, read_sheet
from indexer.parse.stacked import stacked
from indexer.parse.structure import Draft
from indexer.parse.tables import Grid, grids_of
from indexer.parse.zones import ANNEX, MOTTO

LEAST_CONFIDENCE = 0.5
"""Below it a table's columns are not trusted: its rows are kept as text."""
_PAGE = re.compile(r"\s*(?:(?:Trang\s+)?[-–]?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?)?\s*")
_CONTINUED = re.compile(
    r"^[ \t*_]*(?:(?:Bảng|Biểu|Phụ\s+lục|Danh\s+mục)\b[^\n]{0,120}"
    r"\(\s*tiếp(?:\s+theo)?[^\n()]{0,20}\)|"
    r"\(?\s*tiếp\s+theo\b[^\n]{0,60})[ \t*_:.]*$", re.I | re.M
)  # fmt: skip
_LAYOUT = re.compile(
    r"^[\s*_|]*(?:Nơi nhận|Kính gửi|TM\.|KT\.|TL\.|TUQ\.|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|"
    r"ĐẠI DIỆN|NGƯỜI ĐẠI DIỆN|THỦ TRƯỞNG|V/v|Số\s*:)"
)
_MATHS = re.compile(r"[*_\s]*[=+x×/]?[*_\s]*")


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A passage to be, with the table row it came from and the roles of that table's columns;
    ``row`` is None for prose and for rows of a table without task columns."""

    draft: Draft
    row: Line | None = None
    roles: tuple[str, ...] = ()


def tables_in(text: str, vocabulary: Vocabulary) -> list[Sheet]:
    """The tables of a text, pages of one table put together. Letterheads, signatures, formulas
    and lists of symbols come to us in the same form; they are left to the prose."""
    found = [*grids_of(text)]
    for reader in (aligned, stacked, figured):
        found += reader(text, vocabulary, [(g.start, g.end) for g in found])
    both = sorted(found, key=lambda g: g.start)
    grids = [g for g in both if not _is_layout(text, g)]
    out: list[tuple[Grid, Sheet]] = []
    for grid in grids:
        sheet = read_sheet(text, grid, vocabulary)
        if out and _is_next_page(text, *out[-1], grid, sheet):
            first = out.pop()[0]
            grid = replace(first, end=grid.end, rows=first.rows + grid.rows)
            sheet = read_sheet(text, grid, vocabulary)
        out.append((grid, sheet))
    kept = [s for g, s in out if s.named or _looks_parted(g, s)]
    ends = [0, *(s.end for s in kept)]
    return [with_carried(text, s, end, vocabulary) for s, end in zip(kept, ends, strict=False)]


def _is_layout(text: str, grid: Grid) -> bool:
    """A letterhead, a signature or a formula: text set in columns that is no table."""
    cells = [text[a:b] for row in grid.rows for a, b in row.cells if a < b]
    if any(MOTTO.search(c) for c in cells):
        return True
    if len(grid.rows) <= 3 and any(_LAYOUT.match(c) for c in cells):
        return True
    return len(grid.rows) <= 3 and any(_MATHS.fullmatch(c) for c in cells)


def _is_next_page(text: str, grid: Grid, sheet: Sheet, other: Grid, more: Sheet) -> bool:
    """Does a table go on in the next one, past nothing but a page number and a line that says
    so (``Bảng 3 (tiếp theo)``)?"""
    if grid.style != other.style:
        return False
    if not _PAGE.fullmatch(_CONTINUED.sub("", text[grid.end : other.start])):
        return False
    if more.named:
        return sheet.titles == more.titles
    return grid.width == other.width and sheet.named


def _looks_parted(grid: Grid, sheet: Sheet) -> bool:
    """A table without titles is one if its rows say so: three columns, most of them filled."""
    if grid.style != "bare":
        return grid.width > 2
    lines = [line for line in sheet.lines if not line.group]
    whole = sum(len(row.cells) == grid.width for row in grid.rows)
    return grid.width > 2 and len(lines) > 2 and whole > 0.6 * len(grid.rows)


def row_drafts(text: str, sheet: Sheet, drafts: list[Draft]) -> list[DraftRow]:
    """The rows of a table as passages; a table without rows and what is no row of it as text."""
    before = [d for d in drafts if d.end <= sheet.start]
    zone = before[-1].zone if before else ANNEX
    title, annex = _annex_title(before), _annex(before) if zone == ANNEX else ""
    caption = caption_above([(d.end, d.clean) for d in before[-3:]], sheet.start)
    title, annex = title or caption.words, annex or caption.name
    rows = [
        DraftRow(_row_draft(text, line, k, sheet, (zone, title, annex)), *_task(line, sheet))
        for k, line in enumerate(sheet.lines, 1)
    ]
    kept = list(sheet.kept) if rows else [_extent(text, sheet)]
    place = row_place(zone, annex, "")
    plain = [Draft(a, b, "row", zone, place, (title,), None, _plain(text, a, b)) for a, b in kept]
    return [DraftRow(d) for d in plain if d.clean] + [r for r in rows if r.draft.clean]


def _task(line: Line, sheet: Sheet) -> tuple[Line | None, tuple[str, ...]]:
    return (line, sheet.roles) if sheet.tasks and is_parted(sheet) else (None, ())


def is_parted(sheet: Sheet) -> bool:
    """Are the columns of a table trusted?"""
    return sheet.confidence >= LEAST_CONFIDENCE


def _extent(text: str, sheet: Sheet) -> tuple[int, int]:
    a, b = sheet.start, sheet.end
    while a < b and (text[a].isspace() or text[a] == "|"):
        a += 1
    while b > a and (text[b - 1].isspace() or text[b - 1] == "|"):
        b -= 1
    return a, b


def _plain(text: str, a: int, b: int) -> str:
    return clean(re.sub(r"\|[\s|:\-]*", " ; ", text[a:b])).strip(" ;")


def _row_draft(text: str, line: Line, k: int, sheet: Sheet, stands: tuple[str, str, str]) -> Draft:
    """The ``k``-th row of a sheet that ``stands`` in a zone, below a title, in an annex."""
    zone, title, annex = stands
    numbers = [r == NUMBER for r in sheet.roles]
    words = [c.text for c, n in zip(line.cells, numbers, strict=True) if c and not n]
    cells = " ; ".join(words) or _plain(text, line.start, line.end)
    path = (title, *([line.under.text] if line.under else []))
    place = row_place(zone, annex, line.number)
    if not line.number and not sheet.tasks:
        place += f", dòng {k}"
    kind = "group" if line.group else "row"
    return Draft(line.start, line.end, kind, zone, place, path, None, cells)


def _annex(before: list[Draft]) -> str:
    """The annex that a table stands in: the nearest heading above it that names one."""
    heads = (d for d in reversed(before) if d.zone == ANNEX)
    return next((name for d in heads if (name := annex_of(d.clean)) and is_annex_head(d.clean)), "")


def _annex_title(before: list[Draft]) -> str:
    """The title above a table: the last lines of the annex, none from before its heading."""
    tail = [d for d in before[-4:] if d.zone == ANNEX and not d.clean.startswith("(")]
    opens = [k for k, d in enumerate(tail) if annex_of(d.clean) and is_annex_head(d.clean)]
    tail = tail[opens[-1] if opens else 0 :]
    return re.split(r"\((?:[Kk]èm|[Bb]an hành)", " ".join(d.clean for d in tail))[0].strip()[:200]


def table_record(sheet: Sheet, passages: list[Passage], document: str) -> Table:
    """The Table of a sheet: roles and titles of its columns, its rows and their passages."""
    inside = [p for p in passages if sheet.start <= p.start and p.end <= sheet.end]
    at = {(p.start, p.end): p.id for p in inside}
    body = tuple(
        TableRow(at[line.start, line.end], line.cells, line.group, line.merged, line.sure)
        for line in sheet.lines
        if (line.start, line.end) in at
    )
    parted = is_parted(sheet)
    return Table(
        document, sheet.start, sheet.end, sheet.roles if sheet.tasks and parted else (),
        sheet.titles, tuple(p.id for p in inside), body if parted else (), sheet.style,
        sheet.confidence,
    )  # fmt: skip
