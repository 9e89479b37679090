"""A question that no rule answers, looked at once more: the fact that the learnt ranking puts
first, where it names the kind of thing that is wanted."""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.content import tell
from answerer.answers.roles import lead_sentence
from answerer.answers.yes_no import is_yes_no
from answerer.facts.amounts import CONTACTS
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW
from answerer.facts.wanted import AGENCY, OTHER, wanted
from answerer.silence.confidence import is_sure, judged
from answerer.telling.draft import Draft, Statement

INTENT = "ranked"
_OPEN = frozenset({"not_stated", "count", "content"})
"""Intents of refusals that say no more than that nothing was found."""
_NEVER = frozenset({*CONTACTS, "person"})


def looked_again(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The fact found by the ranking in the place of a refusal, if it is likely to be right; else
    the draft as it is."""
    if not _is_open(ask, draft):
        return draft
    found = engine.best(ask, lambda f: True, k=1)
    if not found:
        return draft
    told = _told(engine, ask, found[0])
    want = wanted(engine, ask)
    said = " ".join(s.text for s in told.statements)
    if want.kind != OTHER and not want.named_in(engine.expand(said)):
        return draft
    weighed = judged(engine, ask, replace(told, intent=INTENT))
    return weighed if is_sure(engine, weighed) else draft


def _is_open(ask: Ask, draft: Draft) -> bool:
    """Was nothing found (an answer that was found and is not sure enough stays refused), and is
    a passage an answer to the question?"""
    nothing = draft.status == "refused" and draft.reason == "not_stated" and draft.evidence is None
    q = ask.question
    wants_passage = not (is_yes_no(ask) or q.has("definition") or q.kinds & _NEVER)
    return nothing and draft.intent in _OPEN and wants_passage


def _told(engine: Engine, ask: Ask, found: Candidate) -> Draft:
    """A row or duty with who leads it where an agency is wanted, else the passage."""
    fact = engine.facts[found.fact]
    a = fact.assignment
    who = wanted(engine, ask).kind == AGENCY and fact.kind in (ROW, DUTY)
    if a is None or a.lead is None or not who:
        return tell(engine, ask, found)
    text = lead_sentence(engine, a, ask.language)
    statement = Statement(text, engine.passages_behind(a, text))
    return Draft("answered", INTENT, (statement,), confidence=found.recall, subject=(found.fact,))
