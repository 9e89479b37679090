"""Which of several clauses of a passage a question means: the one with its number, with what it
denies, and with the agency that opens the question as the one who has to do it."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact, whose
from answerer.facts.spelled_numbers import in_digits
from answerer.facts.values import values_of
from corpus.cues import Cues
from corpus.phrases import words_of
from corpus.text import fold

_CUES = Cues("tasks", "clause_meant")
LEAD_UP = 2
"""Words that may stand before the agency that opens a question, places left out."""
MINE, ANOTHERS = 0.1, -0.15


@cache
def _denied() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<denies> \w+")


@cache
def _joined() -> re.Pattern[str]:
    return _CUES.pattern(r"[\s,]*(?:<joins>)?[\s,]*")


def _counts(text: str) -> set[float]:
    """The numbers of a text that are no dates, those in words among them."""
    return {v.number for v in values_of(in_digits(text)) if v.unit != "date"}


def says_of_it(question: str, sentence: str) -> int:
    """How many numbers of a question, and words that it denies (``không còn khả năng``), a
    sentence has, too."""
    figures = _counts(sentence)
    counted = _counts(question) & figures
    said = " ".join(words_of(fold(sentence)))
    denied = set(_denied().findall(" ".join(words_of(fold(question)))))
    return len(counted) + sum(phrase in said for phrase in denied)


def own_turn(engine: Engine, ask: Ask, fact: Fact) -> float:
    """What a sentence gains that is a duty of the agency that opens the question, and loses where
    it is another's; 0 where no agency opens it, or the sentence is no duty."""
    asked = _opening(ask)
    if not asked:
        return 0.0
    told = set(engine.agencies_in(doers(engine, fact)))
    if asked in told:
        return MINE
    return ANOTHERS if told and asked not in engine.agencies_in(fact.text) else 0.0


def doers(engine: Engine, fact: Fact) -> str:
    """The agencies whose duty a sentence tells of, as written; empty where it tells of none."""
    there = (engine.assignments[n] for n in engine.lookup.assignments_of(fact.passage))
    duties = [(a.lead.text, a.task.text) for a in there if a.source != "table" and a.lead]
    return whose(fact.text, duties)


def _opening(ask: Ask) -> str:
    """The agency that opens a question, or its last clause; empty where none does, or several."""
    q = ask.question
    if ask.language != "vi" or not q.agencies:
        return ""
    first = q.agencies[0]
    before = "".join(
        " " if any(start <= n < end for start, end in q.places) else c
        for n, c in enumerate(ask.text[: first.start])
    )
    if len(words_of(fold(before.rpartition(",")[2]))) > LEAD_UP:
        return ""
    others = [m for m in q.agencies[1:] if m.id != first.id]
    between = fold(ask.text[first.end : others[0].start]) if others else "x"
    return "" if _joined().fullmatch(between) else str(first.id)
