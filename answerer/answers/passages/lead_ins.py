"""What stands below a line that names all that a question wants: a heading (``II. Tiêu chí bổ
sung``), a sentence that opens a list (``thuộc một trong các trường hợp sau:``), a clause with a
label (``3. Điều kiện: …``). What else the question says stands there or in a heading above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from answerer.answers.passages.sections import FEWEST, below, listed, of_agency
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.marks import unmarked
from answerer.facts.narrowing import concepts_wanted, untitled
from answerer.question.areas import Area
from answerer.question.concepts import Concept
from answerer.question.nouns_wanted import nouns_before_which
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("passages", "lists")

DOCUMENTS = 40
HELD, NEAR, OWN_NEAR = 0.5, 0.05, 0.02
"""The share of the question beyond the noun that a line must hold with the headings above it; how
much less others hold that compete, and how much less by their own words."""
LITTLE = 0.3
"""The share of a question that says next to nothing beyond the noun and its document's title."""
WHOLE = 4
"""Syllables of a noun that as a whole title leaves no doubt what is below it."""
SURE, ROOM, LOOKED_AT = 0.8, 640, 60
_ALL = re.compile(r"^(?:(?:cac|nhung|ve)\s+)?")
_ENGLISH = re.compile(r"\b(?:which|what)(?: are)?(?: the)?\s+(?P<noun>\w+(?: \w+)?)", re.I)
_LISTS_OTHER = re.compile(r"\b(?:cac|nhung|mot)\b.* sau(?: day)?\W*:$")
_END = r"\b(?: \w+){0,3}?(?: (?:nhu )?sau(?: day)?| (?:bao )?gom| cu the(?: nhu sau)?)?\W*:$"
_CLAUSE = re.compile(r"(?: \w+){0,3}: *\S")


@cache
def _says() -> re.Pattern[str]:
    """What makes a sentence of a line and no title."""
    return _CUES.pattern(r"\b<says>\b")


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A line that names what is wanted, the positions of what stands below it, and the share of
    the rest of the question that it holds with the headings above it, and ``alone``."""

    place: int
    items: tuple[int, ...]
    held: float
    alone: float


def answer_lead_in(engine: Engine, ask: Ask) -> Draft | None:
    """The items below the one line that names what is wanted, or its own clause; None where no
    line does, or several do as well."""
    if len(ask.documents) > DOCUMENTS:
        return None
    for noun in nouns_named(engine, ask):
        found = _fitting(engine, list(_lead_ins(engine, ask, noun)))
        if found:
            return _told(engine, ask, found[0]) if len(found) == 1 else None
    return None


def nouns_named(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """What a question wants all of, the longest first; of an English one what documents call it."""
    m = _ENGLISH.search(ask.text) if ask.language == "en" else None
    if m is None:
        return nouns_before_which(ask.text)
    area = Area(*m.span("noun"), 1.0)
    meant = engine.concepts.read(ask.text, "en", [area], ask.question.skip)
    called = (us for c in meant for _, us in c.alternatives)
    spelled = (" ".join(u for u in us if "_" not in u) for us in called)
    return tuple(dict.fromkeys(n for n in spelled if " " in n))


def _told(engine: Engine, ask: Ask, found: LeadIn) -> Draft:
    if found.items:
        told = listed(engine, found.place, of_agency(engine, ask, list(found.items)), found.held)
        return replace(told, probability=SURE)
    clause = shorten(tidy(engine.passages[found.place].clean), ROOM)
    statement = Statement(clause, (found.place,))
    return Draft("answered", "content", (statement,), confidence=found.held, probability=SURE)


def _fitting(engine: Engine, found: list[LeadIn]) -> list[LeadIn]:
    """The lines that hold most, by their own words where the headings make them alike; none that
    has another of them below it."""
    most = max((f.held for f in found), default=0.0)
    near = [f for f in found if f.held >= max(HELD, most - NEAR)]
    alone = max((f.alone for f in near), default=0.0)
    best = [f for f in near if f.alone >= alone - OWN_NEAR]
    return [f for f in best if not any(_is_below(engine, g.place, f.place) for g in best)]


def _is_below(engine: Engine, k: int, place: int) -> bool:
    label = engine.passages[place].label
    return engine.passages[k].label.startswith((f"{label}, ", f"{label}."))


def _lead_ins(engine: Engine, ask: Ask, noun: str) -> Iterator[LeadIn]:
    """The lines that name a noun and have several items below them, or a value behind a colon."""
    topic, little = _topic(engine, ask, noun)
    one = len(ask.documents) == 1
    for k, p in engine.lookup.passages_in(ask.documents):
        text = " ".join(fold(p.clean).split())
        if noun not in text:
            continue
        title = _ALL.sub("", unmarked(text), count=1)
        items = _items(engine, k) if _names(noun, title, p) else []
        if not items and not _is_clause(noun, title, p):
            continue
        sure = one and (little or (len(noun.split()) >= WHOLE and title.strip(" .:") == noun))
        held = 1.0 if sure else engine.share(topic, " ; ".join((p.clean, *p.path)))
        yield LeadIn(k, tuple(items), held, engine.share(topic, p.clean))


def _names(noun: str, title: str, p: Passage) -> bool:
    """Does a line open a list of a noun: as its title, or at the end of its sentence?"""
    if p.kind not in ("heading", "article") and not title.endswith(":"):
        return False
    if re.search(rf"\b{re.escape(noun)}{_END}", title):
        return True
    rest = _behind(noun, title)
    return (
        rest is not None and not _says().search(rest[:LOOKED_AT]) and not _LISTS_OTHER.search(rest)
    )


def _behind(noun: str, title: str) -> str | None:
    """What stands behind the noun that opens a title; None where it does not."""
    return title[len(noun) :] if re.match(rf"{re.escape(noun)}\b", title) else None


def _is_clause(noun: str, title: str, p: Passage) -> bool:
    rest = _behind(noun, title)
    return rest is not None and bool(p.path) and p.kind != "row" and bool(_CLAUSE.match(rest))


def _items(engine: Engine, place: int) -> list[int]:
    """What stands below a line, where it says something and does not only open other lists."""
    items = below(engine, place)
    says = any(not engine.passages[k].clean.rstrip().endswith(":") for k in items)
    return items if len(items) >= FEWEST and says else []


def _topic(engine: Engine, ask: Ask, noun: str) -> tuple[list[Concept], bool]:
    """What a question says beyond a noun and the title of its document; is it next to nothing?"""
    known = set(noun.split())
    left = untitled(engine, ask, concepts_wanted(engine, ask))
    topic = [c for c in left if not _syllables(c) & known]
    total = sum(c.weight for c in ask.concepts)
    return topic, sum(c.weight for c in topic) <= LITTLE * total


def _syllables(c: Concept) -> set[str]:
    return {s for unit in c.alternatives[0][1] for s in unit.split("_")}
