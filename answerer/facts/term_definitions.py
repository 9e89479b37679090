"""Where documents say what they mean by a term: ``8. Sai sót về kỹ thuật là …``, ``… (sau đây gọi
tắt là Cơ sở dữ liệu)``, ``… theo thời gian thực (Bộ chỉ số 766)``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import UPPER, fold

_CUES = Cues("facts", "terms")
_SENTENCE = re.compile(r"(?:^|\.\s)\W*(?:(?:\d+(?:\.\d+)*|[a-zđ])\s*[.)]\s+)?[-–+\s]*", re.I)
_START = re.compile(r"(?:^|[.;:]\s|\n)\W*(?:(?:\d+(?:\.\d+)*|[a-zđ])\s*[.)]\s+)?[-–+\s]*", re.I)
_SHORT = re.compile(rf"\b[{UPPER}]{{2,}}\b")
SHORTEST = 8


@cache
def _opens() -> re.Pattern[str]:
    means = _CUES.any_of("means")
    return re.compile(
        r"^\W*(?:(?:\d+(?:\.\d+)*|[a-zđ]{1,2})\s*[.)/]\s*)?[*_“\"'‘ ]*(?P<term>[^\W\d_]"
        r"[^:;.()“”\"]{1,140}?)[*_”\"'’ ]*(?:\((?P<short>[^)]{2,60})\)\s*)?[*_]*,?\s*"
        rf"(?:{means}\s|(?P<colon>:)\s?)",
        re.I,
    )


@cache
def _named() -> re.Pattern[str]:
    called = _CUES.any_of("called")
    return re.compile(
        rf"\(\s*(?:(?:sau đây )?(?:được )?{called}(?: chung| tắt)?(?: là)?\s*:?)?"
        r"\s*[“\"'*_]*(?P<term>[^\W_][^()“”\"]{1,80}?)[”\"'*_]*\s*\)",
        re.I,
    )


@cache
def _glossary() -> re.Pattern[str]:
    return re.compile(_CUES.any_of("glossaries"))


@dataclass(frozen=True, slots=True)
class Definition:
    """What stands for a term (folded words): the whole passage that defines it, or the stretch
    ``start`` to ``end`` of its clean text that a name in brackets stands for."""

    term: str
    place: int
    start: int
    end: int
    whole: bool


def definitions_in(engine: Engine, documents: Iterable[str]) -> Iterator[Definition]:
    """All that these documents define, in their order."""
    for k, p in engine.lookup.passages_in(documents):
        if p.kind not in ("row", "header", "signature"):
            yield from _opening(engine, k, p)
            yield from _bracketed(k, p)


def term_key(text: str) -> str:
    """A term to compare on: its folded words."""
    return " ".join(re.findall(r"\w+", fold(text)))


def _opening(engine: Engine, k: int, p: Passage) -> Iterator[Definition]:
    """What a passage opens with and explains, under the term as written and as written out."""
    m = _opens().match(p.clean)
    if m is None or (m["colon"] and not _explains(p, p.clean[m.end() :])):
        return
    term = m["term"]
    names = (term_key(term), engine.plain(term)) if _SHORT.search(term) else (term_key(term),)
    yield from (Definition(name, k, 0, len(p.clean), True) for name in dict.fromkeys(names))
    if m["short"]:
        yield Definition(term_key(m["short"]), k, 0, len(p.clean), True)


def _explains(p: Passage, rest: str) -> bool:
    """Does a colon behind a term open its meaning: in a glossary, or with ``Là …`` behind it?"""
    above = fold(" ; ".join(p.path[-1:]))
    return bool(_glossary().search(above)) or bool(re.match(r"\s*là\b", rest, re.I))


def _bracketed(k: int, p: Passage) -> Iterator[Definition]:
    for m in _named().finditer(p.clean):
        start = _first_word(fold(p.clean[: m.start()]), fold(m["term"]))
        if m.start() - start >= SHORTEST:
            yield Definition(term_key(m["term"]), k, start, m.start(), False)


def _first_word(before: str, term: str) -> int:
    """Where the words begin that a name in brackets stands for: at those in its sentence that the
    name itself opens with, else at the start of the sentence or item."""
    sentence = max((m.end() for m in _SENTENCE.finditer(before)), default=0)
    item = max((m.end() for m in _START.finditer(before)), default=0)
    own = before.find(" ".join(term.split()[:2]), sentence) if " " in term else -1
    return own if own >= 0 else max(sentence, item)
