"""Whether an annex has a column at all."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import name_of, say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("tasks", "columns")
_NAMED = Cues("tasks", "named")

_ROLES = ("deadline", "deliverable", "coordinating", "lead", "note")


@cache
def _asks() -> re.Pattern[str]:
    """A column, or what stands in one, for every task."""
    held, every = _CUES.any_of("held"), _CUES.any_of("every")
    task, asking = _NAMED.any_of("tasks", "jobs"), _CUES.any_of("asking")
    english = _CUES.any_of("held_english")
    return re.compile(
        r"\bcot\b|\bcolumn\b"
        rf"|\bco (?:\w+ ){{0,4}}?{held}\b[^,;?]* (?:cho|cua) "
        rf"{every} {task}\b[^,;?]*\b{asking}\b"
        rf"|^\W*(?:do|does|are there|is there|has|have)\b[^,;?]*\b{english}\b[^,;?]* tasks?\b"
        r"(?: (?:in|of|by) [^,;?]+)?\W*$"
    )


@cache
def _has() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<has>|do|does|are there)\b")


def answer_column(engine: Engine, ask: Ask) -> Draft | None:
    """``Phụ lục có cột thời gian hoàn thành không?``; None for any other question."""
    role = next((r for r in _ROLES if ask.question.has(r)), None)
    if set(ask.question.asked) & {"tasks", "list", "count"}:
        return None
    if (
        role is None
        or not _asks().search(fold(ask.question.text))
        or ask.places
        or ask.question.agencies
    ):
        return None
    if not _has().search(fold(ask.question.text)):
        return None
    return said_of_column(engine, ask, role)


def said_of_column(engine: Engine, ask: Ask, role: str) -> Draft | None:
    """Whether the annexes of the documents asked about have the column of a role, and which they
    have; None where there is no annex."""
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
