"""Two documents named one after the other, and what is then asked of each."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import areas_of, asking_words
from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold
from retriever.query import UNACCENTED

_KINDS = Cues("comparing", "documents")
_JOINED = Cues("comparing", "joined")
_OPENING = Cues("comparing", "opening")

_BRACKET = re.compile(r"\s*\([^()]*\)")
DESCRIBED = 5
"""How many syllables the name of a document has at least that says which one is meant."""
ALIKE = 0.6
"""The share of their syllables in which two names are names of the same thing."""


@cache
def _document() -> re.Pattern[str]:
    return _KINDS.pattern(r"\b<kinds>\b")


@cache
def _joins() -> re.Pattern[str]:
    return _JOINED.pattern(r"\s<joins>\s+(?:the\s+)?", re.I)


@cache
def _of_each() -> re.Pattern[str]:
    """Words behind both that ask of each."""
    each = _JOINED.any_of("each", "each_place")
    return re.compile(rf"^[\s,:;–-]*(?:thì\s+)?(?:{each}[\s,:]*)*", re.I)


@cache
def _differ() -> re.Pattern[str]:
    return _JOINED.pattern(r"\b<differ>\s+(?:gì\s+)?nhau\b", re.I)


@cache
def _lead_in() -> re.Pattern[str]:
    return _OPENING.pattern(r"^(?:cho <whom>\s+)?(?:<asks>\s+)*(?:về\s+)?", re.I)


def half_of(engine: Engine, ask: Ask, province: str) -> str:
    """The question about the one of two documents that is of this province (``Quyết định … của A
    và quy chế … của B có hiệu lực từ ngày nào?``); empty where it names no such two."""
    found = _sides(engine, ask)
    if found is None:
        return ""
    before, sides, behind = found
    named = sides.get(province, "")
    return " ".join(f"{named}, {before} {behind}".split()) if named else ""


def _sides(engine: Engine, ask: Ask) -> tuple[str, dict[str, str], str] | None:
    """What stands before two documents of two provinces, each of the two, and what stands behind
    them and asks."""
    text, places = ask.text, _two_places(engine, ask)
    if places is None:
        return None
    one, other = places
    begins = _document().search(fold(text)[: one.start])
    joined = _joint(text, one.end, other.start)
    if begins is None or joined is None:
        return None
    if not _told_apart(text[begins.start() : one.start], text[joined[1] : other.start]):
        return None
    before = _lead_in().sub("", text[: begins.start()].strip(" :,-–"))
    bracket = _BRACKET.match(text, other.end)
    end = bracket.end() if bracket else other.end
    behind = _differ().sub("", _of_each().sub("", text[end:], count=1))
    rest = f"{before} {behind}"
    if not asking_words(rest, areas_of(rest)):
        return None
    sides = {
        one.id: text[begins.start() : joined[0]].strip(),
        other.id: text[joined[1] : end].strip(),
    }
    return before, sides, behind


def _told_apart(one: str, other: str) -> bool:
    """Do both names say which document is meant, and not the same thing of two places?"""
    words, others = fold(one).split(), fold(other).split()
    same = len(set(words) & set(others)) / max(1, min(len(set(words)), len(set(others))))
    return min(len(words), len(others)) >= DESCRIBED and same < ALIKE


def _two_places(engine: Engine, ask: Ask) -> tuple[Match, Match] | None:
    """The first mentions of the two provinces of a question; None where there are more or fewer."""
    plain = ask.question.query.accented < UNACCENTED
    first: dict[str, Match] = {}
    for m in engine.vocabulary.province_matcher.find(ask.text, lenient=plain):
        first.setdefault(m.id, m)
    known = [m for m in first.values() if m.id in engine.provinces]
    return (known[0], known[1]) if len(known) == 2 == len(first) else None


def _joint(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the word stands that joins the second document to the first."""
    for m in _joins().finditer(text, start, end):
        if _document().match(fold(text[m.end() : end])):
            return m.span()
    return None
