"""Rows of tables of figures, found by the words in their cells: ``những hợp tác xã nào ở huyện Vân
Đồn``, ``vùng A gồm những huyện nào``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.data_names import AMOUNT, name_column, rows_below_headings, sums_up
from answerer.facts.engine import Engine
from answerer.facts.row_names import without_opening
from corpus.cues import Cues
from corpus.records import Table, TableRow
from corpus.text import fold

_CUES = Cues("facts", "data_tables")

MOST_DOCUMENTS = 3
LEAST_RECALL = 0.6
"""The share of the question that titles, headings and the value must hold."""
SYLLABLES = 2
"""How many a value must have to be known by itself."""
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class RowsFound:
    """The rows of a table that a question means: the column that names them, what it calls them
    (as plain text), and the words of their cells that it says."""

    table: Table
    named: int
    noun: str
    rows: tuple[tuple[str, TableRow], ...]
    values: tuple[str, ...]


@cache
def _asks_rows(noun: str) -> re.Pattern[str]:
    which, named, counted = (_CUES.any_of(k) for k in ("which", "named", "counted"))
    return re.compile(
        rf"\b{noun}\b(?: \w+){{0,4}}? {which}\b|\b{counted} (?:\w+ )?{noun}\b"
        rf"|\b{named}\b(?: \w+){{0,3}}? {noun}\b|\bnhung {noun}\b"
    )


def nouns_of(engine: Engine, title: str) -> tuple[str, ...]:
    """What rows are called by the title of the column that names them, plain: ``Tên HTX`` as
    ``hop tac xa``, ``Huyện, thành phố`` as ``huyen`` and ``thanh pho``."""
    parts = (engine.plain(p) for p in re.split(r"[,/;(]|\bvà\b", title.rpartition(" / ")[2]))
    opened = sorted(_CUES.words("called"), key=len, reverse=True)
    short = (without_opening(p, opened) for p in parts)
    return tuple(dict.fromkeys(p for p in short if p))


def noun_asked(engine: Engine, ask: Ask, table: Table, named: int) -> str:
    """What a question that asks for rows of a table calls them; empty where it asks for none."""
    asked = engine.plain(ask.text)
    nouns = nouns_of(engine, table.titles[named])
    return next((n for n in nouns if _asks_rows(re.escape(n)).search(asked)), "")


def rows_with_words(engine: Engine, ask: Ask) -> RowsFound | None:
    """The rows whose cells say what the question does; None where it asks for no rows or states a
    number, none or all of the rows hold it, or two tables fit."""
    if not 0 < len(ask.documents) <= MOST_DOCUMENTS or states_number(engine, ask):
        return None
    tables = (t for t in engine.index.tables if t.document in ask.documents and t.body)
    found = [f for t in tables if not t.columns and (f := _in_table(engine, ask, t))]
    return found[0] if len(found) == 1 else None


def states_number(engine: Engine, ask: Ask) -> bool:
    """Does a question state a number that names none of its documents, and no year?"""
    own = (engine.documents[d].number or "" for d in sorted(ask.documents))
    known = " ".join((*ask.question.numbers, *own, *(str(y) for y in range(1990, 2060))))
    return any(m.group() not in known for m in _NUMBER.finditer(ask.text))


def _in_table(engine: Engine, ask: Ask, table: Table) -> RowsFound | None:
    named = name_column(table)
    noun = noun_asked(engine, ask, table, named) if named is not None else ""
    if named is None or not noun:
        return None
    rows = [(h, r) for h, r in rows_below_headings(table) if r.cells[named] and not sums_up(r)]
    chosen, values = holding(engine, ask, table, named, rows, noun)
    if not values or not 0 < len(chosen) < len(rows) or not all(r.sure for _, r in chosen):
        return None
    path = engine.passages[engine.place[chosen[0][1].passage]].path
    title = engine.documents[table.document].title
    told = " ; ".join((noun, *values, *path, *table.titles, title))
    if engine.recall_in(ask, told) < LEAST_RECALL:
        return None
    return RowsFound(table, named, noun, tuple(chosen), values)


def holding(
    engine: Engine, ask: Ask, table: Table, named: int, rows: list[tuple[str, TableRow]],
    noun: str = "",
) -> tuple[list[tuple[str, TableRow]], tuple[str, ...]]:  # fmt: skip
    """The rows that hold all that the question says of their cells, and these words as written;
    all rows and no words where it says nothing of them. ``noun``: what it calls the rows."""
    asked = f" {engine.plain(ask.text)} "
    said: dict[int, set[str]] = {}
    for heading, row in rows:
        for column, words in _cells(row, heading, named):
            if any(f" {v} " in asked for v in _spellings(engine, ask, words, noun)):
                said.setdefault(column, set()).add(words)
    longest = {c: max(own, key=len) for c, own in said.items()}
    held = [
        (h, r) for h, r in rows if all((c, w) in _cells(r, h, named) for c, w in longest.items())
    ]
    return held, tuple(longest.values())


def picks_out(engine: Engine, ask: Ask, named: int, rows: Sequence[TableRow]) -> bool:
    """Does a question say the words of a cell that some of these rows have and others have not?"""
    asked = f" {engine.plain(ask.text)} "
    held = [frozenset(w for _, w in _cells(r, "", named)) for r in rows]
    every = frozenset[str]().union(*held)
    some = [w for w in every if not all(w in own for own in held)]
    return any(f" {v} " in asked for words in some for v in _spellings(engine, ask, words))


def _cells(row: TableRow, heading: str, named: int) -> list[tuple[int, str]]:
    """The cells of words of a row but for its name, its heading as column -1."""
    own = [
        (k, " ".join(c.text.split()))
        for k, c in enumerate(row.cells)
        if c is not None and k != named and not AMOUNT.match(c.text)
    ]
    written = {w for _, w in own}
    return own + ([(-1, heading)] if heading and heading not in written else [])


def _spellings(engine: Engine, ask: Ask, words: str, noun: str = "") -> Iterator[str]:
    """A cell as a question may say it: whole (a single syllable right behind what the rows are
    called: ``HTX sâm``), or the name of a place without its level, which the province asked about
    has too seldom to be told apart."""
    plain = engine.plain(words)
    if len(plain.split()) >= SYLLABLES:
        yield plain
    elif noun and plain:
        yield f"{noun} {plain}"
    short = without_opening(plain, _CUES.words("levels"))
    provinces = (engine.documents[d].province for d in ask.documents)
    names = {fold(engine.vocabulary.provinces[p].name) for p in provinces if p}
    if short != plain and len(short.split()) >= SYLLABLES and short not in names:
        yield short
