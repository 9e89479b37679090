"""Who coordinates: the partners of an agency that the question itself names, and those that only
a sentence names (no cell and no list that was read as one)."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.passages.content import best_passage, tell
from answerer.answers.tasks.roles import answer_roles
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.facts.holders import named_holder
from answerer.facts.narrowing import topic_of
from answerer.facts.tasks import agencies_of, assignment_of, best_assignment
from answerer.question.partners import asks_partners
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("agencies", "doing_together")

MIN_RECALL = 0.45
BETTER = 0.2
"""How much more another passage may hold than the task with partners that fits best."""
NAMED = 0.8
"""How much of what English words mean the name of an agency holds which they name."""
NEXT = 40
"""In characters: how far behind *cùng* the name of an agency is looked for."""
_WHO = r"(?:ai|(?:\w+ ){1,2}(?:nao|gi|ai)|who|whom|which \w+(?: and \w+)?)"


@cache
def _said() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<said>\b")


@cache
def _beside() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<beside>\s+(?=[A-ZĐỦ])")


def answer_partner(engine: Engine, ask: Ask) -> Draft | None:
    """``Liên minh mở lớp tập huấn thì ai phụ?``: who coordinates the task that an agency named in
    the question leads; None where nobody is asked to help, or where it leads no such task."""
    if not _asks_for_help(engine, ask):
        return None
    best = best_assignment(engine, ask, "coordinating")
    if best is None:
        return None
    a = assignment_of(engine, best)
    if a.coordinating is None or a.lead is None or not _names_leader(engine, ask, a):
        return None
    fits = best_passage(engine, ask)
    if fits is not None and fits.recall > best.recall + BETTER:
        return None
    others = tuple(r for r in ("deadline", "deliverable") if r in ask.question.asked)
    return answer_roles(engine, ask, ("coordinating", *others))


def _names_leader(engine: Engine, ask: Ask, a: Assignment) -> bool:
    """Does the question name who leads a task: outright, or by English words for it?"""
    assert a.lead is not None
    named = {m.id for m in ask.question.agencies} - set(engine.agencies_in(a.task.text))
    if named & agencies_of(engine, a.lead):
        return True
    lead, task = engine.units(a.lead.text), engine.units(a.task.text)
    held = (c for c in ask.concepts if ask.language == "en" and len(c.alternatives[0][1]) > 2)
    return any(
        engine.matcher.held_by(c, lead) >= NAMED > engine.matcher.held_by(c, task) for c in held
    )


def _asks_for_help(engine: Engine, ask: Ask) -> bool:
    """Does a word for helping stand beside the asking word?"""
    words = engine.vocabulary.questions.get("partner", {})
    before, after = (_any_of(words.get(side, ())) for side in ("before", "after"))
    text = fold(ask.text)
    return bool(re.search(rf"\b{before} {_WHO}\b|\b{_WHO} (?:se |phai )?{after}\b", text))


def _any_of(phrases: list[str] | tuple[str, ...]) -> str:
    return f"(?:{'|'.join(re.escape(fold(p)) for p in phrases)})"


def answer_coordination(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that fits best among those that speak of doing something together and name an
    agency."""

    def keep(fact: Fact) -> bool:
        return _joint(engine, fact.text)

    found = engine.rank(ask, keep, k=3)
    if not found or found[0].recall < MIN_RECALL:
        return None
    return tell(engine, ask, found[0])


def _joint(engine: Engine, text: str) -> bool:
    """Does a text say that agencies do something together, or one of them beside another (``chủ
    trì cùng Cục Thuế tỉnh``)?"""
    if _said().search(fold(text)):
        return len(engine.agencies_in(text)) > 0
    return any(engine.agencies_in(text[m.end() : m.end() + NEXT]) for m in _beside().finditer(text))


def asks_all_partners(engine: Engine, ask: Ask) -> bool:
    """``Những cơ quan nào phối hợp với Sở A?``: who works with it, whatever it does?"""
    if not asks_partners(ask.text, ask.question.agencies):
        return False
    holder = named_holder(engine, ask)
    return holder is not None and not topic_of(engine, ask, holder)
