"""Claims that somebody takes part whom no list of agencies knows: ``Các trường đại học có phải phối
hợp … không?``, held against the words of the coordinating cell."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claimed_task import target_of, verdict_on, verdict_told
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.tasks import assignment_of, holder_of
from answerer.telling.draft import Draft
from answerer.telling.wording import task_told
from corpus.cues import Cues

_CUES = Cues("claims", "parties")
LONGEST, DENIED = 6, 0.6
"""Syllables of a party's name; how well a task must fit for its cell to deny a claim."""


@cache
def _party() -> re.Pattern[str]:
    return _CUES.pattern(r"^(?:<opens> )?(?P<who>[\w ]+?) (?:<claims> )+<coordinates>\b")


def answer_party_claim(engine: Engine, ask: Ask, target: Candidate | None) -> Draft | None:
    """Yes or no by whether the party claimed stands among those who coordinate; None for any other
    claim."""
    m = _party().search(engine.plain(ask.text))
    if m is None or ask.question.agencies or len(m["who"].split()) > LONGEST:
        return None
    own = target_of(engine, ask, "coordinating") or target
    if own is None:
        return None
    a = holder_of(engine, assignment_of(engine, own), "coordinating")
    if a.coordinating is None:
        return None
    holds = f" {m['who']} " in f" {engine.plain(a.coordinating.text)} "
    if not holds and own.recall < DENIED:
        return None
    lead = f"{a.lead.text} chủ trì; " if a.lead else ""
    told = f"{lead}phối hợp: {a.coordinating.text} (nhiệm vụ “{task_told(a, 200)}”)"
    return verdict_on(engine, a, own, verdict_told(ask, holds, told))
