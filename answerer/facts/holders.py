"""Who a question asks about: an agency that the vocabulary knows, or one that only the documents
name as having a task (``Thanh tra thành phố``, ``Công ty Điện lực``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.tasks import cell
from answerer.question.exclusion import not_left_out
from answerer.question.pronouns import is_pointed_at, kind_pointed_at
from corpus.cues import Cues
from corpus.phrases import Match, PhraseMatcher, words_of
from corpus.records import Assignment, Span
from corpus.text import fold

_CUES = Cues("facts", "holders")

_PARTS = re.compile(r"\s*[,;]\s*|\s+và\s+(?=[A-ZĐÂÊÔƠƯ])")
_LEVEL = re.compile(r"\s+(?:cap\s+)?(?P<level>tinh|huyen|(?<!tac )xa)\b")
SHORTEST = 3
DOCUMENTS = 40
"""In more documents than these (nothing narrows the question) names of their own are not sought."""


@cache
def _collective() -> frozenset[str]:
    return frozenset(_CUES.words("collective"))


@cache
def _beside() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<beside>\s+(?:cac\s+)?$")


@cache
def _duty_to() -> re.Pattern[str]:
    return _CUES.pattern(r"\w+ \w+ (?:<must> )?<duties>(?: gi| nhung gi) <towards>\s+(?:cac\s+)?$")


@cache
def _given_to() -> re.Pattern[str]:
    """``giao … theo dõi``, ``do … chủ trì``: who stands between."""
    return _CUES.pattern(r"\b<gives> (?P<who>\w+(?: (?!<does>\b)\w+){0,6}?) <does>\b")


def names_unread_holder(engine: Engine, ask: Ask) -> bool:
    """Does a question restrict tasks to somebody whom neither the vocabulary nor the documents
    know (``giao Hội Làng nghề theo dõi``)?"""
    m = _given_to().search(fold(ask.text))
    if m is None or _CUES.pattern(r"\b<anybody>\b").search(m["who"]):
        return False
    start, end = m.span("who")
    known = [(a.start, a.end) for a in ask.question.agencies]
    own = _by_documents(engine, ask, engine.lookup.assignments_in(ask.documents))
    known += [(h.start, h.end) for h in own]
    return not any(a < end and start < b for a, b in known)


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a question names: ``id`` by the vocabulary, or an empty text where only the documents
    know it; ``name`` to show, ``plain`` to compare; where in the question it stands; ``levels``:
    of which levels of government it is, where the question says so."""

    id: str
    name: str
    plain: str
    start: int
    end: int
    levels: frozenset[str] = frozenset()

    def stands_in(self, engine: Engine, held: Span | None) -> bool:
        """Does a cell name it?"""
        if held is None:
            return False
        if self.id:
            found = engine.vocabulary.agency_matcher.find(held.text)
            levels = [_levels(held.text, m) for m in found if m.id == self.id]
            return any(not (own and self.levels) or own & self.levels for own in levels)
        return f" {self.plain} " in f" {engine.plain(held.text)} "


def named_holder(engine: Engine, ask: Ask) -> Holder | None:
    """The one that is asked about: of those named that have tasks in these documents the one a
    pronoun means (``sở này``), then one of the sentence that asks, then the first."""
    own = engine.lookup.assignments_in(ask.documents)
    issuers = {i for d in ask.documents for i in engine.agencies_in(engine.documents[d].issuer)}
    named = [h for h in _by_vocabulary(engine, ask) if not _issues(ask, h, issuers)]
    named += _by_documents(engine, ask, own)
    held = [h for h in named if any(_has_role(engine, h, a) for a in own)]
    shorter = () if held else _by_words(engine, ask, issuers)
    named = held or [h for h in shorter if any(_has_role(engine, h, a) for a in own)]
    first = min(named, key=lambda h: _order(ask, h), default=None)
    return None if first is not None and _is_object(ask, first) else first


def _is_object(ask: Ask, h: Holder) -> bool:
    """``Công ty Điện lực có trách nhiệm gì với doanh nghiệp viễn thông``: does somebody else, whom
    nothing here knows, stand before the words that ask for duties?"""
    return bool(_duty_to().search(fold(ask.text[: h.start])))


def _issues(ask: Ask, h: Holder, issuers: set[str]) -> bool:
    return h.id in issuers and len(ask.documents) == 1


def _has_role(engine: Engine, h: Holder, a: Assignment) -> bool:
    return h.stands_in(engine, a.lead) or h.stands_in(engine, a.coordinating)


def _by_vocabulary(engine: Engine, ask: Ask) -> list[Holder]:
    known = engine.vocabulary.agencies
    found = not_left_out(ask.text, ask.question.agencies)
    return [Holder(m.id, known[m.id].name, "", m.start, m.end, _levels(ask.text, m)) for m in found]


def _levels(text: str, m: Match) -> frozenset[str]:
    """The levels of government in a name and right behind it (``… công tỉnh``, ``… cấp xã``)."""
    behind = _LEVEL.match(fold(text[m.end : m.end + 24]))
    inside = _LEVEL.finditer(fold(text[m.start : m.end]))
    return frozenset(x["level"] for x in (behind, *inside) if x)


def _by_words(engine: Engine, ask: Ask, issuers: set[str]) -> list[Holder]:
    """Those that a question names shorter than the documents (``Ngân hàng Nhà nước`` for the one
    of the country), where the vocabulary takes the short name for another."""
    if len(ask.documents) > DOCUMENTS:
        return []
    named = (m for m in ask.question.agencies if m.id not in issuers)
    long = (m for m in named if len(words_of(ask.text[m.start : m.end])) > SHORTEST)
    return [_as_written(engine, ask, m) for m in long]


def _as_written(engine: Engine, ask: Ask, m: Match) -> Holder:
    text = ask.text[m.start : m.end]
    return Holder("", " ".join(text.split()), engine.plain(text), m.start, m.end)


def _by_documents(engine: Engine, ask: Ask, own: list[Assignment]) -> list[Holder]:
    """Those that have a part in a task here, are no agency of the vocabulary (nor a part of its
    name, as ``Quỹ hỗ trợ phát triển hợp tác xã tỉnh`` holds one), and are named as written; where
    an agency is named, none whose name everything is about (``hợp tác xã``)."""
    if len(ask.documents) > DOCUMENTS:
        return []
    spans = (s for a in own for s in (a.lead, a.coordinating) if s is not None)
    parts = (n for s in spans for n in _PARTS.split(s.text) if _is_name(n))
    written = {engine.plain(n): n for n in parts if not engine.agencies_in(n)}
    found = PhraseMatcher((engine.expand(n), p) for p, n in written.items()).find(ask.text, True)
    known = [range(m.start, m.end) for m in ask.question.agencies]
    if known:
        found = [m for m in found if not set(m.id.split()) <= engine.generic_units]
    found = [m for m in found if not any(m.start in r and m.end - 1 in r for r in known)]
    return [Holder("", " ".join(written[m.id].split()), m.id, m.start, m.end) for m in found]


def _is_name(text: str) -> bool:
    words = words_of(text)
    return len(words) >= SHORTEST and words[0] not in _collective()


def _order(ask: Ask, h: Holder) -> tuple[bool, bool, bool, int]:
    meant = is_pointed_at(kind_pointed_at(ask.question.text), h.name)
    asking = (a for a in ask.question.areas if a.share == 1)
    beside = _beside().search(fold(ask.text[: h.start])) is not None
    inside = any(a.start <= h.start < a.end for a in asking)
    return not meant, not inside, beside, h.start


def tasks_held(engine: Engine, ask: Ask, holder: Holder, role: str) -> list[int]:
    """The facts (rows and duties) in which it has a role, in the order of the documents."""
    out = []
    for k in engine.lookup.task_facts_in(ask.documents):
        a = engine.facts[k].assignment
        if a is not None and holder.stands_in(engine, cell(a, role)):
            out.append(k)
    return out
