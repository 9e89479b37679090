"""Yes or no, with the fact that says so."""

from __future__ import annotations

import re

from answerer.answers.claims import CLAIMS, target_of
from answerer.answers.content import best_passage, tell
from answerer.answers.document_claims import answer_document_claim, claimed_fact
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.figures import lacks_figures
from answerer.facts.tasks import misses_core
from answerer.question.temporal import says_when, times_in
from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement
from answerer.telling.wording import say
from corpus.text import fold

_ENGLISH = re.compile(
    r"^\W*(?:is|are|was|were|does|do|did|has|have|can|could|will|must|should)\b", re.I
)
_ENGLISH_OPEN = re.compile(r"\b(?:which|what|who|when|how)\b")
_END = re.compile(
    r"\b(?:khong|chua|phai khong|dung khong|khong vay|khong a|ko|dung chua|dung ko)\W*"
    r"(?:vay|a|nhi|nhe|the|ban|the nhi|ha)?\W*$"
)
_INSIDE = re.compile(
    r"\bco (?:duoc |phai |cho |neu |ghi |giao |nhac )?[\w ]{2,70}? (?:khong|chua)\b(?! co\b)"
)
_PARTICLE = re.compile(r"\b(?:hả|à|phải hông|hông|hem|ha|chứ gì)\W*$")
_CLAIM = re.compile(
    r"\b(?:co phai|phai khong|dung khong|phai chang|dung chua|co dung|co dung la|phai ko|dung ko)\b"
)
MIN_RECALL = 0.7
EXISTS = 0.5
ROOM = 650


def is_yes_no(ask: Ask) -> bool:
    """Does the question want a yes or a no (and names no other thing that it wants)?"""
    lower = ask.text.lower()
    if ask.language == "en":
        return bool(_ENGLISH.match(ask.text)) and not _ENGLISH_OPEN.search(lower)
    folded = fold(ask.text)
    if _CLAIM.search(folded):
        return True
    ends = _PARTICLE.search(lower) or _END.search(folded) or _INSIDE.search(folded)
    return not ask.question.open and bool(ends)


def ends_as_claim(ask: Ask) -> bool:
    """``… thì sao, có trong đó không?``: does it end as a yes or no, whatever it asks before?"""
    return bool(_END.search(fold(ask.text)))


def answer_yes_no(engine: Engine, ask: Ask) -> Draft | None:
    """Yes or no by the kind of claim: a fact of the document itself, a claim about a task, or
    that the documents say something at all; None where they do not say."""
    intent = claimed_fact(engine, ask)
    if intent:
        return answer_document_claim(engine, ask, intent)
    target = target_of(engine, ask, "lead")
    found = (claim(engine, ask, target) for claim in CLAIMS)
    return next((d for d in found if d is not None), None) or _exists(engine, ask)


def _exists(engine: Engine, ask: Ask) -> Draft | None:
    """The documents say so where one passage holds most of the claim; else they do not say."""
    best = best_passage(engine, ask)
    if best is None or best.recall < MIN_RECALL or misses_core(engine, ask, best, EXISTS):
        return None
    if ask.question.has("deadline") and not says_when(engine.facts[best.fact].text):
        return None
    told = tell(engine, ask, best)
    first = told.statements[0]
    holds = not lacks_figures(engine, ask, engine.index.passages[first.passages[0]].text)
    if not holds and not (times_in(ask.text) and says_when(first.text)):
        return None
    said = Statement(f"{say(ask.language, 'yes' if holds else 'no')} {first.text}", first.passages)
    return Draft(
        "answered",
        "yes_no",
        (said,),
        confidence=best.recall,
        subject=told.subject,
        limit=SEVERAL if len(first.text) > ROOM else SINGLE,
    )
