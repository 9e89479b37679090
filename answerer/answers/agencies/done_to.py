"""What is to be done with an agency: ``Tỉnh phải làm gì với Liên minh`` is told by the sentence
that does something to it, not by its own tasks."""

from __future__ import annotations

from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask
from answerer.facts.doers import agency_at_head
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.question.objects_asked import asks_done_to
from answerer.telling.draft import Draft


def answer_done_to(engine: Engine, ask: Ask) -> Draft | None:
    """The best sentence that names the agency, outside what stands under its name; None for any
    other question, and where there is none."""
    if not asks_done_to(ask.question):
        return None
    named = frozenset(m.id for m in ask.question.agencies)

    def does_to(fact: Fact) -> bool:
        if fact.kind != SENTENCE or agency_at_head(engine, fact.text) in named:
            return False
        own = named & engine.agencies_above(fact.passage)
        return not own and bool(named & frozenset(engine.agencies_in(fact.text)))

    best = next(iter(engine.rank(ask, does_to, k=1)), None)
    return tell(engine, ask, best) if best is not None else None
