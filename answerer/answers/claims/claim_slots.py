"""Another thing in the very place of what is claimed: ``do Sở A cấp`` where the text says ``do Sở
B cấp``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.question.areas import Area
from corpus.cues import Cues
from corpus.phrases import Token, tokens
from retriever.query import UNACCENTED

_CUES = Cues("claims", "slots")

LONGEST, REACH = 9, 14
"""Syllables of what is claimed, and of what may stand in its place."""
HELD = 0.5
_ALONE = frozenset({"bằng", "trào"})
"""These open a slot whatever stands before them."""


@cache
def _marks() -> frozenset[str]:
    """What opens a slot."""
    return frozenset(_CUES.words("marks"))


@cache
def _plain() -> frozenset[str]:
    """As typed without diacritics."""
    return frozenset(_CUES.words("plain"))


@cache
def _sides() -> frozenset[str]:
    """What a side is called that does something: one of these may stand for another."""
    return frozenset(_CUES.words("sides"))


def _mark(t: Token, plain: bool = False) -> str:
    """What a token opens a slot as; empty for one that opens none."""
    if t.tone in _sides():
        return "|"
    return t.fold if t.tone in _marks() or (plain and t.fold in _plain()) else ""


@cache
def _idle() -> frozenset[str]:
    """What says nothing in it."""
    return frozenset(_CUES.words("idle"))


def is_contrary(engine: Engine, ask: Ask, fact: Fact) -> bool:
    """Does the text give something else in the place that a claim fills: behind the same word and
    mark, or between the same mark and word?"""
    if ask.language != "vi":
        return False
    asking = [a for a in ask.question.areas if a.share == 1]
    text = without_ending(ask.text)
    claimed = [t for t in tokens(text) if any(a.start <= t.start < a.end for a in asking)]
    stated = tokens(fact.text)
    known = frozenset(t.fold for t in stated)
    asked = frozenset(t.fold for t in tokens(text))
    plain = ask.question.query.accented < UNACCENTED
    for at, end in _slots(claimed, known, plain):
        words = ask.text[claimed[at + 1].start : claimed[end - 1].end]
        before, behind = claimed[at - 1].fold if at else "", _word(claimed, end)
        if any(
            _other(stated, place, before, behind, asked)
            for place, t in enumerate(stated)
            if _mark(t) and _mark(t) == _mark(claimed[at], plain)
        ) and not _means(engine, words, fact):
            return True
    return False


def _slots(
    claimed: Sequence[Token], known: frozenset[str], plain: bool
) -> Iterator[tuple[int, int]]:
    """Where marks stand whose words, up to a word of the text or a pause, the text has not."""
    for at, t in enumerate(claimed[:-1]):
        if not _mark(t, plain):
            continue
        end = at + 1
        while end < len(claimed) and end - at <= LONGEST and not claimed[end].pause:
            if claimed[end].fold in known and claimed[end].fold not in _idle():
                break
            end += 1
        if any(w.fold not in known and w.fold not in _idle() for w in claimed[at + 1 : end]):
            yield at, end


def _word(claimed: Sequence[Token], end: int) -> str:
    return claimed[end].fold if end < len(claimed) and not claimed[end].pause else ""


def _other(
    stated: Sequence[Token], place: int, before: str, behind: str, asked: frozenset[str]
) -> bool:
    """Does the mark stand between the same words here, with words that the question has not?"""
    ahead = stated[place + 1 : place + 1 + REACH]
    stop = next((n for n, t in enumerate(ahead) if t.pause), len(ahead))
    reach = [t.fold for t in ahead[:stop]]
    mark = stated[place].tone
    same = bool(before) and before not in _idle() and place > 0 and stated[place - 1].fold == before
    closed = bool(behind) and behind in reach[1:]
    if not (same or closed or mark in _ALONE):
        return False
    inside = reach[: reach.index(behind)] if closed else reach[:LONGEST]
    return any(w not in asked and w not in _idle() for w in inside[:3])


def _means(engine: Engine, words: str, fact: Fact) -> bool:
    """Does the text hold what is claimed in other words?"""
    said = engine.concepts.read(words, "vi", [Area(0, len(words), 1.0)], ())
    return bool(said) and engine.share(said, fact.text) >= HELD
