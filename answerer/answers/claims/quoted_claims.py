"""Claims that no sentence plainly confirms or denies: the passage that speaks of them, with a yes
or a no where its best sentence gives one, else as it stands."""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.claims.claim_earned import holds_letters, is_earned, is_whole
from answerer.answers.claims.claim_only import is_restricted
from answerer.answers.claims.claim_reading import Claim, bare, read_claim
from answerer.answers.claims.claim_values import is_of_kind, speaks_of, values_hold
from answerer.answers.claims.content_claims import (
    is_figures,
    predicate_of,
    told,
    verdict_of,
)
from answerer.answers.claims.role_claims import states_role
from answerer.answers.passages.content import answer_content
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.silence.confidence import is_found, judged
from answerer.telling.draft import Draft
from answerer.telling.wording import say

DENIED, CONFIRMED = 0.36, 0.5
"""How likely the passage must be the one asked about, for a no and for a yes."""
TOLD, UNDECIDED = 0.55, 0.7
"""And to be told without a verdict (a reader takes it for a yes), where it says nothing else than
what is claimed, and where that is not known."""
EARNED = 1.15
"""What a yes must have together: how likely the passage is, and what it holds of what is said."""
FEW = 0.5
"""Of what is said, the least that the text of a yes holds."""


def answer_quoted_claim(engine: Engine, ask: Ask) -> Draft | None:
    """The passage that is likely the one asked about; None where none is."""
    if states_role(ask) and ask.question.agencies:
        return None
    content = answer_content(engine, ask)
    if content is None or content.status != "answered" or not content.subject:
        return None
    passage = judged(engine, ask, content)
    likely = passage.probability
    if likely is None or likely < DENIED:
        return None
    claim, fact = read_claim(engine, ask), engine.facts[passage.subject[0]]
    if is_figures(fact) and not claim.values:
        return None
    plain = bare(engine, ask, claim)
    if _denied_behind(engine, plain, claim, fact, passage):
        return _opened(ask, passage, "no")
    said = predicate_of(engine, plain)
    chosen = Candidate(passage.subject[0], passage.confidence, passage.confidence)
    verdict = verdict_of(engine, plain, claim, said, fact)
    held = max(FEW, EARNED - likely)
    whole = ask.language == "en" or is_whole(engine, said, chosen)
    earned = likely >= CONFIRMED and whole and is_earned(engine, plain, said, chosen, held)
    found = whole and is_found(passage) and not is_restricted(ask.text)
    if verdict is False or (verdict and (earned or found)):
        own = told(engine, ask, said, chosen, verdict)
        return replace(own, probability=likely, evidence=passage.evidence)
    named = ask.language == "vi" and holds_letters(engine, ask, fact)
    least = TOLD if verdict else UNDECIDED
    return _opened(ask, passage, "states") if named and likely >= least else None


def _denied_behind(engine: Engine, ask: Ask, claim: Claim, fact: Fact, passage: Draft) -> bool:
    """Does a sentence that gives no value of the kind claimed speak of the same, and what is told
    behind it another value?"""
    if not claim.values or is_of_kind(claim, fact) or not speaks_of(engine, ask, fact):
        return False
    return values_hold(claim, passage.statements[0].text) is False


def _opened(ask: Ask, passage: Draft, key: str) -> Draft:
    """The passage behind words out of wording.toml: ``Không.``, ``Văn bản nêu:``."""
    first, *others = passage.statements
    opened = replace(first, text=f"{say(ask.language, key)} {first.text}")
    return replace(passage, intent="yes_no", statements=(opened, *others))
