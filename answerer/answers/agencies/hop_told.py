"""A hop as an answer: who hands in to whom, by when, and the clause that says so."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.bodies_named import lowered
from answerer.facts.engine import Engine
from answerer.facts.handing_times import Time
from answerer.facts.hops import Stated
from answerer.question.handing_asked import HandingAsked
from answerer.question.temporal import times_in
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import english_name, say, shorten, tidy
from corpus.cues import Cues

_CUES = Cues("facts", "handing_in")

CLAUSE = 330


def hop_told(engine: Engine, ask: Ask, asked: HandingAsked, stated: Stated) -> Statement:
    """``**Sở A** → …``: a hop in one line; its times are those of the period asked for."""
    language = ask.language
    parts = [_parties(engine, language, stated)]
    times = times_of(asked, stated)
    if times:
        parts.append(f"**{', '.join(t.text for t in times)}**")
    elif asked.when and not says_time(stated):
        parts.append(say(language, "hop_no_time"))
    clause = shorten(tidy(stated.clause), CLAUSE)
    return Statement(f"{', '.join(parts)} — {clause}", (stated.passage,))


@cache
def _elsewhere() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<elsewhere>(?!\w)")


def time_is_elsewhere(stated: Stated) -> bool:
    """Does a hop say that its time stands in another place (``theo thời hạn tại Phụ lục``)?"""
    return _elsewhere().search(lowered(stated.clause)) is not None


def says_time(stated: Stated) -> bool:
    """Does a hop say when, or how often, in whatever form (``02 lần/ngày``, ``hằng năm``)?"""
    return bool(stated.hop.times) or bool(times_in(stated.clause))


def no_time_told(engine: Engine, ask: Ask, stated: Stated) -> Draft:
    """Why no time is told: the clause meant names none."""
    clause = shorten(tidy(stated.clause), CLAUSE)
    named = (stated.passage,)
    return refused(ask, "not_stated", "hop_without_time", "deadline", named, clause=clause)


def times_of(asked: HandingAsked, stated: Stated) -> list[Time]:
    """The times of a hop for the period asked for; all where none is said to be for it."""
    times = list(stated.hop.times)
    own = [t for t in times if t.period in asked.periods]
    return own if len(own) == 1 and len(times) > 1 and all(t.period for t in times) else times


def _parties(engine: Engine, language: str, stated: Stated) -> str:
    hop = stated.hop
    receiver = f"**{hop.receiver}**{english_name(engine.vocabulary, hop.receiver, language)}"
    via = say(language, "hop_via", via=hop.via) if hop.via else ""
    sender = f"{hop.sender}{english_name(engine.vocabulary, hop.sender, language)}"
    if not hop.receiver:
        return say(language, "hop_sender", sender=sender) if hop.sender else ""
    key = "hop" if hop.sender else "hop_unsent"
    return say(language, key, sender=sender, receiver=receiver) + via
