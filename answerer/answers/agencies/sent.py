"""Where something is sent or reported, and when something is that is no task."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.agencies.who import names_agency
from answerer.answers.passages.content import DATED, best_passage, tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.temporal import times_in
from answerer.telling.draft import Draft
from corpus.cues import Cues

_CUES = Cues("agencies", "sent")


@cache
def _sends() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<acts>\b", re.I)


def answer_sent(engine: Engine, ask: Ask) -> Draft | None:
    """Where something is sent or reported: the passage that fits best among those that say so."""
    found = engine.rank(ask, lambda f: bool(_sends().search(f.text)) and names_agency(engine, f))
    return tell(engine, ask, found[0]) if found and found[0].recall >= DATED else None


def answer_dated(engine: Engine, ask: Ask) -> Draft | None:
    """The passage that fits best, if it fits well and names a time at all."""
    best = best_passage(engine, ask)
    if best is None or best.recall < DATED or not times_in(engine.facts[best.fact].text):
        return None
    return tell(engine, ask, best)
