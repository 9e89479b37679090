"""Whether the dates and amounts that are claimed are those of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_reading import Claim, unplaced
from answerer.answers.claims.claim_texts import around, stated
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.facts.spelled_numbers import in_digits
from answerer.facts.values import Value, comparable, same, values_of, within
from corpus.cues import Cues
from corpus.phrases import words_of
from corpus.text import fold

_CUES = Cues("claims", "slots")

CONTEXT = 7
SPOKEN = 0.5
"""Of the words of a question, the share that a text with another value must hold."""
_MONTH = re.compile(r"\bthang 0?(\d{1,2})(?!\d|\s*[/-]\s*\d)\b")


@cache
def _function() -> frozenset[str]:
    """What says nothing beside a value."""
    return frozenset(_CUES.words("function"))


def is_of_kind(claim: Claim, fact: Fact) -> bool:
    """Does a text give a value of a kind that is claimed (any text where none is)?"""
    given = values_of(in_digits(stated(fact))) if claim.values else ()
    return not claim.values or any(comparable(v, s) for v in claim.values for s in given)


def values_hold(claim: Claim, text: str) -> bool | None:
    """Are all values claimed those of the text? None where it gives none of the kind of one, and
    no other than those claimed of the rest."""
    given = values_of(in_digits(text))
    held = [_value_holds(claim, v, given) for v in claim.values]
    return False if False in held else None if None in held else True


def _value_holds(claim: Claim, v: Value, given: Sequence[Value]) -> bool | None:
    """Is it one of the values of its kind that stands in the same words, or within their bound
    where it is asked what may be? None where it is only one of the others."""
    alike = [s for s in given if comparable(v, s)]
    fit = [_in_same_words(v, s) for s in alike]
    meant = [s for s, f in zip(alike, fit, strict=True) if f == max(fit)]
    if any(same(v, s) for s in meant):
        return True
    if not alike or (any(same(v, s) for s in alike) and not claim.permits):
        return None
    return claim.permits and not v.bound and any(within(v, s) for s in meant)


def _in_same_words(claimed: Value, given: Value) -> int:
    return len(frozenset(claimed.before.split()[-CONTEXT:]) & frozenset(given.before.split()))


def holds_months(ask: Ask, text: str) -> bool:
    """Does a text name the months that a claim does (``vào tháng 12``), no dates being compared?"""
    held = frozenset(_MONTH.findall(fold(text)))
    return frozenset(_MONTH.findall(fold(without_ending(ask.text)))) <= held


def speaks_of(engine: Engine, ask: Ask, fact: Fact) -> bool:
    """Does a text with another value hold most words of the claim beside its values and places,
    those too by which it is only read (``có hiệu lực``)?"""
    if ask.language == "en":
        return True
    held = frozenset(words_of(fold(engine.expand(around(engine, fact)))))
    claim = without_ending(unplaced(ask))
    figures = values_of(in_digits(claim, claimed=True))
    rest = "".join(
        " " if any(v.start <= n < v.end for v in figures) else c for n, c in enumerate(claim)
    )
    asked = frozenset(words_of(fold(engine.expand(rest)))) - _function()
    words = [w for w in asked if not w[0].isdigit()]
    return sum(w in held for w in words) >= SPOKEN * len(words)
