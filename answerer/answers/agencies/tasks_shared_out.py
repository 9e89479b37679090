"""``Sở A lo quỹ hỗ trợ và tập huấn ra sao?``: several tasks of one agency, each on its part of what
is asked."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.agencies.tasks_on_topic import MOST, singled_out
from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.holders import named_holder, tasks_held
from answerer.facts.narrowing import topic_of
from answerer.telling.draft import SEVERAL, Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("agencies", "manner")

WHOLLY = 0.9
"""The share that one task must hold to be told alone."""
TOGETHER = 0.75
"""The share of what is asked beyond the agency that its tasks must hold together."""


@cache
def _how() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<how>\b")


def answer_shared_out(engine: Engine, ask: Ask) -> Draft | None:
    """The tasks that together hold what is asked of an agency, where no one of them does; None
    where one does, or they all hold too little."""
    holder = named_holder(engine, ask) if _how().search(fold(ask.text)) else None
    if holder is None or len(ask.question.agencies) > 1:
        return None
    own = tasks_held(engine, ask, holder, "lead")
    topic = topic_of(engine, ask, holder)
    found, _ = singled_out(engine, ask, own, holder) if own and topic else ([], 0.0)
    places = {engine.facts[c.fact].passage for c in found}
    if max((c.recall for c in found), default=1.0) >= WHOLLY:
        return None
    if not 1 < len(places) <= MOST or len({engine.facts[c.fact].kind for c in found}) > 1:
        return None
    text = " ; ".join(engine.facts[c.fact].main for c in found)
    if engine.share(topic, text) < TOGETHER:
        return None
    told = [tell(engine, ask, c) for c in found]
    return Draft(
        "answered",
        "tasks",
        tuple(dict.fromkeys(s for d in told for s in d.statements)),
        confidence=engine.recall_in(ask, text),
        limit=SEVERAL,
        subject=tuple(c.fact for c in found),
    )
