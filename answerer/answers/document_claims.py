"""Claims about a document itself: who signed it, when, whether it has a number yet."""

from __future__ import annotations

import re

from answerer.answers.document_facts import answer_document
from answerer.answers.document_intents import names_signer
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.text import fold

_CHIEF = re.compile("chu tich|giam doc|chair|director")
_DEPUTY = re.compile("pho chu tich|pho giam doc|vice|deputy")
_NEGATIVE = re.compile(
    r"\b(?:chua|van chua|khong con)\b(?=.*\b(?:phai khong|dung khong|a|ha)\b)"
    r"|\bnot (?:yet )?\w+ed\b"
)
_INTENTS = ("status", "effect", "signed_on", "own_number")


def claimed_fact(engine: Engine, ask: Ask) -> str:
    """The intent of the claim where it is about a document of ours; empty where it is not."""
    if ask.question.has("signer"):
        return "signer"
    about_own = not ask.question.numbers or names_own_number(engine, ask.question)
    named = (i for i in _INTENTS if about_own and ask.question.has(i))
    return next(named, "signer" if names_signer(engine, ask) else "")


def answer_document_claim(engine: Engine, ask: Ask, intent: str) -> Draft | None:
    """Yes or no with the fact; None where no document states it."""
    draft = answer_document(engine, ask, (intent,))
    if draft is None:
        return None
    first = draft.statements[0]
    holds = _signed(ask, first.text) if intent == "signer" else _states(ask, first.text, intent)
    said = f"{say(ask.language, 'yes' if holds else 'no')} {first.text}"
    return Draft("answered", "yes_no", (Statement(said, first.passages),), confidence=0.9)


def _signed(ask: Ask, fact: str) -> bool:
    """Does the claim name the rank of the signer, or else the signer, rightly?"""
    text = fold(ask.text)
    if _CHIEF.search(text):
        return ("pho" in fold(fact)) == bool(_DEPUTY.search(text))
    name = re.search(r"\*\*(.+?)\*\*", fact)
    return bool(name and fold(name.group(1)) in text)


def _states(ask: Ask, fact: str, intent: str) -> bool:
    """Does every number of the claim stand in the fact (its denial: does one not)? A claim
    without numbers is about whether the document is still a draft."""
    own = {n.split("/")[0] for n in ask.question.numbers}
    claimed = _numbers(ask.text) - own
    if intent in ("status", "own_number") and not claimed:
        says_draft = "du thao" in fold(ask.text) or "draft" in ask.text.lower()
        return ("trống" in fact) == says_draft
    return (claimed <= _numbers(fact)) != is_denial(ask)


def _numbers(text: str) -> set[str]:
    """The numbers of a text without leading zeros."""
    return {str(int(n)) for n in re.findall(r"\d+", text)}


def is_denial(ask: Ask) -> bool:
    """``vẫn chưa … phải không?``: a yes confirms that it is not so."""
    return bool(_NEGATIVE.search(fold(ask.text)))
