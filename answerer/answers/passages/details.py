"""How, by what money, what for, why and behind what: asked in passing of what was just told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW
from answerer.meaning.state import State
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.phrases import words_of
from corpus.text import fold

HELD, TELLING = 0.4, 1.0
"""How much of a telling word what was told must hold, and what a word weighs that tells."""
WORDS = 12
"""The most syllables of a question that is asked in passing."""
BEHIND = 3
"""How many passages behind the one told may give its reason."""
ROOM = 480


@dataclass(frozen=True, slots=True)
class Detail:
    """What asks for a detail, what marks it in a text, and the words that only ask for it."""

    asked: re.Pattern[str]
    marked: re.Pattern[str]
    idle: frozenset[str]


def _detail(asked: str, marked: str, idle: str) -> Detail:
    return Detail(re.compile(asked), re.compile(marked), frozenset(idle.split()))


_WHICH = r"(?:nao|gi|dau|ra sao|the nao)"
_WHO = r"(?:ai|(?:cap|co quan|don vi) (?:nao|gi))"
_FUNDS = _detail(
    rf"\b(?:tien|kinh phi|von)\b.*\b(?:dau|nguon nao|ai (?:cho|chi|tra))\b|\bnguon {_WHICH}\b"
    r"|\bwhere\b.*\b(?:money|funds?|funding)\b|\bwho pays\b|\b(?:which|what) (?:funds?|budget)\b",
    r"\b(?:kinh phi|ngan sach|nguon von)\b",
    "tien kinh phi von nguon lay tu o dau ngan sach chi tra cho"
    " money fund funds funding budget pay",
)
_MEANS = _detail(
    r"\b(?:bang|qua|thong qua|duoi|theo) (?:nhung |cac )?(?:cach|hinh thuc|bien phap|phuong thuc"
    rf"|kenh|su kien|hoat dong|chuong trinh)\s*{_WHICH}\b"
    r"|\b(?:through|by|in) (?:what|which)\b(?! (?:year|month|date|time|day|when))",
    r"\b(?:thong qua|qua (?:cac|nhung|viec|he thong)|(?:duoi|theo) hinh thuc"
    r"|bang (?:cac|hinh thuc))\b",
    "bang qua thong duoi theo cach hinh thuc bien phap phuong kenh su kien hoat dong chuong trinh"
    " kind kinds event events channel channels form forms means method methods way ways",
)
_AWAITED = _detail(
    rf"\b(?:doi|cho|sau khi) (?:den khi |khi )?{_WHO}\b|\bwait for (?:whom|who|what)\b",
    r"\bsau khi\b",
    "doi cho sau khi moi wait",
)
_PURPOSE = _detail(
    rf"\b(?:de lam gi|nham (?:muc dich )?{_WHICH}|muc dich {_WHICH}|what for|what purpose)\b",
    r"\b(?:nham|de|muc dich)\b",
    "de lam nham muc dich purpose",
)
DETAILS = (_FUNDS, _MEANS, _AWAITED, _PURPOSE)
_WHY = re.compile(r"\b(?:vi sao|tai sao|sao lai|li do|ly do|do dau|why)\b")
_REASON = re.compile(r"^\W*(?:ly do|li do|do|vi|boi)\b")


def answer_detail(engine: Engine, ask: Ask, before: State) -> Draft | None:
    """The passage just told, where the question asks in passing for a detail that it marks, and
    says nothing that it does not hold; the reason that stands behind it. None for any other."""
    q, text = ask.question, fold(ask.text)
    if before.question is None or q.provinces or q.numbers or len(words_of(text)) > WORDS:
        return None
    if _WHY.search(text):
        return _reason(engine, ask, before)
    for d in DETAILS:
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
            if p.document == engine.passages[place].document and _REASON.match(fold(p.clean)):
                return _tell(p.clean, n, k)
    return None


def _told(engine: Engine, before: State) -> Iterator[int]:
    """The facts that the last answer told, the one that it is about first."""
    cited = (k for p in before.cited for k in engine.lookup.facts_of_passage(p))
    yield from dict.fromkeys([*before.subject, *cited])


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
