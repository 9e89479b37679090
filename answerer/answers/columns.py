"""Whether an annex has a column at all: asked of the table, not of a task."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import name_of, say
from corpus.text import fold

_ROLES = ("deadline", "deliverable", "coordinating", "lead", "note")
_ASKS = re.compile(r"\bcot\b|\bcolumn\b")


def answer_column(engine: Engine, ask: Ask) -> Draft | None:
    """``Phụ lục có cột thời gian hoàn thành không?``; None for any other question."""
    role = next((r for r in _ROLES if ask.question.has(r)), None)
    if set(ask.question.asked) & {"tasks", "list", "count"}:
        return None
    if (
        role is None
        or not _ASKS.search(fold(ask.question.text))
        or ask.places
        or ask.question.agencies
    ):
        return None
    if not re.search(r"\bco\b|\bhave\b|\bhas\b|\bis there\b", fold(ask.question.text)):
        return None
    tables = [t for t in engine.index.tables if t.document in ask.documents and t.columns]
    if not tables:
        return None
    column = name_of(ask.language, "columns", role)
    statements = []
    for t in tables[:3]:
        has = role in t.columns
        titles = ", ".join(x for x in t.titles if x)
        text = say(
            ask.language, "has_column" if has else "lacks_column", column=column, titles=titles
        )
        statements.append(Statement(text, (engine.place[t.rows[0]],) if t.rows else ()))
    return Draft("answered", "yes_no", tuple(statements), confidence=0.9)
