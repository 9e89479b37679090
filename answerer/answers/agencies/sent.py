"""Where something is sent or reported."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.agencies.who import names_agency
from answerer.answers.passages.content import DATED, tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
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
