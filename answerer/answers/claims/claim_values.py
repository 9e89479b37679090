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
from answerer.facts.value_comparison import comparable, measures, same, within
from answerer.facts.values import Value, values_of
from corpus.cues import Cues
from corpus.phrases import words_of
from corpus.text import fold

_CUES = Cues("claims", "slots")

CONTEXT = 9
LACKING = 0.3
"""What a word about a value counts against it that the claim has not; one that it has counts 1."""
OTHERS = 2
"""How many words more behind the noun that a text counts make it another count."""
CLEARLY = 2.0
"""By how much another value of a text must fit better for the one claimed to be wrong there."""
SPOKEN = 0.5
"""Of the words of a question, the share that a text with another value must hold."""
TOLD, MOST = 2, 0.5
"""How many of the words that tell a value from the others a claim must hold, and their share."""
_MONTH = re.compile(r"\bthang 0?(\d{1,2})(?!\d|\s*[/-]\s*\d)\b")


@cache
def _function() -> frozenset[str]:
    """What says nothing beside a value."""
    return frozenset(_CUES.words("function"))


@cache
def _level() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?P<sort><levels>)\s+(?P<n>[ivx]{1,4}|\d{1,2})(?![\w/.])")


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
    if any(same(v, s) and _is_told_apart(v, s, alike) for s in alike):
        return True
    fit = _fits(v, alike)
    meant = [s for s, f in zip(alike, fit, strict=True) if f == max(fit)]
    if any(same(v, s) for s in meant):
        return True
    if not alike or all(_counts_others(v, s) for s in meant):
        return None
    if any(same(v, s) for s in alike) and not claim.permits:
        own = max(f for s, f in zip(alike, fit, strict=True) if same(v, s))
        return False if max(fit) - own >= CLEARLY else None
    return claim.permits and not v.bound and any(within(v, s) for s in meant)


def _is_told_apart(claimed: Value, given: Value, alike: Sequence[Value]) -> bool:
    """Does a claim hold most of the words by which a text tells one of several values from the
    others (``trường hợp phức tạp thì có thể kéo dài``), two or more?"""
    if len(alike) < 2:
        return False
    others = frozenset().union(*(_words_about(s) for s in alike if s is not given))
    own = _words_about(given) - others
    held = own & frozenset((*claimed.before.split(), *claimed.behind.split()))
    return len(held) >= TOLD and len(held) >= MOST * len(own)


def _counts_others(claimed: Value, given: Value) -> bool:
    """Does a text count some of what is claimed to be so many, told apart by words behind its noun
    (``40 HTX ứng dụng công nghệ cao``)?"""
    if claimed.unit in measures() or claimed.unit != given.unit:
        return False
    behind = [w for w in given.behind.split()[:CONTEXT] if w not in _function()]
    said = frozenset((*claimed.before.split(), *claimed.behind.split()))
    return len([w for w in behind if w not in said]) > OTHERS


def _fits(claimed: Value, alike: Sequence[Value]) -> list[float]:
    """How well the words about each of several values, by which it differs from the others, are
    those about the one claimed."""
    said = _words_about(claimed)
    about = [_words_about(s) for s in alike]
    shared = frozenset.intersection(*about) if len(about) > 1 else frozenset()
    own = [words - shared for words in about]
    return [len(words & said) - LACKING * len(words - said) for words in own]


def _words_about(v: Value) -> frozenset[str]:
    return frozenset((*v.before.split()[-CONTEXT:], *v.behind.split()[:CONTEXT])) - _function()


def holds_months(ask: Ask, text: str) -> bool:
    """Does a text name the months that a claim does (``vào tháng 12``), no dates being compared?"""
    held = frozenset(_MONTH.findall(fold(text)))
    return frozenset(_MONTH.findall(fold(without_ending(ask.text)))) <= held


def same_level(ask: Ask, fact: Fact) -> bool:
    """Does a text that speaks of levels (``cấp III``, ``loại 2``) speak of all that are claimed?"""
    claimed, given = _levels(without_ending(unplaced(ask))), _levels(fact.text)
    sorts = {sort for sort, _ in given}
    return all(level in given for level in claimed if level[0] in sorts)


def _levels(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((m["sort"], m["n"].lstrip("0")) for m in _level().finditer(fold(text)))


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
