"""Who a result of a task is put before, from the column of the task tables that says so (``Cấp
trình``, ``Cấp ban hành``)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.data_tables import written_above
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW
from answerer.facts.tasks import assignment_of, best_assignment, misses_core
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import task_told, tidy
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("tasks", "authorities")

LEAST = 0.4


@cache
def _asks() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\btrinh (?:len )?<instances> nao\b|\btrinh (?:cho |len )?ai\b"
        r"|\bcap nao <decides>\b|\bcap trinh\b|\b(?:ai|co quan nao) <issues>\b"
    )


def asks_authority(ask: Ask) -> bool:
    """Does a question ask before whom a result is put?"""
    return bool(_asks().search(fold(ask.text)))


def answer_authority(engine: Engine, ask: Ask) -> Draft | None:
    """``Đề án … trình cấp nào?``: the cell of the row that fits best; None where no row fits, or
    its table has no such column."""
    best = best_assignment(engine, ask, "lead") if asks_authority(ask) else None
    if best is None or engine.facts[best.fact].kind != ROW:
        return None
    if best.recall < LEAST or misses_core(engine, ask, best):
        return None
    a = assignment_of(engine, best)
    told = _told(engine, a)
    if told is None:
        return None
    text = f"{told.text} — {task_told(a, 230)}"
    statement = Statement(text, told.passages)
    return Draft("answered", "lead", (statement,), confidence=best.recall, subject=(best.fact,))


def with_authority(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """An answer about one row with the cell that says before whom its result is put, where that
    is asked, too."""
    rows = [k for k in draft.subject if engine.facts[k].kind == ROW]
    if draft.status != "answered" or len(rows) != 1 or not asks_authority(ask):
        return draft
    a = engine.facts[rows[0]].assignment
    told = _told(engine, a) if a is not None else None
    if told is None or any(told.text in s.text for s in draft.statements):
        return draft
    return replace(draft, statements=(*draft.statements, told))


def _told(engine: Engine, a: Assignment) -> Statement | None:
    """``Cấp trình: **UBND tỉnh**`` of a row of a table."""
    for table in engine.index.tables:
        if table.document != a.document or "authority" not in table.columns:
            continue
        column = table.columns.index("authority")
        for row in table.body:
            cell = row.cells[column] if row.passage == a.passage else None
            if cell is not None and cell.text.strip():
                text = f"{table.titles[column]}: **{tidy(cell.text)}**"
                above = written_above(engine, table, row, (column,))
                return Statement(text, (engine.place[a.passage], *above))
    return None
