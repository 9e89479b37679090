"""Whether a side of which nothing is found may be told to say nothing: where the question asks
whether it does, where its table lacks what is asked, or where its documents have no word of it.
A question that takes it that both sides say something leaves it open."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from answerer.answers.comparing.by_itself import without_verdict
from answerer.answers.comparing.compared import Part
from answerer.answers.comparing.mentions import sides_of
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.question import ROLES
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "whether")

NO_WORD = 0.3
"""The share of the weightiest thing asked that no passage of a side may hold that is silent."""


@cache
def _asks_whether() -> re.Pattern[str]:
    """``bên nào … bao nhiêu`` asks of each, ``bên nào nhiều hơn`` which has more of two."""
    return _CUES.pattern(
        r"\b<which>\b(?![^,;.?]*\b(?:<amount>|<more>)\b)"
        r"|\b(?:<whether>|<other>)\b"
        r"|\b<have>\b[^,;.?]*\b<not>\W*(?:$|[,;.?]|\b(?:<ends>)\b)"
    )


@cache
def _asks_of_other() -> re.Pattern[str]:
    """``tỉnh còn lại giao làm gì`` takes it that the other one says something."""
    return _CUES.pattern(r"\b<other>\b[^,;.?]*\b<asked>\b(?![^,;.?]*\b<not>\b)")


@cache
def _either() -> re.Pattern[str]:
    """``A hay B`` asks of which of two."""
    return _CUES.pattern(r"\b<or>\W*$")


@cache
def _amount() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<amount>\b")


def may_be_silent(engine: Engine, ask: Ask, part: Part, d: Draft, leader: Draft) -> bool:
    """Is it sure enough that a side says nothing of what is asked?"""
    return lacks_column(d) or asks_whether(engine, ask) or _has_no_word(engine, part, leader)


def asks_whether(engine: Engine, ask: Ask) -> bool:
    """Does the question leave it open whether a side says something? So it does where it names
    no sides (``hai tỉnh khác nhau thế nào``)."""
    if len(set(ask.question.provinces)) <= 1:
        return True
    if _asks_of_other().search(fold(ask.text)):
        return False
    if _asks_whether().search(fold(without_verdict(ask.text))):
        return True
    sides = sides_of(engine, ask)
    between = [(fold(ask.text[a.end : b.start]), b.end) for a, b in pairwise(sides)]
    return any(
        _either().search(said) and not _amount().search(fold(ask.text[end:]))
        for said, end in between
    )


def lacks_column(d: Draft) -> bool:
    """Is a task found, and its table without the column asked for?"""
    return bool(d.status == "refused" and d.subject and d.intent in ROLES and d.statements)


def _has_no_word(engine: Engine, part: Part, leader: Draft) -> bool:
    """Do the documents of a side nowhere speak of the weightiest thing that is asked and the
    other side speaks of? (Two words that only stand together in the question are no thing.)"""
    if not leader.subject:
        return False
    held = engine.matcher.held
    terms = (c for c in part.ask.own if c.syllables)
    known = [c for c in terms if held(c, leader.subject[0]) > NO_WORD]
    if not known:
        return False
    core = max(known, key=lambda c: c.weight)
    inside = engine.inside(part.ask.documents)
    return bool((engine.score(part.ask.text, (core,)).recall[inside] < NO_WORD).all())
