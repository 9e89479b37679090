"""Tables found in a text to passages, one for each row, and to Table records."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.records import Passage, Table
from corpus.vocabulary import Vocabulary
from indexer.parse.assignments import NUMBER, TableRow, header_of, table_rows
from indexer.parse.clean import clean
from indexer.parse.labels import row_place
from indexer.parse.structure import Draft
from indexer.parse.tables import Grid, grids_of
from indexer.parse.zones import ANNEX


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A passage to be, with the table row it came from and the roles of that table's columns;
    ``row`` is None for prose and for rows of a table without task columns."""

    draft: Draft
    row: TableRow | None = None
    roles: tuple[str, ...] = ()


def tables_in(text: str, vocabulary: Vocabulary) -> list[Grid]:
    """The tables of a text. Cells between bare pipes count only below a header that says so:
    letterheads come to us in the same form."""
    return [g for g in grids_of(text) if g.style != "bare" or header_of(text, g, vocabulary)]


def row_drafts(
    text: str, grid: Grid, drafts: list[Draft], vocabulary: Vocabulary
) -> list[DraftRow]:
    """The rows of a table as passages. A table without task columns gives its rows as text."""
    before = [d for d in drafts if d.end <= grid.start]
    zone = before[-1].zone if before else ANNEX
    title = _annex_title(before)
    roles, rows = table_rows(text, grid, vocabulary)
    if not rows:
        return _plain_rows(text, grid, zone, title)
    return [DraftRow(_row_draft(text, row, zone, title), row, roles) for row in rows]


def _plain_rows(text: str, grid: Grid, zone: str, title: str) -> list[DraftRow]:
    out = []
    for k, row in enumerate(grid.rows):
        words = clean(text[row.start : row.end].replace("|", " "))
        place = row_place(zone, title, str(k))
        if row.end > row.start:
            draft = Draft(row.start, row.end, "row", zone, place, (title,), None, words)
            out.append(DraftRow(draft))
    return out


def _row_draft(text: str, row: TableRow, zone: str, title: str) -> Draft:
    a, b = row.row.start, row.row.end
    cells = " ; ".join(c.text for role, c in row.cells.items() if role != NUMBER)
    path = (title, *([row.under.text] if row.under else []))
    kind = "group" if row.group else "row"
    place = row_place(zone, title, row.number)
    return Draft(a, b, kind, zone, place, path, None, cells or clean(text[a:b]))


def _annex_title(before: list[Draft]) -> str:
    tail = [d for d in before[-4:] if d.zone == ANNEX and not d.clean.startswith("(")]
    return re.split(r"\((?:[Kk]èm|[Bb]an hành)", " ".join(d.clean for d in tail))[0].strip()[:200]


def table_record(
    text: str, grid: Grid, passages: list[Passage], document: str, vocabulary: Vocabulary
) -> Table:
    """The Table of a grid: roles and titles of its columns, and the passages inside it."""
    at, roles = header_of(text, grid, vocabulary) or (0, ())
    titles = tuple(clean(text[a:b]) for a, b in grid.rows[at].cells)
    inside = tuple(p.id for p in passages if grid.start <= p.start and p.end <= grid.end)
    return Table(document, grid.start, grid.end, tuple(roles), titles, inside)
