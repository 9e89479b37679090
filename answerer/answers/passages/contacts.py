"""Addresses, telephone numbers, accounts: from a passage that holds one, or not stated."""

from __future__ import annotations

from answerer.answers.passages.content import tell
from answerer.facts.amounts import CONTACTS, QUANTITY
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft
from answerer.telling.wording import name_of


def answer_contact(engine: Engine, ask: Ask) -> Draft | None:
    """The passage that gives the address asked for, of the agency named if one is; the refusal
    that is due where none does; None for a question that asks for no address."""
    kinds = [k for k in CONTACTS if k in ask.question.kinds]
    if not kinds:
        return None
    named = {m.id for m in ask.question.agencies}

    def gives(fact: Fact) -> bool:
        if fact.kind != SENTENCE or not all(QUANTITY[k].search(fact.text) for k in kinds):
            return False
        passage = engine.passages[fact.passage]
        return named <= set(engine.agencies_in(passage.clean)) | engine.agencies_above(fact.passage)

    found = engine.rank(ask, gives)
    if found:
        return tell(engine, ask, found[0])
    kind = name_of(ask.language, "kinds", kinds[0])
    return refused(ask, "not_stated", "not_stated_kind", "content", kind=kind)
