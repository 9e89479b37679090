"""How many rows a table has of what the title of a column names (``bao nhiêu thủ tục cấp xã``), in
tables that give no tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerer.answers.numbers.counted_items import nouns_counted
from answerer.facts.ask import Ask
from answerer.facts.data_names import AMOUNT, rows_below_headings
from answerer.facts.engine import Engine
from answerer.facts.narrowing import concepts_wanted, untitled
from answerer.question.concepts import Concept
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.records import Table, TableRow
from corpus.text import fold

_CUES = Cues("numbers", "rows")

HELD, CLEAR, ROOM = 0.4, 0.1, 1000
"""The share of the question that the rows counted must stand under, and by how much more than
others."""
MOST_DOCUMENTS = 3


@cache
def _filler() -> frozenset[str]:
    return frozenset(_CUES.words("filler"))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows below one heading of a table (or all of it), the column of their names, and what the
    text says above them."""

    rows: tuple[TableRow, ...]
    column: int
    name: str
    about: str


def answer_counted_rows(engine: Engine, ask: Ask) -> Draft | None:
    """``Có **3 thủ tục**: …``; None where no table is of what is counted, or several fit."""
    nouns = nouns_counted(engine, ask)
    if not nouns or not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    tables = [t for t in engine.index.tables if t.document in ask.documents]
    found = [_meant(engine, ask, t, nouns) for t in tables if t.body and not t.columns]
    fits = sorted((f for f in found if f is not None), key=lambda f: -f[0])
    if not fits or fits[0][0] < HELD or (len(fits) > 1 and fits[0][0] - fits[1][0] < CLEAR):
        return None
    chosen = fits[0][1]
    sure = all(r.sure and r.cells[chosen.column] for r in chosen.rows)
    return _told(engine, ask, chosen, fits[0][0]) if sure else None


def _meant(engine: Engine, ask: Ask, table: Table, nouns: list[str]) -> tuple[float, _Rows] | None:
    """The rows of a table that the question means, with the share of it that they stand under:
    those below one heading where it names that heading more than any other, else all."""
    parts = list(_groups(engine, table, nouns))
    wanted = [c for c in concepts_wanted(engine, ask) if not _is_filler(c)]
    wanted = list(untitled(engine, ask, wanted))
    shares = [engine.share(wanted, part.about) if wanted else 1.0 for part in parts]
    if not parts:
        return None
    best = max(range(len(parts)), key=lambda n: (shares[n], -n))
    clear = all(shares[best] - s >= CLEAR for n, s in enumerate(shares) if n != best)
    chosen = best if clear else 0
    return shares[chosen], parts[chosen]


def _is_filler(c: Concept) -> bool:
    """Does a concept only say that a decision lists something (``công bố kèm theo danh mục``)?"""
    return any(s in _filler() for u in c.alternatives[0][1] for s in u.split("_"))


def _groups(engine: Engine, table: Table, nouns: list[str]) -> Iterator[_Rows]:
    """All rows of a table that has a column of what is counted, and those below each heading."""
    column = _column(engine, table, nouns)
    if column is None:
        return
    rows = [(h, r) for h, r in rows_below_headings(table) if not _is_total(r)]
    if not rows:
        return
    path = engine.passages[engine.place[rows[0][1].passage]].path
    above = " ; ".join((*(h for h in path if h not in {g for g, _ in rows}), *table.titles))
    yield _Rows(tuple(r for _, r in rows), column, table.titles[column], above)
    headings = list(dict.fromkeys(h for h, _ in rows if h))
    for heading in headings if len(headings) > 1 else ():
        own = tuple(r for h, r in rows if h == heading)
        yield _Rows(own, column, table.titles[column], f"{above} ; {heading}")


def _column(engine: Engine, table: Table, nouns: list[str]) -> int | None:
    """The column whose title begins with what is counted (or with its name: ``Tên thủ tục``)."""
    for n, title in enumerate(table.titles):
        plain = engine.plain(title).removeprefix("ten ")
        if any(f"{plain} ".startswith(f"{noun} ") for noun in nouns) and _holds_names(table, n):
            return n
    return None


def _holds_names(table: Table, column: int) -> bool:
    """Does a column hold words, and not how many there are (``HTX có tổ chức đảng``: 6)?"""
    cells = (r.cells[column] for r in table.body if not r.group)
    return not all(AMOUNT.match(c.text) for c in cells if c is not None)


def _is_total(row: TableRow) -> bool:
    first = next((fold(c.text) for c in row.cells if c is not None), "")
    return first.startswith(_CUES.words("totals"))


def _told(engine: Engine, ask: Ask, found: _Rows, confidence: float) -> Draft:
    cells = [(r, c.text) for r in found.rows if (c := r.cells[found.column]) is not None]
    unit = engine.expand(found.name).lower().removeprefix("tên ")
    head = say(ask.language, "count", n=len(cells), unit=unit, unit_en="row(s)")
    room = max(50, ROOM // len(cells))
    lines = (
        Statement(f"- {shorten(' '.join(text.split()), room)}", (engine.place[r.passage],))
        for r, text in cells
    )
    return Draft(
        "answered",
        "count",
        (Statement(f"{head}:", ()), *lines),
        confidence=confidence,
        limit=SEVERAL,
    )
