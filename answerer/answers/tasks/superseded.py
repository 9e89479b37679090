"""Deadlines that a row or a card gives beside each other: the one before and the one in force."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Statement
from answerer.telling.wording import task_told, tidy
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold
from indexer.parse.blocks import LabelReader
from indexer.parse.columns import DEADLINE, inner_role

_CUES = Cues("tasks", "superseded")

TASK_CHARS = 200
_DUE = ("before", DEADLINE)
"""Roles of labels that say by when: once, and now."""


@cache
def _old() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<deadlines>(?: hoan thanh)? <old>\b|\btruoc khi <changes>\b"
        r"|\b<first>\b[^.?!]{0,25}\b<deadlines>\b"
        r"|\b<english> deadline\b"
    )


def superseded_deadlines(engine: Engine, ask: Ask, a: Assignment) -> Statement | None:
    """``Thời hạn cũ: …; thời hạn điều chỉnh: …`` of the row of a task, where the question asks
    for the deadline before; None where it does not, or the row has only one."""
    if not _old().search(fold(ask.text)):
        return None
    cells = _deadlines(engine, a) if a.source == "table" else _labelled(engine, a)
    if len(cells) < 2:
        return None
    told = "; ".join(f"{title}: **{value}**" for title, value in cells)
    text = f"{told} — {task_told(a, TASK_CHARS)}"
    return Statement(text, (engine.place[a.passage],))


def _deadlines(engine: Engine, a: Assignment) -> list[tuple[str, str]]:
    """The titles and values of all columns of a row that hold deadlines."""
    tables = (t for t in engine.index.tables if t.document == a.document)
    rows = ((t, r) for t in tables for r in t.body if r.passage == a.passage)
    table, row = next(rows, (None, None))
    if table is None or row is None:
        return []
    pairs = zip(table.titles, row.cells, strict=True)
    return [
        (tidy(title), " ".join(c.text.split()))
        for title, c in pairs
        if c is not None and inner_role(title, engine.vocabulary) == DEADLINE
    ]


def _labelled(engine: Engine, a: Assignment) -> list[tuple[str, str]]:
    """What a card says of its deadlines in the passage of its task: ``Hạn cũ: …. Hạn mới: …``."""
    words = engine.passages[engine.place[a.passage]].text
    values = LabelReader(engine.vocabulary.cues.get("labels", {})).all_in(words)[1]
    found = [(start, words[start:end]) for role, start, end in values if role in _DUE]
    return [(_label(words[:start]), " ".join(value.split())) for start, value in found]


def _label(before: str) -> str:
    """The label that ends right before a value."""
    return tidy(re.split(r"[;.,\n(]", before.rstrip(" \t\n:*_"))[-1].strip(" -+*_"))
