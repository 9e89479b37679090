"""What something is made of, or parted into: the sentence ``Thẻ nhân lực gồm 04 hạng: …`` whose
words before ``gồm`` all stand in the question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from answerer.answers.passages.sections import FEWEST, below, listed
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import sentences
from answerer.facts.marks import unmarked
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("passages", "joins")

DOCUMENTS, SHORTEST = 40, 3
"""Syllables that a name must have beside the words that only join others."""
SURE, ROOM = 0.8, 640
_ASKS = re.compile(
    r"\b(?:gom|chia (?:\w+ ){0,6}?(?:thanh|lam|ra)|phan (?:thanh|loai|lam|ra))\b"
    r"(?: \w+){0,3}? (?:nhung|cac|may)\b|\bgom (?:nhung )?(?:gi|ai)\b"
)
_SAYS = re.compile(
    r"(?P<name>[^:;.]{6,140}?) (?:(?:bao )?gom(?: co)?"
    r"|(?:duoc )?(?:chia|phan)(?: loai)? (?:thanh|lam|ra))\b(?P<parts>.*)",
    re.S,
)
_PARTS = re.compile(r"[,;]| va ")
_QUIET = ("row", "basis", "recipient")


@cache
def _joins() -> frozenset[str]:
    """Words that only join others."""
    return frozenset(_CUES.words("words") + _CUES.words("more"))


@dataclass(frozen=True, slots=True)
class _Parted:
    """A sentence that says what something is made of: the name of that, the position of the
    passage, the sentence itself, and the positions of the parts where they stand below it."""

    name: str
    place: int
    text: str
    items: tuple[int, ...]


def answer_made_of(engine: Engine, ask: Ask) -> Draft | None:
    """The one sentence, or list, about the longest name that stands in the question; None where
    the question does not ask for parts, where no sentence names them, or where several do."""
    if len(ask.documents) > DOCUMENTS or not _ASKS.search(fold(ask.text)):
        return None
    found = list(_sentences(engine, ask))
    longest = max((len(f.name) for f in found), default=0)
    best = [f for f in found if len(f.name) == longest]
    return _told(engine, best[0]) if len(best) == 1 else None


def _told(engine: Engine, found: _Parted) -> Draft:
    if found.items:
        told = listed(engine, found.place, list(found.items), 1.0)
        return replace(told, probability=SURE)
    statement = Statement(shorten(tidy(found.text), ROOM), (found.place,))
    return Draft("answered", "content", (statement,), confidence=1.0, probability=SURE)


def _sentences(engine: Engine, ask: Ask) -> Iterator[_Parted]:
    asked = f" {_bare(engine.plain(ask.text))} "
    for k, p in engine.lookup.passages_in(ask.documents):
        for name, text, parts in _names(engine, p):
            if len(name.split()) < SHORTEST or f" {name} " not in asked:
                continue
            items = below(engine, k) if text.rstrip().endswith(":") else []
            if len(items) >= FEWEST or _PARTS.search(parts):
                yield _Parted(name, k, text, tuple(items))


def _names(engine: Engine, p: Passage) -> Iterator[tuple[str, str, str]]:
    """For each sentence of a passage that has parts: what has them, the sentence, the parts."""
    if p.kind in _QUIET:
        return
    for text in sentences(p.clean, fine=False):
        m = _SAYS.match(unmarked(fold(text)))
        if m is not None:
            yield _bare(engine.plain(m["name"])), text, m["parts"]


def _bare(plain: str) -> str:
    """The words without those that only join others."""
    return " ".join(w for w in plain.split() if w not in _joins())
