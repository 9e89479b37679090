"""Deadlines that stand in the running text: the sentence that says by when."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from answerer.answers.tasks.clause_meant import own_turn, says_of_it
from answerer.answers.tasks.whose_turn import is_anothers
from answerer.facts.actors import agreement, reaches_whom
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.facts.instances import instances_of, is_another
from answerer.facts.narrowing import beyond_title, without_left_out
from answerer.question.moments import Says, gives_day, moment_asked
from answerer.question.temporal import only_recurs, says_when
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("tasks", "deadlines")

MIN_RECALL = 0.4
MIN_EXACT = 0.08
MIN_FORM = 0.18
BETTER = 0.05
WORSE = 0.12
WORSE_ALONE = 0.35
ONLY_ONE = 0.8
"""How sure the only sentence is that gives the time asked of a whole document."""
RECURS = 0.15
NEARLY_ALL = 0.85
_IN_FORCE = re.compile(
    r"\b(?:nay|nghi quyet|quyet dinh|quy dinh|quy che) co hieu luc (?:thi hanh )?(?:ke )?tu ngay\b"
)
_ADOPTED = re.compile(r"\b(?:nay|nghi quyet|luat)\b.{0,90}\bthong qua (?:vao )?ngay \d")
Keep = Callable[[Fact], bool]


@cache
def _round() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<round>\b")


@cache
def _day() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<day>\b")


@cache
def _adopted() -> re.Pattern[str]:
    return _CUES.pattern(r"\bduoc (?:\w+ ){0,6}thong qua (?:vao )?<adopted>\b")


@cache
def _when() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<adopted>\b")


@cache
def _begins() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<begins>\b")


def answer_dated_sentence(engine: Engine, ask: Ask, task: Candidate | None) -> Draft | None:
    """The sentence that says when, where it fits the question better than the task that fits
    best (``task``), or nearly as well as one without a deadline. Where the question asks for a
    time of some form, a sentence that gives one of that form."""
    form = moment_asked(ask.text)
    if form is not None:
        return _formed(engine, ask, task, form)
    adopted = _adopting(engine, ask)
    if adopted is not None:
        return told_when(engine, adopted)
    keep, once = _dated(engine, ask), _once(ask)
    found = engine.rank(ask, keep, lambda f: once(f) + _fits(engine, ask, f), k=3)
    if not found or found[0].recall < (MIN_EXACT if ask.exact else MIN_RECALL):
        return None
    if task is not None and not _beats(engine, ask, found[0], task):
        return None
    return told_when(engine, _sharpest(engine, ask, found[0], keep))


def _adopting(engine: Engine, ask: Ask) -> Candidate | None:
    """``Nghị quyết được thông qua ngày nào?``: the one sentence of the document that says so."""
    folded = fold(ask.text)
    asked = _adopted().search(folded) is not None and len(_when().findall(folded)) == 1
    if len(ask.documents) != 1 or not asked:
        return None
    inside = engine.lookup.facts_in(ask.documents)
    sentences = (k for k in inside if engine.facts[k].kind == SENTENCE)
    found = [k for k in sentences if _ADOPTED.search(fold(engine.facts[k].text))]
    places = {engine.facts[k].passage for k in found}
    return Candidate(found[0], ONLY_ONE, ONLY_ONE) if len(places) == 1 else None


def _fits(engine: Engine, ask: Ask, fact: Fact) -> float:
    """What speaks for a sentence by whose turn it tells of."""
    return agreement(ask.text, fact.text) + own_turn(engine, ask, fact)


def _once(ask: Ask) -> Callable[[Fact], float]:
    """A time that only comes round (``hằng năm``) is seldom what ``khi nào`` asks for."""
    if _round().search(fold(ask.text)):
        return lambda f: 0.0
    return lambda f: -RECURS * only_recurs(f.text)


def _beats(engine: Engine, ask: Ask, c: Candidate, task: Candidate) -> bool:
    a = engine.facts[task.fact].assignment
    in_table = a is not None and a.source == "table"
    worse = WORSE_ALONE if len(ask.documents) == 1 and not in_table else WORSE
    return c.recall > task.recall + (BETTER if _has_own_deadline(a) else -worse)


def _formed(engine: Engine, ask: Ask, task: Candidate | None, says: Says) -> Draft | None:
    """The sentence that gives a time of the form asked and holds most of what the question says
    beyond the title of its document."""

    which = instances_of(ask.text)

    def keep(fact: Fact) -> bool:
        dated = says(fact.text) or (reaches_whom(ask.text, fact.text) and gives_day(fact.text))
        mine = not is_another(which, fact.text) and not is_anothers(engine, ask, fact)
        return fact.kind == SENTENCE and dated and mine

    wanted = beyond_title(engine, ask)
    if not wanted.concepts:
        return _outright(engine, ask, keep)

    def bonus(fact: Fact) -> float:
        return _fits(engine, ask, fact)

    found = _meant(engine, ask, engine.rank(wanted, keep, bonus))
    if not found or found[0].recall < _least(ask):
        wanted, found = ask, _meant(engine, ask, engine.rank(ask, keep, bonus))
    if not found or found[0].recall < _least(ask):
        return None
    if task is not None and not _stands_beside(engine, ask, found[0], task):
        return None
    told = told_when(engine, _sharpest(engine, wanted, found[0], keep))
    inside = engine.lookup.facts_in(ask.documents)
    rivals = frozenset(k for k in inside if keep(engine.facts[k]))
    if len(ask.documents) == 1 and len({engine.facts[k].passage for k in rivals}) == 1:
        return replace(told, confidence=max(told.confidence, ONLY_ONE), probability=ONLY_ONE)
    return replace(told, rivals=rivals)


def _meant(engine: Engine, ask: Ask, found: list[Candidate]) -> list[Candidate]:
    """The candidates but for those about what the question leaves out."""
    kept = set(without_left_out(engine, ask, [c.fact for c in found]))
    return [c for c in found if c.fact in kept]


def _stands_beside(engine: Engine, ask: Ask, c: Candidate, task: Candidate) -> bool:
    """May a sentence be told although this task fits: one that has no deadline of its own, or
    stands in the same passage, or fits less well?"""
    same = engine.facts[c.fact].passage == engine.facts[task.fact].passage
    own = _has_own_deadline(engine.facts[task.fact].assignment)
    return same or not own or _beats(engine, ask, c, task)


def _least(ask: Ask) -> float:
    """The least recall of a sentence of the form asked: less where the document is known."""
    if ask.exact:
        return MIN_EXACT
    return MIN_FORM if len(ask.documents) == 1 else MIN_RECALL


def _outright(engine: Engine, ask: Ask, keep: Keep) -> Draft | None:
    """The sentence that gives such a time and says by its own words nearly all of the question,
    although all of that stands in the title, too."""
    found = engine.rank(ask, keep, k=1)
    if not found or engine.recall_in(ask, engine.facts[found[0].fact].main) < NEARLY_ALL:
        return None
    return told_when(engine, found[0])


def _has_own_deadline(a: Assignment | None) -> bool:
    """Does an assignment have a cell or a line for its deadline? (One that stands inside the
    sentence of the task is told best by that sentence.)"""
    if a is None or a.deadline is None:
        return False
    return not a.task.start <= a.deadline.start < a.task.end


def _dated(engine: Engine, ask: Ask) -> Keep:
    """A test for sentences that say when; from when a document is in force only where that is
    asked, and no time that only comes round (``hằng năm``) where a day is."""
    asked = fold(ask.text)
    effect = _begins().search(asked) is not None
    day = _day().search(asked) is not None and not _round().search(asked)

    def keep(fact: Fact) -> bool:
        dated = fact.kind == SENTENCE and says_when(fact.text)
        mine = dated and not (day and only_recurs(fact.text)) and not is_anothers(engine, ask, fact)
        return mine and (effect or not _IN_FORCE.search(fold(fact.text)))

    return keep


def _sharpest(engine: Engine, ask: Ask, c: Candidate, keep: Keep) -> Candidate:
    """Of the sentences of one passage that may answer the one that holds most of the question's
    own words."""
    near = engine.lookup.facts_of_passage(engine.facts[c.fact].passage)
    rivals = without_left_out(engine, ask, [k for k in near if keep(engine.facts[k])])
    words, once = ask.own or ask.concepts, _once(ask)

    def held(k: int) -> tuple[bool, bool, int, float, int]:
        fact = engine.facts[k]
        lasts, another = once(fact) < 0, _fits(engine, ask, fact) < 0
        own = sum(x.weight * engine.matcher.held_main(x, k) for x in words)
        return not lasts, not another, says_of_it(ask.text, fact.text), own, -k

    return Candidate(max(rivals, key=held), c.score, c.recall)


def told_when(engine: Engine, c: Candidate) -> Draft:
    """The sentence of a fact as an answer to when."""
    fact = engine.facts[c.fact]
    statement = Statement(shorten(tidy(fact.text), 640), (fact.passage,))
    return Draft("answered", "deadline", (statement,), confidence=c.recall, subject=(c.fact,))
