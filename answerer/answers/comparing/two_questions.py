"""Two questions in one sentence, each with a matter of its own: ``ai chủ trì tập huấn và ai chủ trì
củng cố Ban Chỉ đạo?``"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.leaning import Leaning
from answerer.meaning.reading import ask_of, read_question
from answerer.question.areas import Area, asking_words
from answerer.telling.draft import SEVERAL, Draft
from corpus.cues import Cues

_CUES = Cues("comparing", "halves")

_ASKED = frozenset({"lead", "who", "coordinating", "deadline", "deliverable", "tasks"})
TELLING = 4.0
"""The weight of what a half must name to be a question of its own (``ai thông qua`` is none)."""
BRIEF = 3
"""How many lines an answer may have to be told beside another."""
Answer = Callable[[Ask], Draft]


@cache
def _joins() -> re.Pattern[str]:
    return _CUES.pattern(r"\s*[,;]?\s+<joins>\s+", re.I)


@cache
def _points_back() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<back>\b", re.I)


def answer_two_questions(
    engine: Engine, leaning: Leaning, ask: Ask, answer: Answer
) -> Draft | None:
    """Both answers, one below the other; None where the question cannot be parted into two that
    each ask something of a matter of their own, or one of them is not answered."""
    for halves in _halves(engine, leaning, ask):
        drafts = [answer(h) for h in halves]
        if all(d.status == "answered" for d in drafts) and _apart(*drafts):
            first, second = drafts
            return replace(first, statements=(*first.statements, *second.statements), limit=SEVERAL)
    return None


def _apart(first: Draft, second: Draft) -> bool:
    """Do two answers tell tasks, from different passages, and each of them one thing?"""
    if not {first.intent, second.intent} <= _ASKED:
        return False
    cited = [{k for s in d.statements for k in s.passages} for d in (first, second)]
    brief = len(first.statements) <= BRIEF and len(second.statements) <= BRIEF
    return brief and not cited[0] & cited[1]


def _halves(engine: Engine, leaning: Leaning, ask: Ask) -> Iterator[tuple[Ask, Ask]]:
    """The ways to part a question into two of its province."""
    main = [a for a in ask.question.areas if a.share == 1]
    if len(main) != 1 or len(ask.question.provinces) > 1 or ask.concepts != ask.own or ask.places:
        return
    text = ask.text[main[0].start : main[0].end]
    for m in _joins().finditer(text):
        pieces = (text[: m.start()], text[m.end() :])
        if not all(asking_words(p, (Area(0, len(p), 1.0),)) for p in pieces):
            continue
        first, second = (_half(engine, ask, p) for p in pieces)
        if _is_whole(leaning, first) and _is_whole(leaning, second):
            yield first, second


def _half(engine: Engine, ask: Ask, text: str) -> Ask:
    """A half as a question over the documents of the whole."""
    own = ask_of(engine, read_question(engine, text))
    return replace(own, documents=ask.documents, exact=ask.exact)


def _is_whole(leaning: Leaning, half: Ask) -> bool:
    """Does a half ask of a task, and name a matter or an agency?"""
    asked = set(half.question.asked)
    if not asked or not asked <= _ASKED:
        return False
    if _points_back().search(half.text):
        return False
    agency = bool(half.question.agencies) and "tasks" in asked
    return agency or sum(c.weight for c in leaning.telling(half)) >= TELLING
