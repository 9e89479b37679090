"""Lists of what a question names: ``03 đơn vị sự nghiệp công lập: …; …``, ``06 huyện miền núi
cao (…, …)``, or the items below ``b) Các phòng chuyên môn, nghiệp vụ gồm:``."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.passages.content import tell
from answerer.answers.passages.sections import below, listed, opens_list
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.enumerations import items_of
from answerer.facts.facts import SENTENCE, Fact
from answerer.question.nouns_wanted import nouns_wanted
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "lists")

NAMES = 3
"""Words of a noun that says by itself what is listed; a shorter one needs more of the question."""
HELD, HELD_SHORT = 0.4, 0.6
OPENS = 0.3
"""What speaks for a list that stands right behind the noun."""
SURE = 0.7
DOCUMENTS, MANY = 40, 60
LONGEST, LONGEST_NAME, LONGEST_PART = 140, 60, 130


@cache
def _says() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<says_more>\b")


@cache
def _no_name() -> re.Pattern[str]:
    return _CUES.pattern(r"<no_name>\b")


@cache
def _mark() -> str:
    """What may stand before the noun: the mark of an item, and words that count."""
    counts = _CUES.any_of("counts")
    return rf"^\W*(?:(?:\d+(?:\.\d+)*|[a-zđ])\s*[.)]\s*)?(?:(?:\d+|{counts})\s+)*"


def answer_listing(engine: Engine, ask: Ask) -> Draft | None:
    """The list of the longest noun that anything lists; None where nothing does, or where it holds
    too little of the question."""
    nouns = nouns_wanted(ask.text)
    if not nouns or len(ask.documents) > DOCUMENTS:
        return None
    lines, sentences = _lines(engine, ask), _sentences(engine, ask)
    for noun in nouns:
        least = HELD if len(noun.split()) >= NAMES else HELD_SHORT
        place, held = _opener(engine, ask, noun, lines)
        found = _sentence(engine, noun, sentences)
        if found is not None and found.recall >= max(held, least):
            return replace(tell(engine, ask, found), probability=SURE)
        if place is not None and held >= least:
            return replace(listed(engine, place, below(engine, place), 1.0), probability=SURE)
        if place is not None or found is not None:
            return None
    return None


def _lines(engine: Engine, ask: Ask) -> list[tuple[int, str]]:
    """The short lines that end with a colon, folded."""
    inside = engine.lookup.passages_in(ask.documents)
    lines = ((k, p.clean.rstrip()) for k, p in inside if len(p.clean) <= LONGEST)
    return [(k, fold(text)) for k, text in lines if text.endswith(":")]


def _sentences(engine: Engine, ask: Ask) -> list[Candidate]:
    """The sentences that fit best of those with a colon or a bracket."""

    def may_list(f: Fact) -> bool:
        return f.kind == SENTENCE and (":" in f.text or "(" in f.text)

    return engine.rank(ask, may_list, k=MANY)


def _opener(
    engine: Engine, ask: Ask, noun: str, lines: list[tuple[int, str]]
) -> tuple[int | None, float]:
    """The one line that opens a list of a noun and holds most of the question, with what it
    holds; None where none does, or several as much."""
    opens = re.compile(rf"{_mark()}{re.escape(noun)}\b(?P<rest>.*):$", re.S)
    held: dict[int, float] = {}
    for k, line in lines:
        m = opens.match(line)
        if m is not None and not _says().search(m["rest"]) and _names_below(engine, k):
            p = engine.passages[k]
            around = " ; ".join((p.clean, *p.path, engine.documents[p.document].title))
            if _speaks_of_them(engine, ask, around):
                held[k] = engine.recall_in(ask, around)
    most = max(held.values(), default=0.0)
    best = [k for k, share in held.items() if share == most]
    return (best[0], most) if len(best) == 1 else (None, 0.0)


def _names_below(engine: Engine, place: int) -> bool:
    """Do several short items stand below a line?"""
    items = below(engine, place) if opens_list(engine, place) else []
    lengths = sorted(len(engine.passages[k].clean) for k in items)
    return len(items) > 1 and lengths[len(lengths) // 2] <= LONGEST_PART


def _speaks_of_them(engine: Engine, ask: Ask, around: str) -> bool:
    """Does a line, with what stands above it, name an agency that the question names, if any?"""
    named = {m.id for m in ask.question.agencies}
    return not named or bool(named & set(engine.agencies_in(around)))


def _sentence(engine: Engine, noun: str, sentences: list[Candidate]) -> Candidate | None:
    """The sentence that lists a noun and fits best, right behind it before farther on."""
    right_behind = re.compile(rf"\b{re.escape(noun)}\s*[:(]")

    def fit(c: Candidate) -> tuple[float, int]:
        text = fold(engine.facts[c.fact].text)
        return c.score + OPENS * bool(right_behind.search(text)), -c.fact

    texts = ((c, engine.facts[c.fact].text) for c in sentences)
    found = (c for c, text in texts if noun in fold(text) and _lists_names(text, noun))
    return max(found, key=fit, default=None)


def _lists_names(text: str, noun: str) -> bool:
    """Are the items that a text lists names, or parts that semicolons part?"""
    items = items_of(text, noun)
    longest = LONGEST_PART if text.count(";") >= len(items) - 1 else LONGEST_NAME
    named = bool(items) and not _no_name().match(fold(items[0]))
    return named and all(len(i) <= longest for i in items)
