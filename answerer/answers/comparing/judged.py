"""Whether what was found of one side of a comparison is about the thing that the other side's
answer, the leading one, is about."""

from __future__ import annotations

import re

from answerer.answers.comparing.compared import Part
from answerer.answers.comparing.counterparts import agrees, alike
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.text import fold

SILENT = 0.62
FLOOR = 0.34
CORE = 0.6
NEAR = 0.5
"""The cosine of two tasks from which on a no about the one and a yes about the other are of one."""
SEVERAL_TOLD = frozenset({"tasks", "list", "count"})


def strength(d: Draft) -> float:
    return d.confidence if d.status == "answered" else 0.0


def is_told(engine: Engine, ask: Ask, part: Part, d: Draft, leader: Draft) -> bool:
    return strength(d) > 0 and not (part.shared and falls_behind(engine, ask, d, leader))


def falls_behind(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Is a province's answer so much weaker than the other one's that it is about another thing?"""
    if lacks_number(engine, ask, d, leader) or _denies_another(engine, ask, d, leader):
        return True
    behind = strength(d) < max(FLOOR, SILENT * strength(leader))
    behind = behind and not alike(engine, ask, d, leader)
    if agrees(engine, ask, leader) and not agrees(engine, ask, d):
        return True
    return behind or misses_core(engine, ask, d, leader)


def lacks_number(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Does a side have nothing of the number of another document that the question names
    (``tổng kết Nghị quyết 13``), and the leading answer has it? Not one in whose name the
    programmes are made."""
    documents = engine.index.documents
    titles = {w for d in documents for w in _parts(f"{d.number or ''} {d.title}")}
    asked = {_parts(n)[0] for n in ask.question.numbers} - titles
    held, other = _words(engine, d), _words(engine, leader)
    return any(n in other and n not in held for n in asked)


def _parts(text: str) -> list[str]:
    return re.split(r"[\s/-]+", fold(text))


def _words(engine: Engine, d: Draft) -> set[str]:
    """The words and numbers of all that an answer cites."""
    cited = (engine.passages[k].clean for s in d.statements for k in s.passages)
    return {w for text in cited for w in _parts(text)}


def _denies_another(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Does a side deny by a thing that is not the one the leading answer affirms?"""
    if d is leader or not d.intent == leader.intent == "yes_no" or not denies(ask, d):
        return False
    near = d.subject and leader.subject and engine.likeness(leader.subject[0], [d.subject[0]])[0]
    return not alike(engine, ask, d, leader) or (near or 0.0) < NEAR


def denies(ask: Ask, d: Draft) -> bool:
    """Is an answer a no?"""
    no = say(ask.language, "no")
    return d.intent == "yes_no" and bool(d.statements) and d.statements[0].text.startswith(no)


def misses_core(engine: Engine, ask: Ask, d: Draft, leader: Draft) -> bool:
    """Does what was found lack the weightiest things asked, which the other province's has? Not
    where both are all the tasks of an agency, or where the two say the same in other words."""
    if d is leader or not d.subject or not leader.subject:
        return False
    if d.intent == leader.intent and d.intent in SEVERAL_TOLD:
        return False
    core = sorted(ask.concepts, key=lambda c: -c.weight)[:3]
    held = sum(c.weight * engine.matcher.held(c, d.subject[0]) for c in core)
    other = sum(c.weight * engine.matcher.held(c, leader.subject[0]) for c in core)
    return held < CORE * other and not alike(engine, ask, d, leader)
