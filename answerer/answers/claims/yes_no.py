"""Yes or no, with the fact that says so."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.approval_claims import claims_approval
from answerer.answers.claims.citation_claims import answer_citation_claim
from answerer.answers.claims.claim_endings import without_source
from answerer.answers.claims.claim_gaps import names_what_is_lacking
from answerer.answers.claims.claimed_task import target_of
from answerer.answers.claims.content_claims import answer_content_claim
from answerer.answers.claims.contrasts import upholds, without_contrast
from answerer.answers.claims.document_claims import (
    answer_document_claim,
    claimed_fact,
)
from answerer.answers.claims.issuer_claims import answer_issuer_claim
from answerer.answers.claims.label_claims import answer_label_claim
from answerer.answers.claims.named_claims import answer_execution_claim, answer_recipient_claim
from answerer.answers.claims.post_claims import answer_post_claim, claims_post
from answerer.answers.claims.proposer_claims import answer_proposer_claim
from answerer.answers.claims.quoted_claims import answer_quoted_claim
from answerer.answers.claims.replacing_claims import answer_replacing_claim
from answerer.answers.claims.role_claims import role_claim
from answerer.answers.claims.standing_claims import answer_standing_claim
from answerer.answers.claims.task_claims import CLAIMS
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import beyond_agencies
from answerer.facts.reference_finder import ReferenceFinder
from answerer.silence.confidence import is_found
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_ASKING = Cues("claims", "yes_no")
_CUES = Cues("claims", "endings")

_MATTER = re.compile(r"\bnội dung\b", re.I)
"""``nội dung không`` (contents not) folded looks like ``đúng không`` (is that so)."""

TELLING, LITTLE = 3.0, 0.2
"""The weight from which on a claim has a topic of its own, and the share of it that is next to
nothing."""


@cache
def _english() -> re.Pattern[str]:
    return _ASKING.pattern(r"(?:^|[,;:.?!]\s+)\W*<auxiliaries>\b", re.I)


@cache
def _english_tag() -> re.Pattern[str]:
    """``… takes effect on 1 May, right?``: a claim without the order of words of a question."""
    return _ASKING.pattern(
        r",\s*(?:is (?:that|this|it) )?(?:<tags>|isn.t it|doesn.t it"
        r"|aren.t they)\W*$",
        re.I,
    )


@cache
def _english_open() -> re.Pattern[str]:
    return _ASKING.pattern(r"\b(?:<others>|when(?! \w+ing\b))\b", re.I)


@cache
def _inside() -> re.Pattern[str]:
    return _ASKING.pattern(
        r"\bco (?:<inner> )?[\w ]{2,70}? (?:khong|chua)\b(?! co\b)"
        r"|\bco [\w ,]{2,80}? hay <choices>\b"
    )


@cache
def _particle() -> re.Pattern[str]:
    return _ASKING.pattern(r"\b<particles>\W*$")


@cache
def _differs() -> re.Pattern[str]:
    """What differs is told side by side, without a yes or a no."""
    return _ASKING.pattern(r"\b(?:khac|giong)(?: nhau)? <differs>\W*$")


@cache
def _claims() -> re.Pattern[str]:
    return _ASKING.pattern(r"\b<claims>\b|\b(?:dung|phai) <nods>\W*$")


@cache
def _end() -> re.Pattern[str]:
    """The word that asks at the end, and how one is addressed behind it."""
    return _CUES.pattern(r"\b(?:khong|chua|ko)\W*(?:<addressed>\W*)*$")


def is_yes_no(ask: Ask) -> bool:
    """Does the question want a yes or a no (and names no other thing that it wants)?"""
    lower = ask.text.lower()
    if ask.language == "en":
        if _english_tag().search(ask.text):
            return True
        opens = _english().search(ask.text)
        return opens is not None and not _english_open().search(ask.text, opens.start())
    folded = fold(_MATTER.sub("…", without_source(ask.text)))
    if _differs().search(folded):
        return False
    if _claims().search(folded):
        return True
    ends = _particle().search(lower) or _end().search(folded) or _inside().search(folded)
    return not ask.question.open and bool(ends)


def ends_as_claim(ask: Ask) -> bool:
    """``… thì sao, có trong đó không?``: does it end as a yes or no, whatever it asks before?"""
    return bool(_end().search(fold(ask.text)))


def answer_yes_no(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """Yes or no to a claim beside what it is set against; None where the documents do not say, or
    say just that."""
    claim, aside = without_contrast(engine, ask)
    found = _answered(engine, claim, finder)
    if found is not None and _is_of_other_number(engine, ask, finder, found):
        return None
    if found is not None and found.confidence < 1 and not is_found(found):
        found = None if names_what_is_lacking(engine, claim, found) else found
    return None if found is not None and upholds(engine, ask, aside, found) else found


def _is_of_other_number(engine: Engine, ask: Ask, finder: ReferenceFinder, draft: Draft) -> bool:
    """Is this a yes to a claim of what a cited document approves that no passage cited names by its
    number?"""
    named = {finder.reference(k).number.lower() for k in finder.by_number(ask)}
    if not claims_approval(ask):
        return False
    said = draft.head or (draft.statements[0].text if draft.statements else "")
    if not named or not said.startswith(say(ask.language, "yes")):
        return False
    cited = [engine.passages[k].clean.lower() for s in draft.statements for k in s.passages]
    return not any(n in text for n in named for text in cited)


def _answered(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """Yes or no by the kind of claim: a fact of the document itself, a claim about a task, or
    that the documents say something at all; None where they do not say."""
    intent = claimed_fact(engine, ask)
    own = answer_document_claim(engine, ask, intent) if intent else None
    first = own or answer_recipient_claim(engine, ask) or answer_execution_claim(engine, ask)
    first = first or answer_post_claim(engine, ask) or answer_replacing_claim(engine, ask)
    first = first or answer_standing_claim(engine, ask)
    first = first or answer_proposer_claim(engine, ask)
    first = first or answer_issuer_claim(engine, ask, finder)
    first = first or answer_citation_claim(engine, ask, finder) or answer_label_claim(engine, ask)
    if first is not None or claims_post(engine, ask):
        return first
    target = target_of(engine, ask, "lead")
    found = (claim(engine, ask, target) for claim in CLAIMS)
    first = next((d for d in found if d is not None), None)
    first = first or answer_content_claim(engine, ask) or role_claim(engine, ask)
    if first is not None and not ask.places and _is_about_other(engine, ask, first):
        return None
    return first or answer_quoted_claim(engine, ask)


def _is_about_other(engine: Engine, ask: Ask, draft: Draft) -> bool:
    """Does what is cited hold next to nothing of a claim but the names of its agencies (``Hội quán
    do Liên minh chủ trì`` and a task of Liên minh)?"""
    topic = beyond_agencies(engine, ask)
    cited = [engine.passages[k] for s in draft.statements for k in s.passages]
    text = " ; ".join(t for p in cited for t in (p.clean, *p.path))
    telling = sum(c.weight for c in topic) > TELLING
    return bool(cited) and telling and engine.share(topic, text) < LITTLE
