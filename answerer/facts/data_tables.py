"""Rows of tables that give no tasks (prices, criteria, procedures): which row and which column a
question names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.data_columns import Wanted, columns_asked, name_column, rows_below_headings
from answerer.facts.engine import Engine
from corpus.records import Table
from corpus.text import folded_syllables

LEAST_NAMED = 0.6
"""The share of the syllables of a row's name that the question must hold."""
LEAST_RECALL = 0.6
"""The share of the question's weight that row, column and title of the document must hold."""
LEAST_WHOLE = 0.45
"""The same where it says the whole name of the row and asks for an amount."""
WHOLE = 0.8
"""The same where it names no column."""
MARGIN = 0.1
MOST_DOCUMENTS = 3
_SHORT = re.compile(r"\([A-ZĐ]{2,8}\)")


@dataclass(frozen=True, slots=True)
class DataCell:
    """The cells asked for: the name of their row, the title and the value of each, and their
    passage."""

    name: str
    values: tuple[tuple[str, str], ...]
    passage: int
    recall: float


def cell_asked(engine: Engine, ask: Ask, counts: bool) -> DataCell | None:
    """The one cell whose row and column a question names; None where it names no column (and
    does not ask how many), or several rows as well as each other."""
    if not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    wanted = Wanted(_said(ask), counts or bool(ask.question.kinds & {"money", "percent"}))
    tables = [t for t in engine.index.tables if t.document in ask.documents]
    rows = [c for t in tables if t.body and not t.columns for c in _cells(engine, ask, t, wanted)]
    ranked = sorted(rows, key=lambda r: (-r[0], r[1].passage))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    cell = ranked[0][1]
    return cell if cell.recall >= _least(cell, wanted) else None


def _least(cell: DataCell, wanted: Wanted) -> float:
    """What a row must hold to be told: less where an amount is asked of a row named in full."""
    whole = _named(cell.name, wanted.said) == 1 and len(folded_syllables(cell.name)) > 2
    return LEAST_WHOLE if whole and wanted.counts else LEAST_RECALL


def _said(ask: Ask) -> str:
    """The syllables of a question, folded; of one in English those of its words in Vietnamese."""
    if ask.language != "en":
        return f" {' '.join(folded_syllables(ask.question.text))} "
    units = (u for c in ask.concepts for _, spelled in c.alternatives for u in spelled)
    return f" {' ; '.join(u.replace('_', ' ') for u in units)} "


def _cells(
    engine: Engine, ask: Ask, table: Table, wanted: Wanted
) -> Iterator[tuple[float, DataCell]]:
    """The cells of the column that a question names, with how well it names their rows."""
    named = name_column(table)
    if named is None:
        return
    columns, said = columns_asked(engine, table, wanted, named), wanted.said
    least = LEAST_NAMED if columns.said else WHOLE
    document = engine.documents[table.document].title
    names = [c.text for _, r in rows_below_headings(table) if (c := r.cells[named])]
    often, common = Counter(names), _common(names)
    for group, row in rows_below_headings(table):
        name = row.cells[named]
        values = tuple((table.titles[k], c.text) for k in columns.places if (c := row.cells[k]))
        if not row.sure or name is None or not values:
            continue
        called = name.text if often[name.text] == 1 else f"{group} {name.text}".strip()
        fit = _named(called, said)
        if fit >= least and _named_apart(called, common, said):
            place = engine.place[row.passage]
            other = (
                c.text for c in row.cells if c is not None and not c.text.strip()[:1].isdigit()
            )
            titles = " ; ".join((table.titles[named], *(t for t, _ in values)))
            above = " ; ".join((*other, *engine.passages[place].path[-2:]))
            recall = engine.recall_in(ask, f"{above} ; {titles} ; {document}")
            yield fit + recall, DataCell(called, values, place, recall)


def _common(names: list[str]) -> set[str]:
    """The syllables that half of the names of rows have: they tell none from another."""
    often = Counter(s for n in names for s in set(folded_syllables(n)))
    return {s for s, n in often.items() if len(names) > 1 and n > 1 and 2 * n >= len(names)}


def _named_apart(name: str, common: set[str], said: str) -> bool:
    """Does the question say what tells a row from the others (``Mỗi ha rừng … phòng hộ``)?"""
    own = [s for s in folded_syllables(name) if s not in common]
    held = sum(f" {s} " in said for s in own)
    return held >= LEAST_NAMED * len(own)


def _named(name: str, said: str) -> float:
    """The share of the syllables of a row's name that the question says (its short form apart:
    ``Mầm non (MN)``)."""
    own = folded_syllables(_SHORT.sub(" ", name))
    held = sum(f" {s} " in said for s in own)
    return held / len(own) if len(own) > 1 else 0.0
