"""Two provinces side by side: one line each, and said plainly where one is silent."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from answerer.answers.agencies.agency_tasks import answer_tasks
from answerer.answers.comparing.bare_sides import bare_drafts
from answerer.answers.comparing.by_itself import by_itself, echoed
from answerer.answers.comparing.compared import Part, over_province, part_of
from answerer.answers.comparing.counterparts import agrees, counterpart, is_row
from answerer.answers.comparing.judged import (
    falls_behind,
    is_told,
    lacks_number,
    misses_core,
    strength,
)
from answerer.answers.comparing.same_slot import is_same_slot
from answerer.answers.comparing.sides import fitted, row, wants_table
from answerer.answers.comparing.silences import asks_whether, may_be_silent
from answerer.answers.comparing.verdict import verdict
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.leaning import Leaning
from answerer.meaning.reading import ask_of, read_question
from answerer.question.areas import asking_words
from answerer.question.question import ROLES
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "given")

HELD = 0.3
AS_GOOD = 0.9
"""The share of what a province's own answer holds that a row must hold to be told instead."""
TASK_TOLD = frozenset({"who", "lead", "coordinating", "deadline", "deliverable"})

Answer = Callable[[Ask, tuple[str, ...]], Draft]


@cache
def _gives() -> re.Pattern[str]:
    """Words that ask of an agency alone what it is given to do."""
    return _CUES.pattern(r"\b<words>\b")


def answer_compare(
    engine: Engine,
    leaning: Leaning,
    ask: Ask,
    asked: tuple[str, ...],
    provinces: tuple[str, ...],
    answer: Answer,
) -> Draft:
    """Each province answered by itself, from its own clauses of the question, else from all of
    it. One of which nothing is found, or which lacks the weightiest of what is asked of all, is
    silent where that is sure (silences.py); else all is refused, for half would be wrong."""
    held = tuple(p for p in provinces if p in engine.provinces)
    parts = [part_of(engine, leaning, ask, asked, p) for p in held]
    bare = bare_drafts(engine, ask, asked, parts)
    if bare is not None and any(map(strength, bare)):
        sides = [_of_bare(engine, ask, p, d) for p, d in zip(parts, bare, strict=True)]
        absent = [_absent(engine, ask, p) for p in provinces if p not in held]
        return _side_by_side(ask, [*fitted(ask.language, sides, SEVERAL), *absent], bare)
    drafts = _drafts(engine, leaning, ask, asked, parts, answer)
    if any(map(_unsettled, parts, drafts)):
        return refused(ask, "not_stated", "not_stated", "compare")
    drafts = _as_rows(engine, parts, drafts, answer)
    leader = max(drafts, key=lambda d: (strength(d) > 0 and agrees(engine, ask, d), strength(d)))
    told = [_lines(engine, ask, p, d, leader, answer) for p, d in zip(parts, drafts, strict=True)]
    sides = [side for side in told if side]
    if len(sides) < len(told) or not _tell_the_same(ask, parts, sides):
        return refused(ask, "not_stated", "not_stated", "compare")
    lines = fitted(ask.language, sides, SEVERAL)
    if not any(map(strength, drafts)) or not any(s.passages for s in lines):
        return refused(ask, "not_stated", "not_stated", "compare")
    lines += [_absent(engine, ask, p) for p in provinces if p not in held]
    outcome = verdict(engine, ask, sides) if all(p.shared for p in parts) else ""
    return _side_by_side(ask, lines, drafts, outcome)


def _drafts(
    engine: Engine,
    leaning: Leaning,
    ask: Ask,
    asked: tuple[str, ...],
    parts: list[Part],
    answer: Answer,
) -> list[Draft]:
    """The answer for each province. An agency of which no more is asked is asked for its tasks;
    a thing of which no more is asked than how it differs, for what is said of it."""
    drafts = [_answered(engine, ask, part, answer) for part in parts]
    nothing = not any(map(strength, drafts))
    bare = leaning.own_topic(ask.question, ask.own) <= 1
    given = ask.question.agencies and _gives().search(fold(ask.text))
    if given and not asked and not ask.question.kinds and (bare or nothing):
        return [_tasks_given(engine, ask, part) for part in parts]
    if nothing and asked and not asking_words(ask.text, ask.question.areas):
        return [answer(part.ask, ()) for part in parts]
    return drafts


def _answered(engine: Engine, ask: Ask, part: Part, answer: Answer) -> Draft:
    """The answer to a part, or to the whole question of its province where it names no document
    of its own."""
    echo = _told_of(_read(engine, echoed(engine, ask, part.province)), answer)
    own = echo or answer(part.ask, part.asked)
    if own.status == "answered" or part.alone:
        return own
    whole = answer(over_province(engine, ask, part.province), part.asked)
    if whole.status == "answered" or asks_whether(ask):
        return whole if whole.status == "answered" else own
    return _told_of(_read(engine, by_itself(engine, ask, part.province)), answer) or own


def _unsettled(part: Part, d: Draft) -> bool:
    """Is nothing found in a document that is asked about by itself? The question takes it that
    something stands there, so that it is not found is no silence of the document."""
    return part.alone and d.status == "refused"


def _as_rows(engine: Engine, parts: list[Part], drafts: list[Draft], answer: Answer) -> list[Draft]:
    """The drafts; where one is told from a table, the others from rows that fit about as well."""
    row = next((d for d in drafts if strength(d) and is_row(engine, d)), None)
    if row is None:
        return drafts
    out = []
    for part, d in zip(parts, drafts, strict=True):
        other = strength(d) and part.shared and d.intent in TASK_TOLD and not is_row(engine, d)
        found = _by_row(engine, part, d, row, answer) if other else None
        out.append(found or d)
    return out


def _by_row(engine: Engine, part: Part, d: Draft, row: Draft, answer: Answer) -> Draft | None:
    place = counterpart(engine, part.ask, row, AS_GOOD * strength(d), rows=True)
    return _from(part, place, answer)


def _matched(
    engine: Engine, ask: Ask, part: Part, d: Draft, leader: Draft, answer: Answer
) -> Draft:
    """What a province says of the thing that the other one's answer is about, where its own
    answer is none, or about something else."""
    if d is leader or not part.shared or leader.intent == "yes_no":
        return d
    if strength(d) and not falls_behind(engine, ask, d, leader):
        return d
    again = d if strength(d) else _looked_again(engine, part, d, leader, answer)
    if strength(again) and not falls_behind(engine, ask, again, leader):
        return again
    return _by_counterpart(engine, part, leader, answer) or again


def _tell_the_same(ask: Ask, parts: list[Part], sides: list[list[Statement]]) -> bool:
    return not all(p.shared for p in parts) or is_same_slot(ask, sides)


def _lines(
    engine: Engine, ask: Ask, part: Part, d: Draft, leader: Draft, answer: Answer
) -> list[Statement]:
    """What is told of a province; nothing where nothing is found, and it is not sure either that
    it says nothing."""
    found = _matched(engine, ask, part, d, leader, answer)
    known = is_told(engine, ask, part, found, leader) or not strength(leader)
    if known or may_be_silent(engine, ask, part, found, leader):
        return _side(engine, ask, part, found, leader)
    own = _read(engine, by_itself(engine, ask, part.province))
    again = _told_of(own, answer)
    same = own and again and not lacks_number(engine, own, again, leader)
    return _told(engine, part, again) if again and same else []


def _read(engine: Engine, text: str) -> Ask | None:
    return ask_of(engine, read_question(engine, text)) if text else None


def _told_of(own: Ask | None, answer: Answer) -> Draft | None:
    """The answer to another question; None where there is none."""
    found = answer(own, own.question.asked) if own else None
    return found if found and found.status == "answered" else None


def _by_counterpart(engine: Engine, part: Part, leader: Draft, answer: Answer) -> Draft | None:
    """The answer from the fact that says the same thing in other words."""
    return _from(part, counterpart(engine, part.ask, leader), answer)


def _from(part: Part, place: int | None, answer: Answer) -> Draft | None:
    """The answer to a part out of one passage, if need be without the number asked; None where it
    can't be told from there."""
    if place is None:
        return None
    there = replace(part.ask, places=frozenset({place}))
    uncounted = tuple(i for i in part.asked if i != "count")
    for asked in dict.fromkeys((part.asked, uncounted or part.asked)):
        told = answer(there, asked)
        if told.status == "answered" and place in told.statements[0].passages:
            return told
    return None


def _looked_again(engine: Engine, part: Part, d: Draft, leader: Draft, answer: Answer) -> Draft:
    """A province in which nothing was found, asked once more by the words that the answer of the
    other one holds, where the same is asked of both: the rest is only how it is asked."""
    if not leader.subject:
        return d
    held = engine.matcher.held
    concepts = tuple(c for c in part.ask.concepts if held(c, leader.subject[0]) > HELD)
    if not concepts or len(concepts) == len(part.ask.concepts):
        return d
    scores = engine.score(part.ask.text, concepts)
    again = answer(replace(part.ask, concepts=concepts, scores=scores), part.asked)
    agrees = again.status == "answered" and again.intent == leader.intent != "yes_no"
    return again if agrees else d


def _tasks_given(engine: Engine, ask: Ask, part: Part) -> Draft:
    """All that a province gives the agency to do, where no more is asked than whether it does."""
    own = replace(over_province(engine, ask, part.province), concepts=())
    found = answer_tasks(engine, own)
    return found or refused(ask, "not_stated", "not_stated", "compare")


def _absent(engine: Engine, ask: Ask, province: str) -> Statement:
    name = f"**{engine.province_name(province)}**"
    return Statement(say(ask.language, "absent_province", province=name), ())


def _side(engine: Engine, ask: Ask, part: Part, d: Draft, leader: Draft) -> list[Statement]:
    """The lines of one province."""
    if is_told(engine, ask, part, d, leader):
        return _told(engine, part, d)
    why = not part.shared or not misses_core(engine, ask, d, leader)
    return _silent(engine, ask, part, d, why)


def _of_bare(engine: Engine, ask: Ask, part: Part, d: Draft) -> list[Statement]:
    """The lines of a province that is compared by nothing in particular."""
    return _told(engine, part, d) if strength(d) else _silent(engine, ask, part, d, True)


def _silent(engine: Engine, ask: Ask, part: Part, d: Draft, why: bool) -> list[Statement]:
    """The line of a province that does not say; ``why`` it does not, where its table has the task
    and not what is asked of it."""
    name = f"**{engine.province_name(part.province)}**"
    if why and d.status == "refused" and d.subject and d.intent in ROLES and d.statements:
        return [Statement(f"{name}: {d.statements[0].text}", d.nearest)]
    return [Statement(say(ask.language, "silent_province", province=name), ())]


def _told(engine: Engine, part: Part, d: Draft) -> list[Statement]:
    first, *rest = d.statements
    head = f"{d.head} " if d.head else ""
    name = f"**{engine.province_name(part.province)}**"
    return [Statement(f"{name}: {head}{first.text}", first.passages), *rest]


def _side_by_side(
    ask: Ask, lines: list[Statement], drafts: list[Draft], outcome: str = ""
) -> Draft:
    tabled = wants_table(ask)
    return Draft(
        "answered",
        "compare",
        tuple(map(row, lines)) if tabled else tuple(lines),
        head=say(ask.language, "compare_table") if tabled else outcome,
        confidence=max(map(strength, drafts)),
        limit=SEVERAL,
        subject=next((d.subject for d in drafts if d.subject), ()),
    )
