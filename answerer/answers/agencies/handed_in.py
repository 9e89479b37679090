"""To whom, by when, how often and by whom a paper is handed in: the hop of a chain that a question
means (``các huyện gửi Sở A``, ``Sở A báo cáo UBND tỉnh``), and no other's date."""

from __future__ import annotations

from answerer.answers.agencies.hop_meant import Meant, hops_meant
from answerer.answers.agencies.hop_told import hop_told, no_time_told, says_time, time_is_elsewhere
from answerer.facts.amounts import missing_kind
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.handing_asked import HandingAsked, handing_asked
from answerer.telling.draft import SEVERAL, Draft
from corpus.text import fold

ALIKE = 0.5
"""Hops whose scores are that near fit alike."""
MOST = 3
RECEIVED = frozenset({"recipients", "addressees", "signed_on"})
"""Facts of documents that may be asked of a paper handed in, too (``nơi nhận báo cáo năm``, ``ai
nhận, lúc nào``)."""
SURE = 0.8
"""How sure a hop is whose sender or receiver the question names."""


def answer_handed_in(engine: Engine, ask: Ask) -> Draft | None:
    """The hop meant; of several that fit alike each with its sender; None where none fits, or
    nothing of the kind is asked (a letter that names its addressees is a document)."""
    if ask.question.has("addressees"):
        return None
    asked = handing_asked(ask.question, engine.vocabulary)
    facts = engine.questions.document_facts.asked(ask.text, ask.question.query.plain).facts
    if asked is None or not asked.asks or (facts and not _of_paper(asked, facts)):
        return None
    found = hops_meant(engine, ask, asked)
    best = _distinct([m for m in found if m.score >= found[0].score - ALIKE])
    if not best or not _may_stand_together(asked, best):
        return None
    if asked.when and any(time_is_elsewhere(m.stated) for m in best if not m.stated.hop.times):
        return None
    if asked.when and not any(says_time(m.stated) for m in best):
        return _without_time(engine, ask, asked, best)
    told = tuple(hop_told(engine, ask, asked, m.stated) for m in best)
    if missing_kind(ask, " ".join(s.text for s in told)):
        return None
    return Draft("answered", "sent_to", told, confidence=SURE, probability=SURE, limit=SEVERAL)


def _of_paper(asked: HandingAsked, facts: tuple[str, ...]) -> bool:
    """Is it a paper that somebody named hands in of which they are asked, and no document?"""
    return bool(asked.kind and asked.senders) and set(facts) <= RECEIVED


def _may_stand_together(asked: HandingAsked, found: list[Meant]) -> bool:
    """One hop; or a few of one place whose senders the question does not name."""
    if len(found) == 1:
        return True
    places = [m.stated.passage for m in found]
    named = bool(asked.senders) and not asked.receivers
    return len(found) <= MOST and not named and max(places) - min(places) <= 1


def _without_time(
    engine: Engine, ask: Ask, asked: HandingAsked, found: list[Meant]
) -> Draft | None:
    """What is said of a hop that names no time, although one is asked for; None where it may stand
    elsewhere, or the hop is not named outright."""
    first = found[0]
    if len(found) > 1 or not asked.kind or not first.is_named:
        return None
    if not asked.to:
        return no_time_told(engine, ask, first.stated)
    told = (hop_told(engine, ask, asked, first.stated),)
    return Draft("answered", "sent_to", told, confidence=SURE, probability=SURE)


def _distinct(found: list[Meant]) -> list[Meant]:
    """The hops without those that say the same again."""
    kept: dict[tuple[str, str, tuple[str, ...]], Meant] = {}
    for m in found:
        hop = m.stated.hop
        key = (fold(hop.sender), fold(hop.receiver), tuple(fold(t.text) for t in hop.times))
        kept.setdefault(key, m)
    return list(kept.values())
