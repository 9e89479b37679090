"""Claims that a document ends or amends another one: told by the passage that names that one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.scope import names_own_number
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("claims", "replacing")

BEFORE, BEHIND, HEAD = 220, 260, 160
_VERBS = {
    "thay the": r"\bthay the\b|\breplac\w+|\bsupersed\w+",
    "bai bo": r"\bbai bo\b|\bhuy bo\b|\brepeal\w*|\babolish\w*",
    "sua doi": r"\bsua doi\b|\bamend\w*",
    "het hieu luc": r"\bhet hieu luc\b",
}
_SAYS = {
    "thay the": re.compile(r"\bthay the\b"),
    "bai bo": re.compile(r"\b(?:bai|huy) bo\b"),
    "sua doi": re.compile(r"\bsua doi\b"),
    "het hieu luc": re.compile(r"\b(?:het hieu luc|thay the|bai bo)\b"),
}
_QUIET = ("basis", "header", "recipient", "signature")
_NUMBER = re.compile(r"\d{1,5}/(?:19|20)\d\d|\d{1,5}(?=/[^\W\d])")


@cache
def _acts() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<acts>\b")


def answer_replacing_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes where the one document meant does to another what is claimed, no where it names that
    one below another verb (``Áp dụng các văn bản sau: …``); None for any other claim, and where
    it does not name it."""
    text = fold(ask.text)
    verb = next((v for v, asked in _VERBS.items() if re.search(asked, text)), None)
    if verb is None or len(ask.documents) != 1 or not names_own_number(engine, ask.question):
        return None
    own = fold(engine.documents[next(iter(ask.documents))].number or "")
    others = [n for n in _NUMBER.findall(text) if not own.startswith(n)]
    if not others:
        return None
    named = list(_naming(engine, ask, others[-1]))
    for k, p, at in named:
        if _SAYS[verb].search(fold(_governing(p, at))):
            return _told(ask, True, k, p, at)
    for k, p, at in named:
        if _acts().search(fold(_governing(p, at))):
            return _told(ask, False, k, p, at)
    return None


def _naming(engine: Engine, ask: Ask, number: str) -> Iterator[tuple[int, Passage, int]]:
    """The passages that name a number, with the place of it."""
    written = re.compile(rf"(?<![\d/]){re.escape(number)}(?!\d)")
    for k, p in engine.lookup.passages_in(ask.documents):
        m = written.search(fold(p.clean)) if p.kind not in _QUIET else None
        if m is not None:
            yield k, p, m.start()


def _governing(p: Passage, at: int) -> str:
    """The sentence before a place of a passage and, where this opens with the document named, the
    heading above."""
    before = re.split(r"(?<=[.])\s+(?=[A-ZĐ])", p.clean[:at])[-1]
    return before if _acts().search(fold(before)) else " ; ".join((*p.path[-1:], before))


def _told(ask: Ask, holds: bool, k: int, p: Passage, at: int) -> Draft:
    above = "" if _acts().search(fold(p.clean[:at])) or not p.path else shorten(p.path[-1], HEAD)
    text = tidy(p.clean)
    if len(text) > BEFORE + BEHIND:
        start = max(at - BEFORE, 0)
        start = p.clean.find(" ", start) + 1 if start else 0
        opening = f"{shorten(p.clean[:start], BEFORE)} " if start else ""
        text = f"{opening}{shorten(p.clean[start : at + BEHIND], BEFORE + BEHIND)}"
    lead = f"{above.rstrip(':')}: " if above else ""
    said = f"{say(ask.language, 'yes' if holds else 'no')} {lead}{text.rstrip(' ;.')}"
    return Draft("answered", "yes_no", (Statement(said, (k,)),), confidence=1.0)
