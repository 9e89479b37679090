"""Lists of the kind of thing that a question asks for: ``bằng những cách nào`` wants what stands
below ``Việc công bố được thực hiện bằng hình thức … cụ thể:``, whatever else fits its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from answerer.answers.passages.sections import FEWEST, below, listed, of_agency
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.marks import unmarked
from answerer.facts.narrowing import concepts_wanted, untitled
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from corpus.cues import Cues, cues_of
from corpus.text import fold

_ASKED, _PHRASES = Cues("passages", "kinds_asked"), Cues("passages", "kinds_phrases")
_WRITTEN = Cues("passages", "kinds_written")
_JOINS = Cues("passages", "joins")

DOCUMENTS = 12
ALL, OWN, ABOVE, CLEAN = 0.4, 0.3, 0.4, 0.6
"""What counts how much of the fit of a line: the share of the question that it holds with its
headings; the share of what the question says beyond the title of its document, by the line itself
and with its headings; the share of the line's own words that stand in the question."""
FIT, CLEAR = 0.75, 0.05
"""How well a line must fit, and by how much better than any other."""
LITTLE = 0.3
"""The share of a question that says next to nothing beyond the title of its document."""
SURE = 0.7
_REFERENCE = re.compile(r"\b(?:quy dinh )?tai (?:diem|khoan|dieu)\b.*?\bnay\b")
_BRACKET = re.compile(r"\([^()]*\)")
_NOUN = re.compile(
    r"\b(?:nhung|cac|may) (?P<noun>(?!nhung\b|cac\b)\w+ (?!nao\b|gi\b)\w+)"
    r"(?:,? (?!nhung\b|cac\b)\w+){0,7}? (?:nao|gi)\b"
)


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of things that a question wants a list of: the names of those of the cues, what
    lines call them that open such lists, and all words for them."""

    names: tuple[str, ...]
    written: tuple[str, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Opener:
    """A line that opens a list of the kind asked for, and how well it fits."""

    place: int
    fit: float


def answer_of_kind(engine: Engine, ask: Ask, kinds: Kinds) -> Draft | None:
    """The items below the one line that fits; None where no line fits, or where several do."""
    if not 0 < len(ask.documents) <= DOCUMENTS:
        return None
    found = sorted(_openers(engine, ask, kinds), key=lambda o: (-o.fit, o.place))
    listing = ((o, below(engine, o.place)) for o in found if o.fit >= FIT)
    fits = [(o, items) for o, items in listing if len(items) >= FEWEST]
    if not fits or _has_rival(engine, [o for o, _ in fits]):
        return None
    place, items = fits[0][0].place, of_agency(engine, ask, fits[0][1])
    title = engine.documents[engine.passages[place].document].title
    said = _without(kinds, concepts_wanted(engine, ask))
    around = _around(engine, place)
    held = max(engine.recall_in(ask, around), engine.share(said, f"{around} ; {title}"))
    return replace(listed(engine, place, items, held), probability=SURE)


def kinds_wanted(ask: Ask) -> Kinds | None:
    """The kinds of things that a question wants a list of; None where it wants none."""
    folded = " ".join(fold(ask.text).split())
    names = tuple(kind for kind in cues_of("passages")["kinds_asked"] if _asks(kind).search(folded))
    nouns = tuple(dict.fromkeys(m["noun"] for m in _NOUN.finditer(folded)))
    if not names and not nouns:
        return None
    written = (*(w for kind in names for w in _WRITTEN.words(kind)), *nouns)
    called = (w for kind in names for w in _ASKED.words(kind))
    return Kinds(names, written, frozenset(s for w in (*written, *called) for s in w.split()))


def says_kind(kinds: Kinds, text: str) -> bool:
    """Does a text speak of any of these kinds as lines do that open lists of them?"""
    return bool(any_of(kinds.written).search(" ".join(fold(text).split())))


@lru_cache(maxsize=256)
def any_of(written: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some folded phrases, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, written))})\b")


@cache
def _asks(kind: str) -> re.Pattern[str]:
    noun, phrase = _ASKED.any_of(kind), _PHRASES.any_of(kind)
    alone = rf"|\b{noun} (?:\w+ )??(?:nao|gi)\b" if kind in _WRITTEN.words("alone") else ""
    return re.compile(
        r"\b(?:nhung|cac|may|hai|ba|bon|nam|sau|\d+) "
        rf"{noun}\b(?:,? (?!nhung\b|cac\b)\w+){{0,9}}? (?:nao|gi)\b"
        rf"|\b(?:liet ke|ke ra|neu)\b[^.;?!]{{0,30}}\b(?:cac|nhung) {noun}\b"
        rf"|\b(?:which|what)(?: \w+){{0,2}} {noun}\b|\b{phrase}\b{alone}"
    )


def _openers(engine: Engine, ask: Ask, kinds: Kinds) -> Iterator[Opener]:
    """The lines that speak of the kinds and have others below them."""
    said_so = (s for c in ask.concepts for s in _meant(c))
    asked = frozenset((*engine.plain(ask.text).split(), *said_so)) | kinds.words
    said = _without(kinds, concepts_wanted(engine, ask))
    topic = untitled(engine, ask, said)
    if sum(c.weight for c in topic) < LITTLE * sum(c.weight for c in said):
        topic = said
    several = len(ask.documents) > 1
    for k, p in engine.lookup.opening_lists_in(ask.documents):
        if not says_kind(kinds, p.clean):
            continue
        around = _around(engine, k)
        titled = f"{around} ; {engine.documents[p.document].title}" if several else around
        fit = ALL * engine.share(said, titled) + CLEAN * _clean(engine, p.clean, asked)
        fit += OWN * engine.share(topic, p.clean) + ABOVE * engine.share(topic, around)
        yield Opener(k, fit)


def _around(engine: Engine, place: int) -> str:
    """A line with the headings above it."""
    p = engine.passages[place]
    return " ; ".join((p.clean, *p.path))


def _clean(engine: Engine, line: str, asked: frozenset[str]) -> float:
    """The share of a line's telling words that stand in the question; what it refers to aside."""
    plain = engine.plain(_BRACKET.sub(" ", unmarked(fold(line))))
    words = [w for w in _REFERENCE.sub(" ", plain).split() if w not in _idle()]
    return sum(w in asked for w in words) / len(words) if words else 0.0


def _has_rival(engine: Engine, found: list[Opener]) -> bool:
    """Does another line fit as well as the first, that stands neither above nor below it?"""
    near = (o for o in found[1:] if found[0].fit - o.fit < CLEAR)
    return any(not _nested(engine, found[0].place, o.place) for o in near)


def _nested(engine: Engine, one: int, other: int) -> bool:
    a, b = engine.passages[one], engine.passages[other]
    return a.clean in b.path or b.clean in a.path or a.label == b.label


def _without(kinds: Kinds, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """The concepts without the words that call things of these kinds; all where that is all."""
    return tuple(c for c in concepts if not _meant(c) <= kinds.words) or concepts


def _meant(c: Concept) -> set[str]:
    """The syllables of a concept, in any of the words for it."""
    return {s for _, units in c.alternatives for unit in units for s in unit.split("_")}


@cache
def _idle() -> frozenset[str]:
    """Words by which lines join others, or open what stands below them."""
    return frozenset(w for p in _JOINS.words("words") + _JOINS.words("opening") for w in p.split())
