"""All rows that one agency leads and that hold what is asked alike, where several are asked for:
``những đề án nào Liên minh phải lập kế hoạch triển khai`` wants each of them, not one."""

from __future__ import annotations

from answerer.answers.passages.sections import wants_several
from answerer.answers.tasks.listing import listed
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW
from answerer.facts.narrowing import beyond_agencies
from answerer.facts.tasks import agencies_of
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from corpus.records import Assignment

ONE = frozenset({"content", "who", "lead", "tasks", "deadline"})
"""Answers that tell one row."""
NEAR, LEAST = 0.05, 0.5
"""By how much less another row may hold of what is asked, and how much it must hold."""
MOST = 6


def with_rows_alike(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The draft; where it tells one row and several are asked for, all that are alike."""
    own = _told(engine, ask, draft)
    if own is None or not wants_several(ask):
        return draft
    named = {m.id for m in ask.question.agencies} & agencies_of(engine, own.lead)
    topic = beyond_agencies(engine, ask)
    if not named or not topic:
        return draft
    share = _held(engine, topic, own)
    rows = [
        a
        for a in engine.lookup.assignments_in([own.document])
        if a.source == "table"
        and named <= agencies_of(engine, a.lead)
        and _held(engine, topic, a) >= max(LEAST, share - NEAR)
    ]
    return listed(engine, ask, rows) if own in rows and 1 < len(rows) <= MOST else draft


def _told(engine: Engine, ask: Ask, draft: Draft) -> Assignment | None:
    """The one row of a table that an answer tells."""
    if draft.status != "answered" or draft.intent not in ONE or len(draft.subject) != 1:
        return None
    fact = engine.facts[draft.subject[0]]
    a = fact.assignment
    return a if fact.kind == ROW and a is not None and a.source == "table" else None


def _held(engine: Engine, topic: tuple[Concept, ...], a: Assignment) -> float:
    return engine.share(topic, a.task.text)
