"""Claims that a thing is the only one: ``chỉ dùng ngân sách tỉnh`` where the text joins another of
its sort to it (``ngân sách Trung ương và ngân sách Tỉnh``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "alone")

REACH = 16
"""Syllables behind the word that says so in which the thing stands."""
JOINED = 4
"""Syllables of what is joined to it that are looked at."""
_WORD = re.compile(r"\w+")
_AND = re.compile(r"(?:\W*,)?\s*\b(?:va|cung|and)\b\s*|\s*[,;]\s*")


@cache
def _only() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)(?:<only>)(?!\s+<no_limit>\b)(?!\w)", re.I)


@cache
def _never() -> re.Pattern[str]:
    """``không chỉ``, ``địa chỉ``: no limit at all."""
    return _CUES.pattern(r"(?<!\w)<never>\s+$", re.I)


def claims_alone(text: str) -> str:
    """What stands behind the word that says a thing is the only one, folded; empty for none."""
    said = without_ending(text)
    for m in _only().finditer(said):
        if not _never().search(said[: m.start()]):
            return fold(said[m.end() :])
    return ""


def joins_another(engine: Engine, ask: Ask, fact: Fact) -> bool:
    """Does a text join another thing, which the claim does not name, to the one that is claimed to
    be the only one?"""
    tail = claims_alone(ask.text)
    if not tail:
        return False
    claimed, text = engine.plain(without_ending(ask.text)), _spaced(fold(engine.expand(fact.text)))
    thing = _thing(engine.plain(tail), text)
    if not thing:
        return False
    return any(_is_other(words, claimed) for words in _beside(thing, text))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _thing(tail: str, text: str) -> str:
    """The first words of the claim, two or more, that stand in the text together: as many as do."""
    words = _WORD.findall(tail)[:REACH]
    padded = f" {' '.join(_WORD.findall(text))} "
    for start in range(len(words) - 1):
        for end in range(len(words), start + 1, -1):
            if f" {' '.join(words[start:end])} " in padded:
                return " ".join(words[start:end])
    return ""


def _beside(thing: str, text: str) -> list[list[str]]:
    """The words joined before and behind a thing wherever it stands; behind a comma only another
    that opens as it does."""
    spelled = r"[\W]+".join(map(re.escape, thing.split()))
    found: list[list[str]] = []
    for m in re.finditer(rf"\b{spelled}\b", text):
        behind = _AND.match(text, m.end())
        if behind is not None:
            words = _WORD.findall(text[behind.end() :])[:JOINED]
            found += [words] if "," not in behind.group() or words[:1] == thing.split()[:1] else []
        before = re.search(r"(?:^|[,;:]|\b(?:tu|bang|cho|ve|o)\b)\s*([^,;:]{3,80}?)\s+va\s+$",
                           text[: m.start()])  # fmt: skip
        if before is not None:
            found += [_WORD.findall(before[1])[-JOINED:]]
    return [words for words in found if words]


def _is_other(words: list[str], claimed: str) -> bool:
    """Is most of it not said by the claim?"""
    said = frozenset(_WORD.findall(claimed))
    return any(w not in said for w in words)
