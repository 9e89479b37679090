"""The row of a table of figures that has most or least of something: ``huyện nào có nhiều hợp tác
xã nhất``, ``lĩnh vực nào được bố trí vốn lớn nhất``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.data_columns import column_covered
from answerer.facts.data_names import name_column, rows_below_headings, sums_up
from answerer.facts.engine import Engine
from answerer.facts.rows_by_words import MOST_DOCUMENTS, holding, noun_asked
from answerer.facts.totals import years_asked
from corpus.cues import Cues
from corpus.records import Table, TableRow
from corpus.text import fold
from indexer.parse.columns import UNIT_TITLE

_CUES = Cues("facts", "data_tables")
FEWEST = 2
_FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Most:
    """The rows of a table with the highest (or lowest) figure in a column, in order; ``beside``
    are other columns that the question says."""

    table: Table
    named: int
    column: int
    rows: tuple[TableRow, ...]
    beside: tuple[int, ...] = ()


@cache
def _most() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:(?P<high><highest>)|(?P<low><lowest>))(?: \w+){0,5}? nhat\b(?! \d)")


def most_asked(engine: Engine, ask: Ask) -> Most | None:
    """The rows asked for; None where the question asks for no such row, names no column of
    figures, or two tables fit."""
    found = _most().search(fold(ask.text))
    if found is None or not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    highest = found["high"] is not None
    tables = (t for t in engine.index.tables if t.document in ask.documents and t.body)
    told = [m for t in tables if (m := _in_table(engine, ask, t, highest, _clause(ask.text)))]
    return told[0] if len(told) == 1 else None


def _clause(text: str) -> str:
    """The part of a question that asks for the most, up to the next comma."""
    parts = re.split(r"[,;:?]", text)
    return next((p for p in parts if _most().search(fold(p))), text)


def _in_table(engine: Engine, ask: Ask, table: Table, highest: bool, clause: str) -> Most | None:
    if table.columns and "" not in table.columns:
        return None
    named = name_column(table)
    if named is None or not noun_asked(engine, ask, table, named) or _has_units(engine, table):
        return None
    years = frozenset(map(str, years_asked(clause)))
    column = column_covered(engine, table, clause, named, years)
    column = _sum(engine, clause, table) if column is None else column
    rows = [(h, r) for h, r in rows_below_headings(table) if r.cells[named] and not sums_up(r)]
    rows, _ = holding(engine, ask, table, named, rows)
    if column is None or len(rows) < FEWEST or not all(r.sure for _, r in rows):
        return None
    figures = [figure_of(c.text) if (c := r.cells[column]) else None for _, r in rows]
    known = [f for f in figures if f is not None]
    if len(known) < len(rows):
        return None
    best = max(known) if highest else min(known)
    chosen = tuple(r for (_, r), f in zip(rows, known, strict=True) if f == best)
    return Most(table, named, column, chosen, _beside(engine, ask, table, column, named))


def _has_units(engine: Engine, table: Table) -> bool:
    """Is there a column of units? Then rows are of different things, and none is the greatest."""
    cues = engine.vocabulary.cues["columns"]["unit"]
    titles = [fold(t) for t in table.titles]
    return any(t.strip() == UNIT_TITLE or any(c in t for c in cues) for t in titles)


def figure_of(text: str) -> float | None:
    """A number as tables write it (``1.240``, ``4,2``); None for anything else."""
    plain = text.strip(" %*")
    if not _FIGURE.fullmatch(plain):
        return None
    return float(plain.replace(".", "").replace(",", "."))


def _sum(engine: Engine, clause: str, table: Table) -> int | None:
    """The column that adds up the others, where the question names none but a sum of money."""
    if not re.search(rf"\b{_CUES.any_of('sums')}\b", fold(clause)):
        return None
    sums = [k for k, t in enumerate(table.titles) if engine.plain(t) in _CUES.words("total")]
    return sums[0] if len(sums) == 1 else None


def _beside(engine: Engine, ask: Ask, table: Table, column: int, named: int) -> tuple[int, ...]:
    """Other columns of figures whose whole titles the question says."""
    asked = f" {engine.plain(ask.text)} "
    titles = ((k, engine.plain(re.sub(r"\([^()]*\)", " ", t))) for k, t in enumerate(table.titles))
    return tuple(
        k for k, t in titles if k not in (column, named) and " " in t and f" {t} " in asked
    )
