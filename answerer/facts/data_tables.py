"""Rows of tables that give no tasks (prices, criteria, procedures): which row and which column a
question names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.records import Span, Table, TableRow
from corpus.text import folded_syllables
from indexer.parse.numbering import is_ordinal

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LEAST_NAMED = 0.6
"""The share of the syllables of a row's name that the question must hold."""
LEAST_RECALL = 0.6
"""The share of the question's weight that row, column and title of the document must hold."""
MARGIN = 0.1
MOST_DOCUMENTS = 3


@dataclass(frozen=True, slots=True)
class DataCell:
    """The cell asked for: the name of its row, the title of its column, and its passage."""

    name: str
    title: str
    value: str
    passage: int
    recall: float


def cell_asked(engine: Engine, ask: Ask) -> DataCell | None:
    """The one cell whose row and column a question names; None where it names no column, or
    several rows as well as each other."""
    if not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    said = f" {' '.join(folded_syllables(ask.question.text))} "
    tables = [t for t in engine.index.tables if t.document in ask.documents]
    rows = [c for t in tables if t.body and not t.columns for c in _cells(engine, ask, t, said)]
    ranked = sorted(rows, key=lambda r: (-r[0], r[1].passage))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][1] if ranked[0][1].recall >= LEAST_RECALL else None


def _cells(engine: Engine, ask: Ask, table: Table, said: str) -> Iterator[tuple[float, DataCell]]:
    """The cells of the column that a question names, with how well it names their rows."""
    named = _name_column(table)
    column = _column_asked(engine, table, said, named)
    if named is None or column is None:
        return
    document = engine.documents[table.document].title
    often = Counter(c.text for _, r in _rows(table) if (c := r.cells[named]))
    for group, row in _rows(table):
        name, value = row.cells[named], row.cells[column]
        if not row.sure or name is None or value is None:
            continue
        called = name.text if often[name.text] == 1 else f"{group} {name.text}".strip()
        fit = _named(called, said)
        if fit >= LEAST_NAMED:
            place = engine.place[row.passage]
            other = (
                c.text for c in row.cells if c is not None and not c.text.strip()[:1].isdigit()
            )
            above = " ; ".join((*other, *engine.passages[place].path[-2:]))
            recall = engine.recall_in(ask, f"{above} ; {table.titles[column]} ; {document}")
            yield fit + recall, DataCell(called, table.titles[column], value.text, place, recall)


def _rows(table: Table) -> list[tuple[str, TableRow]]:
    """The rows of a table that are no headings, each with the heading above it."""
    out: list[tuple[str, TableRow]] = []
    group = ""
    for row in table.body:
        if row.group:
            cells = (c.text for c in row.cells if c is not None)
            group = " ".join(t for t in cells if not is_ordinal(t))
        else:
            out.append((group, row))
    return out


def _named(name: str, said: str) -> float:
    """The share of the syllables of a row's name that the question says."""
    own = folded_syllables(name)
    held = sum(f" {s} " in said for s in own)
    return held / len(own) if len(own) > 1 else 0.0


def _name_column(table: Table) -> int | None:
    """The column that says what a row is about: the first whose cells are words, few of them
    twice below one heading."""
    rows = _rows(table)
    for column in range(len(table.titles)):
        cells = [(group, c) for group, r in rows if (c := r.cells[column])]
        told = len({(group, c.text) for group, c in cells if _is_words(c)})
        if told > 0.8 * len(rows):
            return column
    return None


def _is_words(cell: Span) -> bool:
    letters = sum(c.isalpha() for c in cell.text)
    return not is_ordinal(cell.text) and " " in cell.text and letters > 0.6 * len(cell.text)


def _column_asked(engine: Engine, table: Table, said: str, named: int | None) -> int | None:
    """The column whose title the question says, the longest title first."""
    years = _years_named(table, said)
    found = [
        (len(key), -k)
        for k, title in enumerate(table.titles)
        if k != named and (not years or years & _years_of(title))
        for key in _keys(engine, title)
        if len(key) > 3 and f" {key} " in said
    ]
    return -max(found)[1] if found else None


def _years_named(table: Table, said: str) -> set[str]:
    """The years of the question that the titles of some columns name."""
    own = {y for t in table.titles for y in _years_of(t)}
    return own & set(_YEAR.findall(said))


def _years_of(title: str) -> set[str]:
    """The years that a title names, its innermost part before the others."""
    outer, _, inner = title.rpartition(" / ")
    return set(_YEAR.findall(inner) or _YEAR.findall(outer))


def _keys(engine: Engine, title: str) -> tuple[str, ...]:
    """How a question may call a column: by its title, by what titles of its kind are called."""
    key = _key(title)
    kinds = engine.vocabulary.cues.get("asked", {})
    return (key, *(c for first, called in kinds.items() for c in called if key.startswith(first)))


def _key(title: str) -> str:
    own = re.sub(r"\([^()]*\)", " ", title.rpartition(" / ")[2])
    return " ".join(folded_syllables(own))
