"""Whether an answer may be given: the probability that it is right, by its evidence."""

from __future__ import annotations

from dataclasses import asdict, replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.silence.evidence import evidence_of
from answerer.telling.draft import Draft

FOUND = 0.95
"""The search score from which on search is all but sure of a passage, whatever words a question has
for what it says."""


def is_judged(engine: Engine, draft: Draft) -> bool:
    """Is this an answer that was found by likeness, so that it may be about something else? What
    is named by its number or counted out of a table is not, nor a yes or no, which compares (the
    words of a claim that is denied stand nowhere)."""
    cites = any(s.passages for s in draft.statements)
    named = draft.confidence == 1.0 and draft.intent == "legal_basis"
    answered = draft.status == "answered" and draft.intent in engine.calibration.intents
    return answered and cites and not named


def judged(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The draft with its evidence and its probability, where it is judged and was not before."""
    if draft.probability is not None or not is_judged(engine, draft):
        return draft
    evidence = asdict(evidence_of(engine, ask, draft))
    sure = engine.calibration.probability(evidence, draft.intent, ask.language)
    return replace(draft, evidence=evidence, probability=sure)


def is_sure(engine: Engine, draft: Draft) -> bool:
    """May it be given?"""
    return draft.probability is None or draft.probability >= engine.calibration.least


def is_found(draft: Draft) -> bool:
    """Is search all but sure of what a draft that was judged cites?"""
    return (draft.evidence or {}).get("search", 0.0) >= FOUND
