"""Claims about a document itself: who signed it, when, whether it has a number yet."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_reading import read_claim
from answerer.answers.documents.document_facts import answer_document
from answerer.answers.documents.document_intents import (
    names_own_kind,
    names_signer,
    only_carries_out,
)
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.value_comparison import comparable, same
from answerer.facts.values import values_of
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "own_document")

_BY_WHOM = re.compile(r"\bdo\b[^,.?]{2,60}?\bký\b(?! kết| hiệu| quỹ)")
_EITHER = re.compile(r"\b(?:hay|or)\b(?! (?:khong|chua|not)\b).{0,20}\b(?:du thao|draft)\b")
"""``đã ký rồi hay mới là dự thảo``: neither a yes nor a no."""
_INTENTS = ("status", "effect", "signed_on", "own_number")


@cache
def _chief() -> re.Pattern[str]:
    return re.compile(_CUES.any_of("chiefs"))


@cache
def _deputy() -> re.Pattern[str]:
    return re.compile(_CUES.any_of("deputies"))


@cache
def _negative() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<not_yet>\b(?=.*\b<confirms>\b)|\bnot (?:yet )?\w+ed\b")


@cache
def _may_sign() -> re.Pattern[str]:
    """``Sở được ký quyết định``: what one may sign, not who signed a document."""
    return _CUES.pattern(r"\b<may>(?: quyen)? ky (?:cac |mot )?<papers>\b")


@cache
def _is_issued() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<issued>\b")


@cache
def _bears_date() -> re.Pattern[str]:
    """``quyết định đề tháng 6/2021``."""
    return _CUES.pattern(r"\b<bears> (?:<dates> )?\d")


@cache
def _has_been() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:da (?:duoc |chinh thuc )*|(?:has|have|was) (?:\w+ ){0,6}?"
        r"(?:been )?)<issued>\b"
    )


@cache
def _is_signed() -> re.Pattern[str]:
    return _CUES.pattern(r"\bsigned\b(?: <still>)?\W*$")


@cache
def _after_signing() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:\d+|<numbers>) (?:ngay|days?) (?:lam viec )?<after>\b")


@cache
def _before_effect() -> re.Pattern[str]:
    """``lập trước ngày quyết định có hiệu lực thì …``: of what happens then, not of the effect."""
    return _CUES.pattern(
        r"\b<before>(?: khi| ngay| luc)?\b[^,;?]{0,60}\bhieu luc\b[^?]*?\b<then>\b"
    )


@cache
def _signing() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<signing>|date of sign\w+|upon sign\w+)\b")


def claimed_fact(engine: Engine, ask: Ask) -> str:
    """The intent of the claim where it is about a document of ours; empty where it is not."""
    if ask.question.has("effect") and _before_effect().search(fold(ask.text)):
        return ""
    if ask.question.has("effect") and (
        not ask.question.numbers or names_own_number(engine, ask.question)
    ):
        return "effect"
    if _may_sign().search(fold(ask.text)):
        return ""
    if _is_signed().search(ask.text.lower()):
        return "status"
    if ask.question.has("signer"):
        return "signer"
    own = names_own_number(engine, ask.question)
    if ask.question.numbers and not own and not only_carries_out(engine, ask):
        return "signer" if names_signer(engine, ask) else ""
    if (own or names_own_kind(engine, ask)) and _BY_WHOM.search(ask.text.lower()):
        return "signer"
    named = (i for i in _INTENTS if ask.question.has(i))
    found = next(named, "signer" if names_signer(engine, ask) else "")
    issued = own and _is_issued().search(fold(ask.text))
    bears = names_own_kind(engine, ask) and _bears_date().search(fold(ask.text))
    return "signed_on" if not found and (issued or bears) and _dates(engine, ask) else found


def _dates(engine: Engine, ask: Ask) -> bool:
    """Does a claim name a date?"""
    return any(v.unit == "date" for v in read_claim(engine, ask).values)


def answer_document_claim(engine: Engine, ask: Ask, intent: str) -> Draft | None:
    """Yes or no with the fact; None where no document states it, or not of the kind claimed."""
    draft = answer_document(engine, ask, (intent,))
    if draft is None:
        return None
    first = draft.statements[0]
    holds = (
        _signed(ask, first.text) if intent == "signer" else _states(engine, ask, first.text, intent)
    )
    if holds is None:
        return None
    verdict = "" if _EITHER.search(fold(ask.text)) else say(ask.language, "yes" if holds else "no")
    said = f"{verdict} {first.text}".strip()
    return Draft("answered", "yes_no", (Statement(said, first.passages),), confidence=0.9)


def _signed(ask: Ask, fact: str) -> bool:
    """Does the claim name the rank of the signer, or else the signer, rightly?"""
    text = fold(ask.text)
    if _chief().search(text):
        return ("pho" in fold(fact)) == bool(_deputy().search(text))
    name = re.search(r"\*\*(.+?)\*\*", fact)
    return bool(name and fold(name.group(1)) in text)


def _states(engine: Engine, ask: Ask, fact: str, intent: str) -> bool | None:
    """Does every value of the claim stand in the fact (its denial: does one not)? None where the
    fact gives nothing of its kind. A claim without values is about whether the document is still
    a draft."""
    claimed = read_claim(engine, ask).values
    if intent in ("status", "own_number") and not claimed:
        return ("trống" in fact) == _says_draft(ask)
    stated = values_of(fact)
    if intent == "effect" and _differs_in_kind(ask, fact, bool(claimed)):
        return is_denial(ask)
    if not all(any(comparable(v, s) for s in stated) for v in claimed):
        return None
    return all(any(same(v, s) for s in stated) for v in claimed) != is_denial(ask)


def _says_draft(ask: Ask) -> bool:
    """Is it claimed that the document is a draft or not yet issued, and not that the draft has
    been issued (``dự thảo đã được ban hành chưa``)?"""
    text = fold(ask.text)
    named = bool(re.search(r"\b(?:du thao|draft)\b", text))
    return is_denial(ask) or (named and not _has_been().search(text))


def _differs_in_kind(ask: Ask, fact: str, dated: bool) -> bool:
    """Is a date, or a time after the signing, claimed where the document counts from its signing,
    or the signing where it gives a date?"""
    text = fold(ask.text)
    if "ngày ký" in fact:
        return bool(_after_signing().search(text)) or (dated and not values_of(fact))
    return bool(_signing().search(text)) and not dated


def is_denial(ask: Ask) -> bool:
    """``vẫn chưa … phải không?``: a yes confirms that it is not so."""
    return bool(_negative().search(fold(ask.text)))
