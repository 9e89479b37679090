"""Who coordinates, where only a sentence says so: no cell and no list that was read as one."""

from __future__ import annotations

from answerer.answers.content import tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.telling.draft import Draft
from corpus.text import fold

MIN_RECALL = 0.45


def answer_coordination(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that fits best among those that speak of coordinating and name an agency."""

    def keep(fact: Fact) -> bool:
        return "phoi hop" in fold(fact.text) and len(engine.agencies_in(fact.text)) > 0

    found = engine.rank(ask, keep, k=3)
    if not found or found[0].recall < MIN_RECALL:
        return None
    return tell(engine, ask, found[0])
