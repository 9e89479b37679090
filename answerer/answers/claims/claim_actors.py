"""Whether a text gives something to the agencies that are said to do it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from answerer.answers.claims.claim_reading import Claim, decides, stands_between
from answerer.answers.claims.claim_texts import whole
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW, Fact
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "doers")
_POSTS = Cues("claims", "posts")


@cache
def _partner() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<partners>\s+$", re.I)


@cache
def _helped() -> re.Pattern[str]:
    """``Giúp Ủy ban nhân dân tỉnh quản lý``, ``tham mưu HĐND tỉnh ban hành``: who is helped acts,
    but another has the duty."""
    return _CUES.pattern(r"\b<helped>(?: cho)?\s+$", re.I)


@cache
def _hands_down() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<handed>(?: \w+){0,2} cho\s+$", re.I)


@cache
def _given() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<given>\s+$")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(rf"\b{_CUES.any_of('sent')}\s+(?:{_POSTS.any_of('holders')}\s+)?$")


@cache
def _on() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<on>\s+$", re.I)


def actors_hold(engine: Engine, claim: Claim, fact: Fact) -> bool | None:
    """Does the text give it to the agencies that are said to do it, and name the others? None
    where it does not say who acts, or says all of them, or what is done by one that is said to
    receive it. What goes to another than the one said to receive it, or by way of another, or is
    another's to decide, is not so."""
    row = fact.assignment if fact.kind == ROW else None
    named = frozenset(engine.agencies_in(whole(fact))) | engine.agencies_above(fact.passage)
    goes_to = _receivers(engine, fact.text) if claim.receivers else frozenset()
    if goes_to and not goes_to & claim.receivers:
        return False
    deciding = _deciding(engine, fact.text) if claim.deciding else frozenset()
    if deciding and not deciding & claim.deciding:
        return False
    if claim.through and not claim.through & named and _between(engine, fact):
        return False
    if not claim.others <= named | _near(engine, fact):
        return None
    if claim.receivers & _doing(engine, fact.text):
        return None
    if row is not None:
        actors = frozenset(engine.agencies_in(row.lead.text)) if row.lead else frozenset()
    else:
        actors = acting(engine, fact)
    claimed = claim.actors - _places(engine, fact.text)
    if claimed <= ((actors | _done_for(engine, fact.text)) if actors else named):
        return True
    if claimed & named or not actors:
        return None
    return None if any(engine.vocabulary.agencies[i].abstract for i in actors) else False


def _receivers(engine: Engine, text: str) -> frozenset[str]:
    """The agencies that something goes to by a text (``gửi về Sở A tổng hợp``)."""
    found = engine.vocabulary.agency_matcher.find(text)
    return frozenset(m.id for m in found if _sent().search(fold(text[: m.start])))


def _deciding(engine: Engine, text: str) -> frozenset[str]:
    """The agencies that have the last word by a text (``tham mưu HĐND Tỉnh ban hành``)."""
    found = engine.vocabulary.agency_matcher.find(text)
    return frozenset(m.id for m in found if decides(text, m))


def _places(engine: Engine, text: str) -> frozenset[str]:
    """What a text names as the place where something is shown (``đăng trên Cổng Thông tin …``): a
    claim may say that it shows it."""
    found = engine.vocabulary.agency_matcher.find(text)
    return frozenset(m.id for m in found if _on().search(text[: m.start]))


def _between(engine: Engine, fact: Fact) -> bool:
    """Does a text say by way of which agency something goes?"""
    found = engine.vocabulary.agency_matcher.find(fact.text)
    return any(stands_between(fact.text, m) for m in found)


def _near(engine: Engine, fact: Fact) -> frozenset[str]:
    """The agencies of the passage, of the headings above it, and who issued the document."""
    p = engine.passages[fact.passage]
    texts = (p.clean, *p.path, engine.documents[p.document].issuer)
    return frozenset(i for text in texts for i in engine.agencies_in(text))


def acting(engine: Engine, fact: Fact) -> frozenset[str]:
    """The agencies that a sentence says act: those before a verb of duty or behind ``giao``, else
    those whose duty it is a part of (``Sở A giúp …. Là cơ quan cấp …``), else those of the heading
    above."""
    doing = _doing(engine, fact.text)
    return doing or _on_duty(engine, fact) or engine.agencies_above(fact.passage)


def _on_duty(engine: Engine, fact: Fact) -> frozenset[str]:
    lead = _delegate(engine, fact) or _duty_lead(engine, fact)
    return frozenset(engine.agencies_in(lead))


def _delegate(engine: Engine, fact: Fact) -> str:
    """To whom the heading of a text hands it down (``Tỉnh phân cấp cho Sở A ký: a) …``), as
    written; empty where it does not."""
    above = next(iter(engine.passages[fact.passage].path[-1:]), "")
    found = engine.vocabulary.agency_matcher.find(above)
    handed = (m for m in found if _hands_down().search(above[: m.start]))
    return next((above[m.start : m.end] for m in handed), "")


def acting_above(engine: Engine, fact: Fact) -> str:
    """Who acts in a sentence that does not say so itself, as the sentence or the heading before
    writes it; empty where it says so, or none does."""
    if fact.kind == ROW or _doing(engine, fact.text):
        return ""
    return (
        _delegate(engine, fact)
        or _duty_lead(engine, fact)
        or engine.lookup.heading_of(fact.passage)
        or ""
    )


def _duty_lead(engine: Engine, fact: Fact) -> str:
    """Who has the duty that a sentence without a subject is a part of; empty where none has."""
    for n in engine.lookup.facts_of_passage(fact.passage):
        duty = engine.facts[n]
        a = duty.assignment if duty.kind == DUTY else None
        if a is not None and a.lead is not None and fact.text in duty.text != fact.text:
            return a.lead.text
    return ""


def _doing(engine: Engine, text: str) -> frozenset[str]:
    found = engine.vocabulary.agency_matcher.find(text)
    own = (m for m in found if not _helped().search(text[: m.start]))
    return frozenset(m.id for m in own if _acts(engine, text[: m.start], text[m.end :]))


def _done_for(engine: Engine, text: str) -> frozenset[str]:
    """The agencies that somebody helps to act."""
    found = engine.vocabulary.agency_matcher.find(text)
    helped = (m for m in found if _helped().search(text[: m.start]))
    return frozenset(m.id for m in helped if _acts(engine, text[: m.start], text[m.end :]))


def _acts(engine: Engine, before: str, after: str) -> bool:
    if _partner().search(before):
        return False
    return bool(_given().search(before) or _verb(engine).match(after))


@lru_cache(maxsize=4)
def _verbs(verbs: tuple[str, ...]) -> re.Pattern[str]:
    does = "|".join([*verbs, *_CUES.words("modals")])
    return re.compile(rf"\s*(?:\([^)]*\)\s*)?(?:{does})\b", re.I)


def _verb(engine: Engine) -> re.Pattern[str]:
    return _verbs(tuple(engine.vocabulary.cues.get("verbs", {}).get("task", ())))
