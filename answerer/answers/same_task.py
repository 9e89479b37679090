"""A role asked of the task that the turn before was about."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.answers.claims.role_claims import claim_of
from answerer.answers.claims.yes_no import ends_as_claim, is_yes_no
from answerer.answers.tasks.deadlines import told_when
from answerer.answers.tasks.roles import all_roles, flat, refuse_role
from answerer.answers.tasks.tasks_asked import asks_for_object
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.tasks import cell, field_of, holder_of
from answerer.question.question import ROLES
from answerer.question.temporal import says_when
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import name_of, say, shorten, task_told
from corpus.records import Assignment
from corpus.text import fold

_WHAT_PART = re.compile(
    r"\bvai tro (?:gi|nao|the nao|ra sao|la gi)\b|\bwhat (?:role|part)\b"
    r"|\b(?:lam|lo) gi trong (?:do|(?:viec|nhiem vu|ke hoach|de an) (?:do|nay|ay))\b"
)
_OTHERS = frozenset({"sent_to", "tasks", "legal", "list", "definition"})
"""What a question may ask beside ``who`` that no role of a task answers."""


def answer_same_task(
    engine: Engine,
    ask: Ask,
    asked: tuple[str, ...],
    subject: tuple[int, ...],
    before: tuple[str, ...],
) -> Draft | None:
    """A role asked of the task that the turn before was about (``subject``: its fact; ``before``:
    what it asked), or a claim about who has one."""
    if not subject:
        return None
    if asks_for_object(ask):
        return None
    claims = is_yes_no(ask) or ends_as_claim(ask)
    if len(subject) == 1 and claims and ask.question.agencies:
        return claim_of(engine, ask, subject[0], (*asked, *before))
    if len(subject) == 1 and ask.question.agencies and _WHAT_PART.search(fold(ask.text)):
        return _part_of(engine, ask, subject)
    wanted = _roles_wanted(asked)
    if not wanted:
        return None
    if len(subject) > 1:
        return _of_each(engine, ask, wanted, subject)
    return _of_one(engine, ask, wanted, subject)


def _part_of(engine: Engine, ask: Ask, subject: tuple[int, ...]) -> Draft | None:
    """``Sở A giữ vai trò gì trong việc này?``: the role in whose cell of the task it stands; None
    where it stands in neither."""
    a = engine.facts[subject[0]].assignment
    if a is None:
        return None
    named = {m.id for m in ask.question.agencies}
    for role in ("lead", "coordinating"):
        held = cell(holder_of(engine, a, role), role)
        if held is not None and named & set(engine.agencies_in(held.text)):
            return _of_one(engine, ask, (role,), subject)
    return None


def _roles_wanted(asked: tuple[str, ...]) -> tuple[str, ...]:
    wanted = tuple(r for r in asked if r in ROLES)
    if wanted or "who" not in asked or _OTHERS & set(asked):
        return wanted
    return ("lead",)


def _of_one(
    engine: Engine, ask: Ask, wanted: tuple[str, ...], subject: tuple[int, ...]
) -> Draft | None:
    a = engine.facts[subject[0]].assignment
    if a is None:
        return None
    statements = all_roles(engine, ask, a, wanted)
    if statements:
        return Draft("answered", wanted[0], tuple(statements), confidence=1.0, subject=subject)
    if wanted[0] == "deadline" and says_when(engine.facts[subject[0]].text):
        return told_when(engine, Candidate(subject[0], 1.0, 1.0))
    return refuse_role(engine, ask, wanted[0], Candidate(subject[0], 1.0, 1.0))


def _of_each(
    engine: Engine, ask: Ask, roles: tuple[str, ...], subject: tuple[int, ...]
) -> Draft | None:
    """A role of each of several tasks, one line a task; None where none of them has it."""
    tasks = [a for a in (engine.facts[k].assignment for k in subject) if a is not None]
    if not any(cell(a, role) for a in tasks for role in roles):
        return None
    room = max(60, min(900 // len(tasks), 240))
    lines = tuple(_line_of(engine, ask, a, roles, room) for a in tasks)
    return Draft("answered", roles[0], lines, confidence=1.0, limit=SEVERAL, subject=subject)


def _line_of(
    engine: Engine, ask: Ask, a: Assignment, roles: tuple[str, ...], room: int
) -> Statement:
    said = []
    for role in roles:
        held = cell(a, role)
        value = shorten(flat(held.text), 160) if held else name_of(ask.language, "words", "silent")
        said.append(f"{name_of(ask.language, 'columns', field_of(role))}: **{value}**")
    number = f"{a.number}. " if a.number else ""
    text = f"- {number}{task_told(a, room)} — {'; '.join(said)}"
    return Statement(text, engine.lookup.passages_behind(a, text))


def same_agency(engine: Engine, ask: Ask, draft: Draft, agencies: tuple[str, ...]) -> Draft:
    """``Gia Lai cũng sở đó luôn à?``: the answer for the other province with a yes where it names
    the agency of the turn before, else a no. An answer that names no agency stands as it is."""
    if draft.status != "answered" or draft.intent == "yes_no" or not is_yes_no(ask):
        return draft
    first, *rest = draft.statements
    named = engine.agencies_in(first.text)
    if not named or not agencies:
        return draft
    verdict = say(ask.language, "yes" if agencies[0] in named else "no")
    said = Statement(f"{verdict} {first.text}", first.passages)
    return replace(draft, intent="yes_no", statements=(said, *rest))
