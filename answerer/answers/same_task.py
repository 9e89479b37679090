"""A role asked of the task that the turn before was about."""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.claims.role_claims import claim_of
from answerer.answers.claims.yes_no import ends_as_claim, is_yes_no
from answerer.answers.tasks.deadlines import told_when
from answerer.answers.tasks.roles import all_roles, refuse_role
from answerer.answers.tasks.tasks_asked import asks_for_object
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.question.question import ROLES
from answerer.question.temporal import says_when
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say

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
    wanted = _roles_wanted(asked)
    return _of_one(engine, ask, wanted, subject) if wanted and len(subject) == 1 else None


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
