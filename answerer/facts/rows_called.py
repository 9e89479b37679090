"""The rows of a table that gives no tasks, by what the title of a column calls them (``Tên thủ
tục``): all of it, or those below the heading that a question names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.data_names import AMOUNT, rows_below_headings
from answerer.facts.engine import Engine
from answerer.facts.narrowing import across, concepts_wanted, is_numeral, untitled
from answerer.question.concepts import Concept
from corpus.cues import Cues
from corpus.records import Table, TableRow
from corpus.text import fold

_CUES = Cues("numbers", "rows")

HELD, CLEAR = 0.4, 0.1
"""The share of the question that the rows meant must stand under, and by how much more than
others."""
MOST_DOCUMENTS = 3
_MARK = re.compile(r"^\W*(?:[IVX]+|[A-Z]|\d+(?:\.\d+)*)\s*[./)]\s*")
_DIGITS = re.compile(r"\d+")


@cache
def _filler() -> frozenset[str]:
    return frozenset(_CUES.words("filler"))


@dataclass(frozen=True, slots=True)
class RowsCalled:
    """Rows below one heading of a table (or all of it), the column of their names, what its title
    calls them, what the text says above them, the heading in plain words, and how much of the
    question stands above them."""

    rows: tuple[TableRow, ...]
    column: int
    name: str
    about: str
    heading: str = ""
    held: float = 0.0

    def named(self) -> list[tuple[TableRow, str]]:
        """The rows with their names; names that only number them (``Mẫu số 01``) with what stands
        behind them."""
        names = [(r, _text(r, self.column)) for r in self.rows]
        alike = len({_DIGITS.sub("", name) for _, name in names}) == 1
        if not alike or len(names) < 2:
            return [(r, name) for r, name in names if name]
        behind = ((r, name, _text(r, self.column + 1)) for r, name in names)
        return [(r, f"{name}: {more}" if more else name) for r, name, more in behind if name]


def _text(row: TableRow, column: int) -> str:
    """A cell in single spaces; empty where it is blank or there is none."""
    cell = row.cells[column] if column < len(row.cells) else None
    return " ".join(cell.text.split()) if cell is not None else ""


def rows_called(engine: Engine, ask: Ask, nouns: Iterable[str]) -> RowsCalled | None:
    """The rows that a question means by any of these nouns; None where no table is of them,
    several fit, or the rows are not sure."""
    nouns = tuple(nouns)
    if not nouns or not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    tables = [t for t in engine.index.tables if t.document in ask.documents]
    found = [_meant(engine, ask, t, nouns) for t in tables if t.body and not t.columns]
    fits = sorted((f for f in found if f is not None), key=lambda f: -f.held)
    if not fits or fits[0].held < HELD:
        return None
    if len(fits) > 1 and fits[0].held - fits[1].held < CLEAR:
        return None
    sure = all(r.sure and r.cells[fits[0].column] for r in fits[0].rows)
    return fits[0] if sure else None


def _meant(engine: Engine, ask: Ask, table: Table, nouns: Iterable[str]) -> RowsCalled | None:
    """The rows of a table that the question means: those below one heading where it names that
    heading, or says more of it than of any other, else all; None where two headings hold more of
    it than the whole."""
    wanted = [c for c in concepts_wanted(engine, ask) if not _is_filler(c)]
    wanted = list(untitled(engine, ask, wanted))
    parts = [_weighed(engine, wanted, part) for part in _groups(engine, table, nouns)]
    if not parts:
        return None
    asked = engine.plain(ask.text)
    named = [p for p in parts if _is_named(p, nouns, asked)]
    if len(named) == 1:
        return named[0]
    best = max(range(len(parts)), key=lambda n: (parts[n].held, -n))
    others = (p.held for n, p in enumerate(parts) if n != best)
    if all(parts[best].held - h >= CLEAR for h in others):
        return parts[best]
    return parts[0] if parts[best].held - parts[0].held < CLEAR else None


def _weighed(engine: Engine, wanted: Iterable[Concept], part: RowsCalled) -> RowsCalled:
    """Rows with the share of what is wanted that stands above them, or in the name of each."""
    above = engine.units(part.about)
    names = [engine.units(name) for _, name in part.named()]
    each = frozenset.intersection(*names) if names else frozenset()
    wanted = tuple(wanted)
    held = sum(c.weight * max(_held(engine, c, above), _held(engine, c, each)) for c in wanted)
    total = sum(c.weight for c in wanted)
    return replace(part, held=held / total if total else 1.0)


def _held(engine: Engine, c: Concept, units: Set[str]) -> float:
    """How far a text holds a concept; one that is only where two of its words meet: wholly."""
    meets = any(across(us, units) for _, us in c.alternatives)
    return 1.0 if meets else engine.matcher.held_by(c, units)


def _is_filler(c: Concept) -> bool:
    """Does a concept only count, or say that a decision lists something (``công bố kèm theo danh
    mục``), be it in other words for it?"""
    spelled = [{s for u in units for s in u.split("_")} for _, units in c.alternatives]
    said = _filler()
    return is_numeral(c.words) or bool(spelled[0] & said) or any(s <= said for s in spelled)


def _groups(engine: Engine, table: Table, nouns: Iterable[str]) -> Iterator[RowsCalled]:
    """All rows of a table that has a column of what is meant, and those below each heading."""
    column = _column(engine, table, nouns)
    if column is None:
        return
    rows = [(h, r) for h, r in rows_below_headings(table) if not _is_total(r)]
    if not rows:
        return
    path = engine.passages[engine.place[rows[0][1].passage]].path
    above = " ; ".join((*(h for h in path if h not in {g for g, _ in rows}), *table.titles))
    yield RowsCalled(tuple(r for _, r in rows), column, table.titles[column], above)
    headings = list(dict.fromkeys(h for h, _ in rows if h))
    for heading in headings if len(headings) > 1 else ():
        own = tuple(r for h, r in rows if h == heading)
        plain = engine.plain(_MARK.sub("", heading))
        yield RowsCalled(own, column, table.titles[column], f"{above} ; {heading}", plain)


def _is_named(part: RowsCalled, nouns: Iterable[str], asked: str) -> bool:
    """Does a plain question say the heading, with or without what its rows are called (``B. THỦ
    TỤC CẤP XÃ`` as ``cap xa``)?"""
    bare = (part.heading.removeprefix(noun).strip() for noun in ("", *nouns))
    return any(" " in words and f" {words} " in f" {asked} " for words in bare)


def _column(engine: Engine, table: Table, nouns: Iterable[str]) -> int | None:
    """The column whose title begins with what is meant (or with its name: ``Tên thủ tục``)."""
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
