"""Who leads, who coordinates, by when, with what result: answered from assignments."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.tasks.deadlines import answer_dated_sentence
from answerer.answers.tasks.superseded import superseded_deadlines
from answerer.facts.ask import Ask, Candidate
from answerer.facts.carried_out import tasks_carrying_out
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW, Fact
from answerer.facts.tasks import (
    agencies_of,
    assignment_of,
    best_assignment,
    cell,
    field_of,
    holder_of,
    misses_core,
    same_task,
)
from answerer.question.temporal import only_recurs, says_when
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import english_name, inside, name_of, say, shorten, task_told
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("tasks", "roles")

TASK_CHARS = 230
TASK_LEAST = 60
VALUE_CHARS = 580
BRIEF_CHARS = 220
ROOM = 660
SHORT_COORDINATING = 75
WITH_LEAD_CHARS = 450
MIN_RECALL = 0.4
AS_GOOD = 0.92
MOST_ROWS = 4
NAMED = 0.8
"""How sure a task is that the question names by the document it carries out."""


@cache
def _in_time() -> re.Pattern[str]:
    """A date asked behind who does it: ``ai chủ trì và có kịp trong 2021 không?``."""
    done = _CUES.any_of("done", "in_time")
    return re.compile(rf"\bco {done}\b[^,;?]*\b20\d\d\b[^,;?]*\b(?:khong|ko)\b")


@cache
def _done_yet() -> re.Pattern[str]:
    """Whether it is done, asked beside something else: the cell of the result says so."""
    return _CUES.pattern(
        r"[,;] (?:va )?(?:da )?(?:lam )?<done> (?:hay )?chua\b|\bda "
        r"(?:lam )?<done> (?:hay )?(?:chua|khong)\b"
    )


def with_asked_behind(roles: tuple[str, ...], ask: Ask) -> tuple[str, ...]:
    """The roles asked, and those that a clause behind asks for without naming them."""
    text = fold(ask.text)
    late = ("deadline",) if "deadline" not in roles and _in_time().search(text) else ()
    done = ("deliverable",) if "deliverable" not in roles and _done_yet().search(text) else ()
    return (*roles, *late, *done)


def answer_roles(engine: Engine, ask: Ask, roles: tuple[str, ...]) -> Draft | None:
    """The roles asked of the task that fits best; None where no task fits at all."""
    several = _of_rows_named(engine, ask, roles)
    if several is not None:
        return several
    best = best_assignment(engine, ask, *roles)
    named = best is not None and engine.facts[best.fact].passage in ask.places
    if roles[0] == "deadline" and not named:
        dated = answer_dated_sentence(engine, ask, best)
        if dated is not None:
            return dated
    if best is None or not _fits(engine, ask, best):
        return None
    a = assignment_of(engine, best)
    statements = all_roles(engine, ask, a, roles)
    if not statements:
        return refuse_role(engine, ask, roles[0], best)
    if len(roles) == 1 and roles[0] in ("lead", "coordinating"):
        statements += _counterpart(engine, ask, best, a, roles[0])
    told = Draft(
        "answered", roles[0], tuple(statements), confidence=best.recall, subject=(best.fact,)
    )
    sure = best.recall < NAMED and a.id in tasks_carrying_out(engine, ask)
    return replace(told, confidence=NAMED, probability=NAMED) if sure else told


def _of_rows_named(engine: Engine, ask: Ask, roles: tuple[str, ...]) -> Draft | None:
    """The roles of each of several rows that the question names (``nhiệm vụ V.1 và V.2``); None
    where it names fewer, or one of them says nothing of them."""
    named = (engine.assignments[n] for k in sorted(ask.places)
             for n in engine.lookup.assignments_of(k))  # fmt: skip
    rows = [a for a in named if a.source == "table"]
    told = [all_roles(engine, ask, a, roles) for a in rows]
    apart = len({(a.document, a.number) for a in rows}) == len(rows)
    one = len({a.document for a in rows}) == 1
    if not 2 <= len(rows) <= MOST_ROWS or not (apart and one and all(told)):
        return None
    lines = tuple(s for statements in told for s in statements)
    subject = engine.lookup.facts_giving(rows)
    return Draft(
        "answered", roles[0], lines, confidence=1.0, limit=SEVERAL, subject=subject,
        probability=NAMED,
    )  # fmt: skip


def _fits(engine: Engine, ask: Ask, best: Candidate) -> bool:
    """Is this the task asked about: the one that the question names by its place or by what it
    carries out, or one that holds enough of it?"""
    if engine.facts[best.fact].passage in ask.places:
        return True
    if assignment_of(engine, best).id in tasks_carrying_out(engine, ask):
        return True
    return best.recall >= MIN_RECALL and not misses_core(engine, ask, best)


def all_roles(engine: Engine, ask: Ask, a: Assignment, roles: tuple[str, ...]) -> list[Statement]:
    """One statement a role: the first that the documents give tells the task, too; the others are
    brief, and say so where nothing is stated. Empty where nothing is stated of any."""
    held = [(holder_of(engine, a, role), role) for role in roles]
    first = next(((b, role) for b, role in held if cell(b, role) is not None), None)
    if first is None:
        return []
    others = (
        _briefly(engine, ask, b, role)
        for b, role in held
        if role != first[1] and not _says_itself(b, role)
    )
    return [*_role(engine, ask, *first), *others]


def _says_itself(a: Assignment, role: str) -> bool:
    """Does the sentence of a task give its time although no deadline was read out of it?"""
    told = a.task.text
    silent = role == "deadline" and a.deadline is None and a.source != "table"
    return silent and says_when(told) and not only_recurs(told)


def _briefly(engine: Engine, ask: Ask, a: Assignment, role: str) -> Statement:
    """A role without its task: ``Thời hạn: **2022**``, or that it is not stated."""
    name, held = name_of(ask.language, "columns", field_of(role)), cell(a, role)
    silent = name_of(ask.language, "words", "silent")
    value = f"**{shorten(flat(held.text), BRIEF_CHARS)}**" if held else silent
    text = f"{name[:1].upper()}{name[1:]}: {value}"
    return Statement(text, engine.lookup.passages_behind(a, text) if held else ())


def _role(engine: Engine, ask: Ask, a: Assignment, role: str) -> list[Statement]:
    """The statement for one role of an assignment; none where it has no such cell."""
    field, value = field_of(role), cell(a, role)
    if value is None:
        return []
    both = superseded_deadlines(engine, ask, a) if field == "deadline" else None
    if both is not None:
        return [both]
    if field == "lead":
        text = lead_sentence(engine, a, ask.language)
    elif field == "coordinating":
        text = _coordinating(engine, a, ask.language)
    elif field == "deadline" and a.lead is not None and _says_another_time(a):
        text = f"**{flat(a.lead.text)}**: {flat(value.text)} — {task_told(a, WITH_LEAD_CHARS)}"
    else:
        said = shorten(flat(value.text), VALUE_CHARS)
        task = task_told(a, max(TASK_LEAST, min(TASK_CHARS, ROOM - len(said))))
        text = say(ask.language, field, **{field: said}, task=task)
    return [Statement(text, engine.lookup.passages_behind(a, text))]


def _says_another_time(a: Assignment) -> bool:
    """Does the sentence of a task give another time behind its own (``trước ngày 15/11 …, gửi Sở
    A để trình trước ngày 30/11``)? Then it is told with who has to do it."""
    if a.source == "table" or a.deadline is None:
        return False
    rest = a.task.text.replace(a.deadline.text, " ")
    return says_when(rest) and not only_recurs(rest)


def _coordinating(engine: Engine, a: Assignment, language: str) -> str:
    assert a.coordinating is not None
    task = task_told(a, TASK_CHARS)
    others = flat(a.coordinating.text)
    text = say(language, "coordinating", coordinating=others, task=task)
    if not a.lead or a.source == "duty" or len(others) + len(task) >= WITH_LEAD_CHARS:
        return text
    english = english_name(engine.vocabulary, a.lead.text, language)
    more = say(
        language,
        "coordinating_lead",
        coordinating=others,
        task=task,
        lead=a.lead.text,
        lead_en=english,
    )
    return more if _cites_the_same(engine, a, text, more) else text


def lead_sentence(engine: Engine, a: Assignment, language: str) -> str:
    """``**Sở A** chủ trì …; phối hợp: …`` (the last only where it is short)."""
    assert a.lead is not None
    duty = a.source == "duty" or "lead" not in a.columns
    task = task_told(a, 560 if duty else 440)
    text = say(
        language,
        "duty" if duty else "lead",
        lead=flat(a.lead.text),
        lead_en=english_name(engine.vocabulary, a.lead.text, language),
        task=task if duty else inside(task),
    )
    if a.coordinating and len(a.coordinating.text) <= SHORT_COORDINATING and not duty:
        more = text + say(language, "with", coordinating=flat(a.coordinating.text))
        return more if _cites_the_same(engine, a, text, more) else text
    return text


def _cites_the_same(engine: Engine, a: Assignment, text: str, more: str) -> bool:
    """May ``more`` be told without citing another passage (a cell in a line of its own)?"""
    return engine.lookup.passages_behind(a, text) == engine.lookup.passages_behind(a, more)


def flat(text: str) -> str:
    """A cell on one line, without the stop at its end."""
    return " ".join(text.split()).strip(" ;.")


def refuse_role(engine: Engine, ask: Ask, role: str, best: Candidate) -> Draft:
    """Why the role cannot be given: no such column, an empty cell, or prose that says nothing."""
    a = assignment_of(engine, best)
    return Draft(
        "refused",
        role,
        (Statement(_why_not(engine, ask.language, a, field_of(role)), ()),),
        reason="not_stated",
        confidence=best.recall,
        nearest=(engine.place[a.passage],),
        subject=(best.fact,),
    )


def _why_not(engine: Engine, language: str, a: Assignment, field: str) -> str:
    task, column = task_told(a, 160), name_of(language, "columns", field)
    if a.source != "table" and field == "deadline" and says_when(a.task.text):
        return say(language, "not_stated")
    if a.source != "table":
        return say(language, "not_in_prose", task=task, column=column)
    if field in a.columns:
        return say(language, "empty_cell", task=task, column=column)
    document = engine.documents[a.document]
    place = f"{say(language, 'table_of')} {document.kind} {document.number or document.period}"
    return say(language, "no_column", place=place, column=column, task=task)


def _counterpart(
    engine: Engine, ask: Ask, best: Candidate, a: Assignment, role: str
) -> list[Statement]:
    """Where table and prose both speak of this task, the other one too, if it differs."""
    other = DUTY if a.source == "table" else ROW

    def keep(f: Fact) -> bool:
        return f.kind == other and f.assignment is not None and f.assignment.source != "duty"

    found = engine.rank(ask, keep)
    if not found or found[0].recall < AS_GOOD * best.recall:
        return []
    b = assignment_of(engine, found[0])
    mine, theirs = cell(a, role), cell(b, role)
    if b.document != a.document or not same_task(engine, a, b) or theirs is None:
        return []
    if mine is not None and agencies_of(engine, mine) == agencies_of(engine, theirs):
        return []
    place = engine.passages[engine.place[b.passage]].label.split(", ", 1)[-1]
    return [Statement(f"{place}: {s.text}", s.passages) for s in _role(engine, ask, b, role)]
