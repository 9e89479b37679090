"""Claims about who has a task: whether an agency leads it or coordinates."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.answers.claims.claim_acts import leading, led
from answerer.answers.claims.claim_reading import names_document, read_claim
from answerer.answers.claims.claimed_task import target_of, verdict_on, verdict_told
from answerer.answers.claims.taking_part import joining, with_a_part
from answerer.answers.tasks.roles import lead_sentence
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.tasks import agencies_of, assignment_of, cell, holder_of
from answerer.facts.value_comparison import comparable, same
from answerer.facts.values import values_of
from answerer.question.concepts import Concept
from answerer.question.pronouns import is_pointed_at, kind_pointed_at
from answerer.question.question import Cue
from answerer.question.temporal import years_of
from answerer.telling.draft import Draft
from answerer.telling.wording import english_name, say, task_told
from corpus.phrases import Match
from corpus.records import Assignment
from corpus.text import fold

KEEP = 0.4
PLAIN = 0.6
DENIED = 0.75
"""How well a task must fit for a claim that names no role to be denied by it."""
BEHIND = 12
"""Characters at most between an agency and what it is said to do."""
_YEARS = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)")
"""``2021 - 2025`` is what a plan of five years says."""


def states_role(ask: Ask) -> bool:
    """Does the claim say which part an agency has?"""
    return any(ask.question.has(i) for i in ("lead", "coordinating", "who"))


def role_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Does the agency named lead (or coordinate) the task named?"""
    q = ask.question
    if not q.agencies:
        return None
    joins = _is_said_to_join(ask)
    role = "coordinating" if (q.has("coordinating") or joins) and not q.has("lead") else "lead"
    bare = _without_agencies(engine, ask)
    target = target_of(engine, bare, role)
    if target is None or not (states_role(ask) or joins or _is_plain(engine, bare, target)):
        return None
    own = with_a_part(engine, ask, bare, target) if joins else None
    if own is not None:
        return _role_of(engine, ask, *own)
    a = assignment_of(engine, target)
    holds = {m.id for m in q.agencies} & agencies_of(engine, cell(a, role))
    sure = holds or states_role(ask) or target.recall >= DENIED
    return _role_of(engine, ask, target, role) if sure else None


def _figures_stand(engine: Engine, ask: Ask, a: Assignment) -> bool:
    """Does every amount that is claimed stand in the task? A yes would uphold it, too."""
    cells = (a.task, a.deadline, a.deliverable)
    stated = {v.number for c in cells if c for v in values_of(c.text) if v.unit != "date"}
    spans = (m for c in cells if c for m in _YEARS.finditer(c.text))
    stated |= {float(int(m[2]) - int(m[1]) + 1) for m in spans}
    claimed = read_claim(engine, ask).values
    written = frozenset(re.findall(r"\d+", " ".join(c.text for c in cells if c)))
    figures = (v.number for v in claimed if v.unit != "date")
    return all(n in stated or f"{n:g}" in written for n in figures)


def _time_denied(engine: Engine, ask: Ask, target: Candidate) -> Draft | None:
    """The no to a claim of a role that also claims a year which the row's deadline has not."""
    a = holder_of(engine, assignment_of(engine, target), "deadline")
    if a.source != "table":
        return _date_denied(engine, ask, a, target)
    if a.deadline is None:
        return None
    claimed = {v.date[2] for v in read_claim(engine, ask).values if v.unit == "date"} - {0}
    stated = years_of(a.deadline.text)
    if not claimed or not stated or claimed & {*range(stated[0], stated[-1] + 1)}:
        return None
    if claimed & set(years_of(a.task.text)):
        return None
    said = say(ask.language, "no_deadline", deadline=a.deadline.text, task=task_told(a, 240))
    return verdict_on(engine, a, target, said)


def _date_denied(engine: Engine, ask: Ask, a: Assignment, target: Candidate) -> Draft | None:
    """The no to a claim of a role that also claims another day than the sentence gives."""
    dates = tuple(v for v in read_claim(engine, ask).values if v.unit == "date" and v.date[0])
    stated = [v for v in values_of(a.task.text) if any(comparable(d, v) for d in dates)]
    if not stated or any(same(d, v) for d in dates for v in stated):
        return None
    said = verdict_told(ask, False, lead_sentence(engine, a, ask.language))
    return verdict_on(engine, a, target, said)


def _role_of(engine: Engine, ask: Ask, target: Candidate, role: str) -> Draft | None:
    a = holder_of(engine, assignment_of(engine, target), role)
    if cell(a, role) is None or not _figures_stand(engine, ask, a):
        return None
    denied = _time_denied(engine, ask, target)
    if denied is not None:
        return denied
    agency = _claimed_agency(engine, ask, a)
    if role == "lead" and _only_takes_part(engine, ask, a, agency):
        return None
    judge = _coordinates if role == "coordinating" else _leads
    return verdict_on(engine, a, target, judge(engine, ask, a, agency))


def _only_takes_part(engine: Engine, ask: Ask, a: Assignment, agency: str) -> bool:
    """Is somebody claimed to lead (``chủ trì``) what a text gives in other words?"""
    if a.source == "table" or agency not in agencies_of(engine, a.lead):
        return False
    told = fold(lead_sentence(engine, a, "vi"))
    return bool(leading().search(fold(ask.text))) and not led().search(told)


def claim_of(engine: Engine, ask: Ask, fact: int, roles: tuple[str, ...]) -> Draft | None:
    """Does the agency named have a part in one task: in the first of these roles, else in any?
    None for a fact that gives no task."""
    a = engine.facts[fact].assignment
    if a is None:
        return None
    own = _roles_said(ask)
    wanted = [*own, *(r for r in roles if r in ("coordinating", "lead"))]
    role = "coordinating" if wanted and wanted[0] == "coordinating" else "lead"
    if not own and role == "lead":
        agency = _claimed_agency(engine, ask, a)
        joint = cell(holder_of(engine, a, "coordinating"), "coordinating")
        role = "coordinating" if agency in agencies_of(engine, joint) else "lead"
    return _role_of(engine, ask, Candidate(fact, 1.0, 1.0), role)


def _is_said_to_join(ask: Ask) -> bool:
    """Is an agency claimed to take part (``Sở A tham gia …``)? Where another is right behind its
    role (``chọn HTX tham gia đề án là Sở A đứng chủ trì``), only one right before the word."""
    found = list(joining().finditer(ask.text))
    ends = [m.end for m in ask.question.agencies]
    own = any(0 <= j.start() - end <= BEHIND for j in found for end in ends)
    return bool(found) and (own or _roles_said(ask)[:1] != ["lead"])


def _roles_said(ask: Ask) -> list[str]:
    """The roles that a claim speaks of, the one right behind an agency (``Sở A đứng chủ trì``)
    first."""
    q = ask.question
    cues = [c for c in q.cues if c.intent in ("coordinating", "lead")]

    def behind(c: Cue) -> tuple[int, bool]:
        apart = (c.start - m.end for m in q.agencies if m.end <= c.start)
        return min(apart, default=len(ask.text)), c.intent == "lead"

    return list(dict.fromkeys(c.intent for c in sorted(cues, key=behind)))


def _leads(engine: Engine, ask: Ask, a: Assignment, agency: str) -> str:
    assert a.lead is not None
    if agency in agencies_of(engine, a.lead):
        return verdict_told(ask, True, lead_sentence(engine, a, ask.language))
    english = english_name(engine.vocabulary, a.lead.text, ask.language)
    return say(ask.language, "no_lead", lead=a.lead.text, lead_en=english, task=task_told(a, 240))


def _coordinates(engine: Engine, ask: Ask, a: Assignment, agency: str) -> str:
    assert a.coordinating is not None
    task = task_told(a, 200)
    joint = agencies_of(engine, a.coordinating)
    with_whom = {m.id for m in ask.question.agencies} - {agency}
    leads = agency in agencies_of(engine, a.lead) and bool(with_whom & joint)
    if agency in joint or leads:
        lead = f"{a.lead.text} chủ trì; " if a.lead else ""
        return verdict_told(ask, True, f"{lead}phối hợp: {a.coordinating.text} (nhiệm vụ “{task}”)")
    name = engine.vocabulary.agencies[agency].name
    held = a.coordinating.text.strip(" .")
    return say(ask.language, "no_coordinating", agency=name, coordinating=held, task=task)


def _claimed_agency(engine: Engine, ask: Ask, a: Assignment) -> str:
    """The agency that the claim is about: none that the task itself names, and the one that a
    pronoun means (``sở này``)."""
    q = ask.question
    claimed = [m.id for m in q.agencies if not names_document(ask.text, m)]
    claimed = claimed or [m.id for m in q.agencies]
    in_task = agencies_of(engine, a.task)
    named = [c for c in claimed if c not in in_task] or claimed
    kind, agencies = kind_pointed_at(ask.text), engine.vocabulary.agencies
    return next((c for c in named if is_pointed_at(kind, agencies[c].name)), named[0])


def _without_agencies(engine: Engine, ask: Ask) -> Ask:
    """The same question without the agencies that its claim names, where enough is left: what is
    claimed of them must not draw in the tasks that merely name them. Where the task itself is about
    an agency (``Quỹ hỗ trợ do Ngân hàng chủ trì``), without the one before the role alone."""
    for claimed in (ask.question.agencies, _before_role(ask)):
        rest = _beside(engine, ask, claimed)
        if sum(c.weight for c in rest) >= KEEP * sum(c.weight for c in ask.concepts):
            return replace(ask, concepts=rest, scores=engine.score(ask.question.text, rest))
    return ask


def _before_role(ask: Ask) -> tuple[Match, ...]:
    """The agency that stands last before the words for its role; the first where none does."""
    q = ask.question
    role = next((c.start for c in q.cues if c.intent in ("lead", "coordinating")), 0)
    before = [m for m in q.agencies if m.end <= role]
    return tuple(before[-1:]) or q.agencies[:1]


def _beside(engine: Engine, ask: Ask, agencies: tuple[Match, ...]) -> tuple[Concept, ...]:
    """What a question says beside these agencies and the words of a claim."""
    q = ask.question
    joins = (m.span() for m in joining().finditer(q.text))
    skip = [*q.skip, *((m.start, m.end) for m in agencies), *joins]
    earlier = tuple(c for c in ask.concepts if c not in ask.own)
    return (*engine.concepts.read(q.text, ask.language, q.areas, skip), *earlier)


def _is_plain(engine: Engine, ask: Ask, target: Candidate) -> bool:
    """``Gia Lai giao Sở A kiện toàn Ban Chỉ đạo``: the task is plain, and the agency is either
    the one that has it or has no part in it."""
    a = assignment_of(engine, target)
    claimed = {m.id for m in ask.question.agencies}
    part = agencies_of(engine, a.task) | agencies_of(engine, a.coordinating)
    return target.recall >= PLAIN and (
        bool(claimed & agencies_of(engine, a.lead)) or not claimed & part
    )
