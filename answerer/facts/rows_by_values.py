"""Rows of tables that give no tasks, found by the numbers in their cells: ``xã nào được chia 70 -
30``."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.data_names import name_column, rows_below_headings
from answerer.facts.engine import Engine
from corpus.records import Table, TableRow
from corpus.text import fold

FEWEST, MOST_DOCUMENTS = 2, 3
_WHICH = re.compile(r"\b(?:nao|nhung gi|which)\b")
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?=\s*%|[^\w/.,]|[.,/-]?(?:\s|$)|[/-]\d)")
_PAIR = re.compile(r"(?<![\w/.,-])(\d{1,3})\s*[-/:]\s*(\d{1,3})(?![\w/-])")
_YEAR = re.compile(r"(?:19|20)\d\d")


def rows_with_values(engine: Engine, ask: Ask) -> tuple[Table, int, list[TableRow]] | None:
    """The table, the column of its names, and the rows that hold all numbers of the question, two
    at least, each in a cell of its own; None where it asks for no rows, or none or all hold them,
    or those of two tables do."""
    numbers = _numbers(ask)
    if len(numbers) < FEWEST or not _WHICH.search(fold(ask.text)):
        return None
    if not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    found = []
    for table in engine.index.tables:
        named = name_column(table) if table.document in ask.documents and table.body else None
        if named is None or table.columns:
            continue
        rows = [r for _, r in rows_below_headings(table) if r.sure and r.cells[named]]
        fit = [r for r in rows if _holds(r, numbers)]
        if 0 < len(fit) < len(rows):
            found.append((table, named, fit))
    return found[0] if len(found) == 1 else None


def _numbers(ask: Ask) -> list[str]:
    """The numbers of a question that name no document and no year."""
    known = " ".join(ask.question.numbers)
    pairs = [n for m in _PAIR.finditer(ask.text) for n in m.groups()]
    single = [m.group() for m in _NUMBER.finditer(_PAIR.sub(" ", ask.text))]
    free = (n for n in single if not _YEAR.fullmatch(n) and not _in(n, known))
    return [*pairs, *free]


def _in(number: str, known: str) -> bool:
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d)", known) is not None


def _holds(row: TableRow, numbers: list[str]) -> bool:
    """Has a row a cell for each number?"""
    cells = [c.text.strip(" %") for c in row.cells if c is not None]
    return all(cells.count(n) >= numbers.count(n) for n in numbers)
