"""Deadlines that stand in the running text: the sentence that says by when."""

from __future__ import annotations

from collections.abc import Callable

from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.question.moments import Says, moment_asked
from answerer.question.temporal import says_when
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.records import Assignment

MIN_RECALL = 0.4
MIN_EXACT = 0.08
MIN_FORM = 0.18
BETTER = 0.05
WORSE = 0.12
WORSE_ALONE = 0.35


def answer_dated_sentence(engine: Engine, ask: Ask, task: Candidate | None) -> Draft | None:
    """The sentence that says when, where it fits the question better than the task that fits
    best (``task``), or nearly as well as one without a deadline."""
    form = moment_asked(ask.text)
    keep = _gives(form) if form is not None else _is_dated
    found = engine.rank(ask, keep, k=3)
    if not found or found[0].recall < _least(ask, form is not None):
        return None
    if task is not None and (form is None or _has_own_deadline(engine.facts[task.fact].assignment)):
        a = engine.facts[task.fact].assignment
        in_table = a is not None and a.source == "table"
        worse = WORSE_ALONE if len(ask.documents) == 1 and not in_table else WORSE
        if found[0].recall <= task.recall + (BETTER if _has_own_deadline(a) else -worse):
            return None
    return _told(engine, _sharpest(engine, ask, found[0], keep))


def _least(ask: Ask, formed: bool) -> float:
    """The least recall of a sentence that may answer: less where the document is named, or where
    it is known and the form of the time asked singles the sentence out."""
    if ask.exact:
        return MIN_EXACT
    return MIN_FORM if formed and len(ask.documents) == 1 else MIN_RECALL


def _gives(says: Says) -> Callable[[Fact], bool]:
    """A test for sentences that give a time of the form asked."""
    return lambda fact: fact.kind == SENTENCE and says(fact.text)


def _has_own_deadline(a: Assignment | None) -> bool:
    """Does an assignment have a cell or a line for its deadline? (One that stands inside the
    sentence of the task is told best by that sentence.)"""
    if a is None or a.deadline is None:
        return False
    return not a.task.start <= a.deadline.start < a.task.end


def _is_dated(fact: Fact) -> bool:
    return fact.kind == SENTENCE and says_when(fact.text)


def _sharpest(engine: Engine, ask: Ask, c: Candidate, keep: Callable[[Fact], bool]) -> Candidate:
    """Of the dated sentences of one passage the one that holds most of the question's own words."""
    near = engine.facts_of_passage(engine.facts[c.fact].passage)
    rivals = [k for k in near if keep(engine.facts[k])]
    words = ask.own or ask.concepts

    def held(k: int) -> tuple[float, int]:
        return sum(x.weight * engine.matcher.held_main(x, k) for x in words), -k

    return Candidate(max(rivals, key=held), c.score, c.recall)


def _told(engine: Engine, c: Candidate) -> Draft:
    fact = engine.facts[c.fact]
    statement = Statement(shorten(tidy(fact.text), 640), (fact.passage,))
    return Draft("answered", "deadline", (statement,), confidence=c.recall, subject=(c.fact,))
