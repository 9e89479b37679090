"""Where a question names its provinces, each with its document that stands beside the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from retriever.query import UNACCENTED

_CUES = Cues("comparing", "alone")

_KIND = r"(?:\w+['’]s\s+)?<kinds>(?:\s+(?:<number>\s+)?[^\s,;()?]*\d[^\s,;()?]*)?"
_BRACKET = r"(?:\s*\([^()]*\))?"
_NUMBER = r"(?:\s+(?:<number>\s+)?\d[^\s,;()?]*)?"
_KINDS_BEHIND = r"(?:\s+<kinds_behind>(?!\w))"


@dataclass(frozen=True, slots=True)
class Side:
    """Where a question names a province (``name``), with the document of it that stands before
    the name or behind it."""

    province: str
    start: int
    name: int
    end: int


@cache
def _before() -> re.Pattern[str]:
    """What belongs to the name of a province before it: a document, a preposition, its rank."""
    return _CUES.pattern(
        rf"(?<!\w)(?:<prepositions>\s+)?(?:{_KIND}{_BRACKET}\s+)?(?:<prepositions>\s+)?(?:<ranks>\s+)*$",
        re.I,
    )


@cache
def _behind() -> re.Pattern[str]:
    """What belongs to it behind it: ``'s Decision 672``, ``draft decision``, what stands in
    brackets."""
    return _CUES.pattern(
        rf"(?:['’]s?{_KINDS_BEHIND}*{_NUMBER}|{_KINDS_BEHIND}+{_NUMBER})?{_BRACKET}", re.I
    )


@cache
def _kind() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)(?:<kinds>|<kinds_behind>)(?!\w)", re.I)


@cache
def _opens() -> re.Pattern[str]:
    return _CUES.pattern(r"\s*<prepositions>\s+", re.I)


def sides_of(engine: Engine, ask: Ask) -> list[Side]:
    """The first mention of each province, in order, as far as it is known."""
    plain = ask.question.query.accented < UNACCENTED
    found: dict[str, Side] = {}
    last = 0
    for m in engine.vocabulary.province_matcher.find(ask.text, lenient=plain):
        if m.id in engine.provinces and m.id not in found:
            before = _before().search(ask.text[last : m.start])
            start = last + before.start() if before else m.start
            behind = _behind().match(ask.text, m.end)
            last = behind.end() if behind else m.end
            found[m.id] = Side(m.id, start, m.start, last)
    return list(found.values())


def opens_with_place(text: str, start: int) -> bool:
    """Does a text go on with a preposition there?"""
    return _opens().match(text, start) is not None


def called(text: str, first: Side, mine: Side) -> str:
    """The name of a side; one that says no more takes over what the first one is called (``trong
    phụ lục của A và B``), but for its number."""
    before, shared = text[mine.start : mine.name], text[first.start : first.name]
    opened = _opens().match(shared)
    own = text[mine.start : mine.end]
    if _kind().search(own) or re.search(r"\d", shared):
        lead = opened.group() if opened and not _opens().match(before) else ""
        return f"{lead}{own}"
    return f"{shared}{text[mine.name : mine.end]}"
