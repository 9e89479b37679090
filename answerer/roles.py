"""Who leads, who coordinates, by when, with what result: answered from assignments."""

from __future__ import annotations

import re

from answerer.ask import Ask, Candidate
from answerer.draft import Draft, Statement
from answerer.engine import Engine, is_duty, is_row
from answerer.facts import DUTY, ROW, SENTENCE, Fact
from answerer.temporal import says_when
from answerer.wording import english_name, inside, name_of, say, shorten, tidy
from corpus.records import Assignment
from corpus.text import fold

NEAR = 0.08
TASK_CHARS = 230
SHORT_COORDINATING = 75
MIN_RECALL = 0.4
MIN_EXACT = 0.08
CORE = 0.2
HEAD = 0.1
ANNEX = 0.2
_HEAD = re.compile(r"\b(so|phong|bo|ngan hang|truong|hoi)\s+nao\b")


def answer_roles(engine: Engine, ask: Ask, roles: tuple[str, ...]) -> Draft | None:
    """The roles asked of the task that fits best; None where no task fits at all."""
    best = best_assignment(engine, ask, roles[0])
    if roles[0] == "deadline":
        dated = _dated_sentence(engine, ask, best)
        if dated is not None:
            return _sentence_answer(engine, dated)
    if best is None or best.recall < MIN_RECALL or misses_core(engine, ask, best):
        return None
    a = engine.facts[best.fact].assignment
    assert a is not None
    statements = [
        s for role in roles for s in role_statements(engine, ask, holder_of(engine, a, role), role)
    ]
    if not statements:
        return refuse_role(engine, ask, a, roles[0], best)
    if roles[0] in ("lead", "coordinating"):
        statements += _counterpart(engine, ask, best, a, roles[0])
    return Draft(
        "answered", roles[0], tuple(statements), confidence=best.recall, subject=(best.fact,)
    )


def head_agreement(ask: Ask, a: Assignment) -> float:
    """``sở nào`` is answered by a Sở, ``phòng nào`` by a Phòng."""
    m = _HEAD.search(fold(ask.question.text))
    if not m or a.lead is None:
        return 0.0
    return HEAD if fold(a.lead.text).lstrip("* ").startswith(m.group(1)) else -HEAD


def misses_core(engine: Engine, ask: Ask, c: Candidate, least: float = CORE) -> bool:
    """Does a task lack what the question is mainly about? (Of its weightiest concepts the task,
    with what stands around it, holds next to nothing.)"""
    core = sorted(ask.concepts, key=lambda x: -x.weight)[:3]
    total = sum(x.weight for x in core)
    held = sum(x.weight * engine.matcher.held(x, c.fact) for x in core)
    return bool(core) and held < least * total


def best_assignment(engine: Engine, ask: Ask, role: str) -> Candidate | None:
    """The assignment whose task fits best; among near equals one that has the role asked."""
    named = {m.id for m in ask.question.agencies}

    def bonus(fact: Fact) -> float:
        a = fact.assignment
        assert a is not None
        extra = {"table": 0.1, "prose": 0.06}.get(a.source, -0.02 if role != "who" else 0.04)
        if role in ("deadline", "deliverable") and a.source != "table" and getattr(a, role) is None:
            extra -= 0.1
        if role == "coordinating" and a.coordinating is None:
            extra -= 0.05
        extra += head_agreement(ask, a) + (
            ANNEX if ask.question.annex and a.source == "table" else 0.0
        )
        return extra + (
            0.08
            if named & set(engine.agencies_in(a.lead.text if a.lead else "")) and role != "lead"
            else 0
        )

    found = engine.rank(ask, lambda f: f.kind in (ROW, DUTY), bonus)
    if not found:
        return None
    field = "lead" if role == "who" else role
    for c in found:
        a = engine.facts[c.fact].assignment
        if c.score >= found[0].score - NEAR and a is not None and getattr(a, field) is not None:
            return c
    return found[0]


def role_statements(engine: Engine, ask: Ask, a: Assignment, role: str) -> list[Statement]:
    """The statement for one role of an assignment; none where it has no such cell."""
    field = "lead" if role == "who" else role
    value = getattr(a, field)
    if value is None:
        return []
    k = (engine.place[a.passage],)
    task = shorten(tidy(a.task.text), TASK_CHARS)
    language = ask.language
    if field == "lead":
        return [Statement(lead_sentence(engine, a, language), k)]
    if field == "coordinating":
        key = (
            "coordinating_lead"
            if a.lead and a.source != "duty" and len(value.text) + len(task) < 450
            else "coordinating"
        )
        lead = a.lead.text if a.lead else ""
        return [
            Statement(
                say(
                    language,
                    key,
                    coordinating=_flat(value.text),
                    task=task,
                    lead=lead,
                    lead_en=_english(engine, lead, language),
                ),
                k,
            )
        ]
    return [
        Statement(say(language, field, **{field: shorten(_flat(value.text), 460)}, task=task), k)
    ]


def lead_sentence(engine: Engine, a: Assignment, language: str) -> str:
    """``**Sở A** chủ trì: …; phối hợp: …`` (the last only where it is short)."""
    assert a.lead is not None
    key = "duty" if a.source == "duty" or "lead" not in a.columns else "lead"
    task = shorten(tidy(a.task.text), 560 if key == "duty" else 440)
    text = say(
        language,
        key,
        lead=_flat(a.lead.text),
        lead_en=_english(engine, a.lead.text, language),
        task=task if key == "duty" else inside(task),
    )
    if a.coordinating and len(a.coordinating.text) <= SHORT_COORDINATING and key == "lead":
        text += say(language, "with", coordinating=_flat(a.coordinating.text))
    return text


def _english(engine: Engine, text: str, language: str) -> str:
    return english_name(engine.vocabulary, text) if language == "en" else ""


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" ;.")


def refuse_role(engine: Engine, ask: Ask, a: Assignment, role: str, best: Candidate) -> Draft:
    """Why the role cannot be given: no such column, an empty cell, or prose that says nothing."""
    language, task = ask.language, shorten(tidy(a.task.text), 160)
    field = "lead" if role == "who" else role
    column = name_of(language, "columns", field)
    if a.source != "table":
        text = say(language, "not_in_prose", task=task, column=column)
    elif field in a.columns:
        text = say(language, "empty_cell", task=task, column=column)
    else:
        document = engine.documents[a.document]
        place = f"{say(language, 'table_of')} {document.kind} {document.number or document.period}"
        text = say(language, "no_column", place=place, column=column, task=task)
    k = engine.place[a.passage]
    return Draft(
        "refused",
        role,
        (Statement(text, ()),),
        reason="not_stated",
        confidence=best.recall,
        nearest=(k,),
        subject=(best.fact,),
    )


def _counterpart(
    engine: Engine, ask: Ask, best: Candidate, a: Assignment, role: str
) -> list[Statement]:
    """Where table and prose both speak of this task, the other one too, if it differs."""
    other = is_duty if a.source == "table" else is_row
    found = engine.rank(
        ask, lambda f: other(f) and f.assignment is not None and f.assignment.source != "duty"
    )
    if not found or found[0].recall < 0.92 * best.recall:
        return []
    b = engine.facts[found[0].fact].assignment
    assert b is not None
    if b.document != a.document or not _same_task(engine, a, b) or getattr(b, role) is None:
        return []
    mine, theirs = getattr(a, role), getattr(b, role)
    if mine is not None and set(engine.agencies_in(mine.text)) == set(
        engine.agencies_in(theirs.text)
    ):
        return []
    place = engine.passages[engine.place[b.passage]].label.split(", ", 1)[-1]
    return [
        Statement(f"{place}: {s.text}", s.passages) for s in role_statements(engine, ask, b, role)
    ]


def _same_task(engine: Engine, a: Assignment, b: Assignment) -> bool:
    from rapidfuzz.fuzz import token_set_ratio

    return token_set_ratio(a.task.text.lower(), b.task.text.lower()) >= 75 and _leads(
        engine, a
    ) == _leads(engine, b)


def holder_of(engine: Engine, a: Assignment, role: str) -> Assignment:
    """The assignment itself where it has the role, else its twin (same document, lead and task,
    in the table or in prose) that has it, else itself."""
    field = "lead" if role == "who" else role
    if getattr(a, field) is not None:
        return a
    twins = (
        b
        for b in engine.assignments
        if b.document == a.document and b.id != a.id and getattr(b, field) is not None
    )
    return next((b for b in twins if _same_task(engine, a, b)), a)


def _leads(engine: Engine, a: Assignment) -> set[str]:
    return set(engine.agencies_in(a.lead.text)) if a.lead else set()


def _dated_sentence(engine: Engine, ask: Ask, best: Candidate | None) -> Candidate | None:
    """A sentence that says when, where it fits better than any task with a deadline."""
    found = engine.rank(ask, lambda f: f.kind == SENTENCE and says_when(f.text), k=3)
    if not found or found[0].recall < (MIN_EXACT if ask.exact else MIN_RECALL):
        return None
    chosen = _sharpest(engine, ask, found[0])
    if best is None:
        return chosen
    a = engine.facts[best.fact].assignment
    has = a is not None and a.deadline is not None
    margin = 0.05 if has else -0.12
    return chosen if found[0].recall > best.recall + margin else None


def _sharpest(engine: Engine, ask: Ask, c: Candidate) -> Candidate:
    """Of the dated sentences of one passage the one that holds most of the question's own words."""
    rivals = [
        k
        for k in engine.facts_of_passage(engine.facts[c.fact].passage)
        if engine.facts[k].kind == SENTENCE and says_when(engine.facts[k].text)
    ]
    words = ask.own or ask.concepts
    best = max(
        rivals, key=lambda k: (sum(x.weight * engine.matcher.held_main(x, k) for x in words), -k)
    )
    return Candidate(best, c.score, c.recall)


def _sentence_answer(engine: Engine, c: Candidate) -> Draft:
    fact = engine.facts[c.fact]
    text = shorten(tidy(fact.text), 640)
    return Draft(
        "answered",
        "deadline",
        (Statement(text, (fact.passage,)),),
        confidence=c.recall,
        subject=(c.fact,),
    )
