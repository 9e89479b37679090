"""Which task of the documents a question is about."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from answerer.facts.ask import LITTLE, Ask, Candidate
from answerer.facts.carried_out import tasks_carrying_out
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW, Fact
from corpus.cues import Cues
from corpus.records import Assignment, Span
from corpus.text import fold

NEAR = 0.08
CORE = 0.2
HEAD = 0.1
ANNEX, IN_TABLE, JOINED = 0.2, 0.1, 0.2
ALONE = 1.0
"""What speaks for the tasks of the agency named where the question says next to nothing else."""
SAME_TASK = 75
MANY = 60
_CUES = Cues("facts", "tasks")


@cache
def _joins() -> re.Pattern[str]:
    return _CUES.pattern(r"(?: \w+){0,4}? (?:<bound> )?phoi hop <joined>\b")


@cache
def _head() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(<sorts>)\s+nao\b")


def issues(engine: Engine, fact: Fact) -> bool:
    """Is this the sentence by which a document is issued (``UBND tỉnh ban hành Quyết định …``)?
    It gives nobody a task."""
    opens = engine.passages[fact.passage].label.endswith("phần mở đầu")
    return opens and fold(fact.text).lstrip().startswith("ban hanh")


def field_of(role: str) -> str:
    """The field of an assignment that answers a role: who does a task is who leads it."""
    return "lead" if role == "who" else role


def cell(a: Assignment, role: str) -> Span | None:
    """What an assignment says for a role; None where it says nothing."""
    found: Span | None = getattr(a, field_of(role))
    return found


def agencies_of(engine: Engine, span: Span | None) -> set[str]:
    """The ids of the agencies that a cell names; empty for no cell."""
    return set(engine.agencies_in(span.text)) if span else set()


def assignment_of(engine: Engine, c: Candidate) -> Assignment:
    """The assignment of a candidate that was chosen among rows and duties."""
    a = engine.facts[c.fact].assignment
    assert a is not None
    return a


def best_assignment(engine: Engine, ask: Ask, *roles: str) -> Candidate | None:
    """The assignment whose task fits best; among near equals the first that has most of the roles
    asked. Where the question names a document that few tasks carry out, one of these."""
    named = tasks_carrying_out(engine, ask)

    def bonus(fact: Fact) -> float:
        assert fact.assignment is not None
        return _bonus(engine, ask, fact.assignment, roles)

    def gives(fact: Fact) -> bool:
        given = fact.kind in (ROW, DUTY) and not issues(engine, fact)
        return given and (
            not named or (fact.assignment is not None and fact.assignment.id in named)
        )

    if roles[0] == "coordinating":
        found = _of_subject(engine, ask, engine.rank(ask, gives, bonus, k=MANY))
    else:
        found = engine.rank(ask, gives, bonus, most=_most(ask, roles[0]))
    near = [c for c in found if c.score >= found[0].score - NEAR]

    def has(c: Candidate) -> int:
        return sum(cell(assignment_of(engine, c), role) is not None for role in roles)

    return max(near, key=has, default=None)


def _of_subject(engine: Engine, ask: Ask, found: list[Candidate]) -> list[Candidate]:
    """``Sở A phối hợp với ai``: of these the tasks that A has; A is no partner of itself."""
    text = fold(ask.text)
    subjects = {m.id for m in ask.question.agencies if _joins().match(text, m.end)}
    if not subjects:
        return found
    own = [c for c in found if subjects & agencies_of(engine, assignment_of(engine, c).lead)]
    told = bool(own) and "phoi hop voi" in fold(engine.facts[own[0].fact].text)
    joint = [c for c in own if _joint(engine, c) is not None and not told]
    others = (c for c in found if not subjects & agencies_of(engine, _joint(engine, c)))
    return joint or own or list(others)


def _joint(engine: Engine, c: Candidate) -> Span | None:
    return assignment_of(engine, c).coordinating


def _bonus(engine: Engine, ask: Ask, a: Assignment, roles: tuple[str, ...]) -> float:
    """What speaks for an assignment beside its words: rows of a table before prose, the roles
    that are asked, and the agency that is named."""
    role = roles[0]
    extra = {"table": IN_TABLE, "prose": 0.06}.get(a.source, -0.02 if role != "who" else 0.04)
    lacks = any(r in roles and cell(a, r) is None for r in ("deadline", "deliverable"))
    if lacks and a.source != "table":
        extra -= 0.1
    if role == "coordinating" and a.coordinating is None:
        extra -= 0.05
    extra += head_agreement(ask, a)
    extra += ANNEX if ask.question.annex and a.source == "table" else 0.0
    named = {m.id for m in ask.question.agencies}
    led = JOINED if role == "coordinating" and a.coordinating is not None else 0.08
    led = ALONE if ask.weight < LITTLE else led
    return extra + (led if role != "lead" and named & agencies_of(engine, a.lead) else 0)


def _most(ask: Ask, role: str) -> float:
    """The most that ``_bonus`` gives any assignment for a role."""
    led = ALONE if ask.weight < LITTLE else JOINED
    own = led * bool(role != "lead" and ask.question.agencies)
    return IN_TABLE + HEAD + ANNEX * bool(ask.question.annex) + own


def head_agreement(ask: Ask, a: Assignment) -> float:
    """``sở nào`` is answered by a Sở, ``phòng nào`` by a Phòng."""
    sort = _sort_asked(ask.text)
    if not sort or a.lead is None:
        return 0.0
    return HEAD if fold(a.lead.text).lstrip("* ").startswith(f"{sort} ") else -HEAD


@lru_cache(maxsize=64)
def _sort_asked(text: str) -> str:
    """The sort of agency that a question asks for (``sở nào``), folded; empty for none."""
    m = _head().search(fold(text))
    return m.group(1) if m else ""


def only_sort_asked(text: str) -> str:
    """The sort of agency where a question asks for nothing else (``phòng nào …, … phòng nào``),
    folded; empty for none."""
    folded = fold(text)
    sorts = [m.group(1) for m in _head().finditer(folded)]
    alone = len(set(sorts)) == 1 and len(sorts) == len(re.findall(r"\bnao\b", folded))
    return sorts[0] if alone else ""


def misses_core(engine: Engine, ask: Ask, c: Candidate, least: float = CORE) -> bool:
    """Does a task lack what the question is mainly about? (Of its weightiest concepts the task,
    with what stands around it, holds next to nothing.)"""
    core = sorted(ask.concepts, key=lambda x: -x.weight)[:3]
    total = sum(x.weight for x in core)
    held = sum(x.weight * engine.matcher.held(x, c.fact) for x in core)
    return bool(core) and held < least * total


def same_task(engine: Engine, a: Assignment, b: Assignment) -> bool:
    """Do two assignments give the same task to the same agencies, in other words at most?"""
    from rapidfuzz.fuzz import token_set_ratio

    alike = token_set_ratio(a.task.text.lower(), b.task.text.lower()) >= SAME_TASK
    return alike and agencies_of(engine, a.lead) == agencies_of(engine, b.lead)


def holder_of(engine: Engine, a: Assignment, role: str) -> Assignment:
    """The assignment itself where it has the role, else its twin (same document, lead and task,
    in the table or in prose) that has it, else itself."""
    if cell(a, role) is not None:
        return a
    own = engine.lookup.assignments_in([a.document])
    twins = (b for b in own if b.id != a.id and cell(b, role) is not None)
    return next((b for b in twins if same_task(engine, a, b)), a)
