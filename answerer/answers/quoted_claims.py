"""Claims that no sentence plainly confirms or denies: the passage that speaks of them, with a yes
or a no where its best sentence gives one, else as it stands."""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.claim_reading import bare, read_claim
from answerer.answers.content import answer_content
from answerer.answers.content_claims import (
    EARNED,
    holds_letters,
    is_earned,
    predicate_of,
    told,
    verdict_of,
)
from answerer.answers.role_claims import states_role
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.silence.confidence import judged
from answerer.telling.draft import Draft
from answerer.telling.wording import say

LEAST, SURE = 0.5, 0.7
"""How likely the passage must be the one asked about: for a verdict, and to be told without one (a
reader takes it for a yes)."""
LIKELY, NEARLY = 0.8, 0.65
"""The text of a yes may hold so much less of what is said where it is so likely."""


def answer_quoted_claim(engine: Engine, ask: Ask) -> Draft | None:
    """The passage that is likely the one asked about; None where none is."""
    if states_role(ask) and ask.question.agencies:
        return None
    found = answer_content(engine, ask)
    if found is None or found.status != "answered" or not found.subject:
        return None
    sure = judged(engine, ask, found)
    if sure.probability is None or sure.probability < LEAST:
        return None
    claim = read_claim(engine, ask)
    plain = bare(engine, ask, claim)
    said, fact = predicate_of(engine, plain), engine.facts[sure.subject[0]]
    chosen = Candidate(sure.subject[0], sure.confidence, sure.confidence)
    verdict = verdict_of(engine, plain, claim, said, fact)
    earned = is_earned(
        engine, plain, said, chosen, NEARLY if sure.probability >= LIKELY else EARNED
    )
    if verdict is False or (verdict and earned):
        own = told(engine, ask, said, chosen, verdict)
        return replace(own, probability=sure.probability, evidence=sure.evidence)
    told_as_is = ask.language == "vi" and holds_letters(engine, ask, fact)
    if sure.probability < SURE or not told_as_is:
        return None
    first, *others = sure.statements
    stated = replace(first, text=f"{say(ask.language, 'states')} {first.text}")
    return replace(sure, intent="yes_no", statements=(stated, *others))
