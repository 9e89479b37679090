"""Two provinces side by side: one line each, and said plainly where one is silent."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.agencies.agency_tasks import answer_tasks
from answerer.answers.comparing.alone import Answer, asked_alone, each_alone, told_of
from answerer.answers.comparing.amended import with_amendments
from answerer.answers.comparing.bare_sides import bare_drafts
from answerer.answers.comparing.by_itself import by_itself
from answerer.answers.comparing.compared import Part, over_province, part_of
from answerer.answers.comparing.counterparts import (
    agrees,
    counterpart,
    is_of_division,
    is_row,
    shares_unit,
)
from answerer.answers.comparing.judged import (
    denies,
    falls_behind,
    is_told,
    lacks_number,
    misses_core,
    strength,
)
from answerer.answers.comparing.lines import (
    absent_line,
    side_by_side,
    silent_lines,
    told_lines,
)
from answerer.answers.comparing.same_slot import is_same_slot
from answerer.answers.comparing.sides import fitted
from answerer.answers.comparing.silences import may_be_silent
from answerer.answers.comparing.verdict import verdict
from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.meaning.leaning import Leaning
from answerer.question.areas import asking_words
from answerer.silence.refusal import refused
from answerer.telling.draft import SEVERAL, Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "given")

HELD = 0.3
AS_GOOD = 0.9
"""The share of what a province's own answer holds that a row must hold to be told instead."""
TASK_TOLD = frozenset({"who", "lead", "coordinating", "deadline", "deliverable"})


@cache
def _gives() -> re.Pattern[str]:
    """Words that ask of an agency alone what it is given to do."""
    return _CUES.pattern(r"\b<words>\b")


Sides = tuple[list[list[Statement]], list[Draft], str]
"""The lines of each side, the drafts they are told from, and a line on how they compare."""


def answer_compare(
    engine: Engine,
    leaning: Leaning,
    ask: Ask,
    asked: tuple[str, ...],
    provinces: tuple[str, ...],
    answer: Answer,
) -> Draft:
    """Each province answered as it would be if asked about alone; where one is not, from its own
    clauses of the question, else from all of it. One of which nothing is found, or which lacks
    the weightiest of what is asked of all, is silent where that is sure (silences.py); else all
    is refused, for half would be wrong."""
    parts = [part_of(engine, leaning, ask, asked, p) for p in provinces if p in engine.provinces]
    found = (
        _bare(engine, ask, asked, parts)
        or _alone(engine, ask, parts, answer)
        or _weighed(engine, ask, parts, _drafts(engine, leaning, ask, asked, parts, answer), answer)
    )
    if found is None:
        return refused(ask, "not_stated", "not_stated", "compare")
    sides, drafts, outcome = found
    absent = [absent_line(engine, ask, p) for p in provinces if p not in engine.provinces]
    lines = [*fitted(ask.language, sides, SEVERAL), *absent]
    return side_by_side(ask, lines, drafts, outcome)


def _bare(engine: Engine, ask: Ask, asked: tuple[str, ...], parts: list[Part]) -> Sides | None:
    """The sides compared by nothing in particular; None where they are not."""
    drafts = bare_drafts(engine, ask, asked, parts)
    if drafts is None or not any(map(strength, drafts)):
        return None
    return [_of_bare(engine, ask, p, d) for p, d in zip(parts, drafts, strict=True)], drafts, ""


def _alone(engine: Engine, ask: Ask, parts: list[Part], answer: Answer) -> Sides | None:
    """The sides, each asked about alone; None where one is not answered, or not alike."""
    found = each_alone(engine, ask, [p.province for p in parts], answer)
    if found is None:
        return None
    drafts = [with_amendments(engine, ask, d) for d in found]
    sides = [told_lines(engine, p, d) for p, d in zip(parts, drafts, strict=True)]
    return (sides, drafts, verdict(engine, ask, sides)) if is_same_slot(ask, sides) else None


def _weighed(
    engine: Engine, ask: Ask, parts: list[Part], drafts: list[Draft], answer: Answer
) -> Sides | None:
    """The sides as held against each other; None where one is neither told nor surely silent."""
    if any(map(_unsettled, parts, drafts)):
        return None
    drafts = _as_rows(engine, parts, drafts, answer)
    leader = _leading(engine, ask, drafts)
    sides = [_lines(engine, ask, p, d, leader, answer) for p, d in zip(parts, drafts, strict=True)]
    if not all(sides) or not _tell_the_same(ask, parts, sides):
        return None
    if not any(map(strength, drafts)) or not any(s.passages for side in sides for s in side):
        return None
    if not all(is_of_division(engine, ask, d) for d in drafts):
        return None
    return sides, drafts, verdict(engine, ask, sides) if all(p.shared for p in parts) else ""


def _leading(engine: Engine, ask: Ask, drafts: list[Draft]) -> Draft:
    """The answer that the others are held against: of the sort asked for, no mere denial."""

    def rank(d: Draft) -> tuple[bool, bool, float]:
        told = strength(d) > 0
        return told and agrees(engine, ask, d), told and not denies(ask, d), strength(d)

    return max(drafts, key=rank)


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
    own = answer(part.ask, part.asked)
    if own.status == "answered" or part.alone:
        return own
    whole = answer(over_province(engine, ask, part.province), part.asked)
    if whole.status == "answered":
        return whole
    return told_of(asked_alone(engine, by_itself(engine, ask, part.province)), answer) or own


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
    fact = counterpart(engine, part.ask, row, AS_GOOD * strength(d), rows=True)
    return _from(part, engine.facts[fact].passage, answer) if fact is not None else None


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
    own = asked_alone(engine, by_itself(engine, ask, part.province))
    again = told_of(own, answer)
    same = own and again and not lacks_number(engine, own, again, leader)
    return told_lines(engine, part, again) if again and same else []


def _by_counterpart(engine: Engine, part: Part, leader: Draft, answer: Answer) -> Draft | None:
    """The answer from the fact that says the same thing in other words; the fact as it is where
    both give an amount in the same unit."""
    fact = counterpart(engine, part.ask, leader)
    if fact is None:
        return None
    found = _from(part, engine.facts[fact].passage, answer)
    if found is not None or not shares_unit(engine, fact, leader):
        return found
    recall = float(part.ask.scores.recall[fact])
    return tell(engine, part.ask, Candidate(fact, recall, recall))


def _from(part: Part, place: int, answer: Answer) -> Draft | None:
    """The answer to a part out of one passage, if need be without the number asked; None where it
    can't be told from there."""
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


def _side(engine: Engine, ask: Ask, part: Part, d: Draft, leader: Draft) -> list[Statement]:
    """The lines of one province."""
    if is_told(engine, ask, part, d, leader):
        return told_lines(engine, part, d)
    why = not part.shared or not misses_core(engine, ask, d, leader)
    return silent_lines(engine, ask, part, d, why)


def _of_bare(engine: Engine, ask: Ask, part: Part, d: Draft) -> list[Statement]:
    """The lines of a province that is compared by nothing in particular."""
    return told_lines(engine, part, d) if strength(d) else silent_lines(engine, ask, part, d, True)
