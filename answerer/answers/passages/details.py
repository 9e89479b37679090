"""How, by what money, what for, why and behind what: asked in passing of what was just told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW
from answerer.facts.tasks import same_task
from answerer.meaning.state import State
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.phrases import words_of
from corpus.text import fold

_ASKED = Cues("passages", "details")
_FUND_CUES = Cues("passages", "funds")
_MEANS_CUES = Cues("passages", "means")
_AWAITED_CUES = Cues("passages", "awaited")
_PURPOSE_CUES = Cues("passages", "purpose")
_REASON_CUES = Cues("passages", "reasons")

HELD, TELLING = 0.4, 1.0
"""How much of a telling word what was told must hold, and what a word weighs that tells."""
WORDS = 12
"""The most syllables of a question that is asked in passing."""
BEHIND = 3
"""How many passages behind the one told may give its reason."""
ROOM = 480
_SOMEBODY = re.compile(r"\b(?:ai|who)\b")


@dataclass(frozen=True, slots=True)
class Detail:
    """What asks for a detail, what marks it in a text, and the words that only ask for it."""

    asked: re.Pattern[str]
    marked: re.Pattern[str]
    idle: frozenset[str]


def _detail(asked: str, marked: str, idle: tuple[str, ...]) -> Detail:
    return Detail(re.compile(asked), re.compile(marked), frozenset(idle))


@cache
def details() -> tuple[Detail, ...]:
    """The details that are asked for in passing, in the order in which they are looked for."""
    which = _ASKED.any_of("which")
    return _funds(which), _means(which), _awaited(), _purpose(which)


@cache
def _funds(which: str) -> Detail:
    money, whence = _FUND_CUES.any_of("money"), _FUND_CUES.any_of("whence")
    english = _FUND_CUES.any_of("money_english")
    return _detail(
        rf"\b{money}\b.*\b{whence}\b|\bnguon {which}\b|\bwhere\b.*\b{english}\b|\bwho pays\b"
        r"|\b(?:which|what) (?:funds?|budget)\b",
        rf"\b{_FUND_CUES.any_of('marks')}\b(?! vay)",
        _FUND_CUES.words("idle"),
    )


def _means(which: str) -> Detail:
    by, sorts = _MEANS_CUES.any_of("by"), _MEANS_CUES.any_of("sorts")
    english, times = _MEANS_CUES.any_of("by_english"), _MEANS_CUES.any_of("times")
    return _detail(
        rf"\b{by} (?:nhung |cac )?{sorts}\s*{which}\b|\b{english} (?:what|which)\b(?! {times})",
        rf"\b{_MEANS_CUES.any_of('marks')}\b",
        _MEANS_CUES.words("idle"),
    )


def _awaited() -> Detail:
    waits, english = _AWAITED_CUES.any_of("waits"), _AWAITED_CUES.any_of("waits_english")
    return _detail(
        rf"\b{waits} (?:den khi |khi )?{_ASKED.any_of('who')}\b|\b{english}\b",
        r"\bsau khi\b",
        _AWAITED_CUES.words("idle"),
    )


@cache
def _purpose(which: str) -> Detail:
    whole, aims = _PURPOSE_CUES.any_of("whole"), _PURPOSE_CUES.any_of("aims")
    english = _PURPOSE_CUES.any_of("english")
    return _detail(
        rf"\b(?:{whole}|{aims} (?:la )?{which}|what (?:is|are) (?:the |its )?{english}|why)\b",
        rf"\b{_PURPOSE_CUES.any_of('marks')}\b",
        _PURPOSE_CUES.words("idle"),
    )


def marks_of(asked: str) -> list[re.Pattern[str]]:
    """How texts mark the money and the purpose that a folded question asks for (``ai trả`` asks
    for somebody)."""
    which = _ASKED.any_of("which")
    found = ((d.marked, d.asked.search(asked)) for d in (_funds(which), _purpose(which)))
    return [marked for marked, m in found if m and not _SOMEBODY.search(m.group())]


@cache
def _why() -> re.Pattern[str]:
    return _REASON_CUES.pattern(r"\b<asked>\b")


@cache
def _gives() -> re.Pattern[str]:
    return _REASON_CUES.pattern(r"^\W*<opens>\b")


def answer_detail(engine: Engine, ask: Ask, before: State) -> Draft | None:
    """The passage just told, where the question asks in passing for a detail that it marks, and
    says nothing that it does not hold; the reason that stands behind it. None for any other."""
    q, text = ask.question, fold(ask.text)
    if before.question is None or q.provinces or q.numbers or len(words_of(text)) > WORDS:
        return None
    if _why().search(text):
        return _reason(engine, ask, before)
    for d in details():
        if d.asked.search(text):
            return _marked(engine, ask, before, d)
    return None


def _marked(engine: Engine, ask: Ask, before: State, d: Detail) -> Draft | None:
    for k in _told(engine, before):
        said = engine.facts[k].text
        if d.marked.search(fold(said)) and _holds(engine, ask, k, d.idle):
            return _tell(said, engine.facts[k].passage, k)
    return None


def _reason(engine: Engine, ask: Ask, before: State) -> Draft | None:
    """The line ``Lý do: …`` right behind the passage told."""
    for k in _told(engine, before):
        place = engine.facts[k].passage
        if engine.facts[k].kind == ROW or not _holds(engine, ask, k, frozenset()):
            continue
        for n in range(place + 1, min(place + 1 + BEHIND, len(engine.passages))):
            p = engine.passages[n]
            if p.document == engine.passages[place].document and _gives().match(fold(p.clean)):
                return _tell(p.clean, n, k)
    return None


def _told(engine: Engine, before: State) -> Iterator[int]:
    """The facts that the last answer told, the one that it is about first; behind them those that
    give the same task in prose."""
    cited = (k for p in before.cited for k in engine.lookup.facts_of_passage(p))
    told = list(dict.fromkeys([*before.subject, *cited]))
    yield from dict.fromkeys([*told, *(twin for k in told for twin in _twins(engine, k))])


def _twins(engine: Engine, fact: int) -> Iterator[int]:
    """The facts that give the task of a row in prose."""
    a = engine.facts[fact].assignment
    if a is None or a.source != "table":
        return
    for k in engine.lookup.task_facts_in([a.document]):
        b = engine.facts[k].assignment
        if b is not None and b.source != "table" and same_task(engine, a, b):
            yield k


def _holds(engine: Engine, ask: Ask, fact: int, idle: frozenset[str]) -> bool:
    """Does a fact hold every telling word of the question but those that ask for the detail?"""
    for c in ask.own:
        words, units = words_of(fold(c.words)), c.alternatives[0][1]
        new_pair = len(words) > 1 and not any(map(engine.matcher.seen, units))
        if c.weight <= TELLING or set(words) & idle or new_pair:
            continue
        if engine.matcher.held(c, fact) <= HELD:
            return False
    return True


def _tell(said: str, place: int, fact: int) -> Draft:
    statement = Statement(shorten(tidy(said), ROOM), (place,))
    return Draft("answered", "content", (statement,), confidence=1.0, subject=(fact,))
