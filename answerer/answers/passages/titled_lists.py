"""What, and how many: the items below a heading that the question names (``Điều 4. Hình thức phối
hợp``)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.passages.sections import below, listed, wants_several
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.marks import items_in_order
from answerer.facts.narrowing import untitled
from answerer.facts.saying import is_titled
from answerer.telling.draft import Draft, Statement
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_PARTS = Cues("passages", "parts")
_SEVERAL = Cues("passages", "several")
_SOURCES = Cues("passages", "sources")

_FUNDS = re.compile(r"^\W*(?:[ivx]+|\d+)\W+(?:nguon )?kinh phi(?: (?:thuc hien|trien khai))?\W*$")
SHORTEST, WHOLE, DOCUMENTS, HELD = 2, 3, 40, 0.6
SURE = 0.9
"""How sure a list is whose title the question names."""


@cache
def _counted() -> re.Pattern[str]:
    return _SEVERAL.pattern(r"\b<counted>\s+(?P<rest>\w+(?:,? \w+){1,7})")


@cache
def _mark() -> re.Pattern[str]:
    """The number of a heading."""
    return _PARTS.pattern(r"^\W*(?:<names>\s+)?(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])\s*[./):]\s*")


@cache
def _source() -> re.Pattern[str]:
    """The source of a document's money is asked for."""
    return _SOURCES.pattern(
        r"\b<funds>\b(?: thuc hien| trien khai)?(?: cua)?(?: <documents>\b.*)? "
        r"(?:lay )?(?:tu|o) <whence>\b"
    )


def answer_titled_list(engine: Engine, ask: Ask) -> Draft | None:
    """``Có **6**: Điều 4. Hình thức phối hợp`` and its items; None where no heading, or more than
    one, bears the name of what is counted."""
    place = _heading(engine, ask)
    items = items_in_order(engine, below(engine, place)) if place else []
    if place is None or len(items) < SHORTEST:
        return None
    told = listed(engine, place, items, 1.0)
    head = Statement(f"Có **{len(items)}**: {told.statements[0].text}", (place,))
    statements = (head, *told.statements[1:])
    return replace(told, intent="count", statements=statements, probability=SURE)


def answer_titled_section(engine: Engine, ask: Ask) -> Draft | None:
    """``Nội dung phối hợp … gồm những gì?``: the items below the heading whose whole title stands
    in the question; None where none does, where several do, or where the question says more."""
    if len(ask.documents) > DOCUMENTS or not wants_several(ask):
        return None
    funds = _funds(engine, ask)
    if funds is not None:
        told = listed(engine, funds, below(engine, funds), 1.0)
        return replace(told, probability=SURE)
    asked = f" {engine.plain(ask.text)} "
    heads = ((k, p) for k, p in engine.lookup.passages_in(ask.documents) if _is_heading(p))
    titles = ((k, p, engine.plain(_mark().sub("", fold(p.clean)))) for k, p in heads)
    named = [
        (len(t), k)
        for k, p, t in titles
        if len(t.split()) >= WHOLE and f" {t} " in asked and _says_all(engine, ask, p)
    ]
    longest = [k for n, k in named if n == max(named)[0]]
    items = below(engine, longest[0]) if len(longest) == 1 else []
    if len(items) < SHORTEST:
        return None
    return replace(listed(engine, longest[0], items, 1.0), probability=SURE)


def _funds(engine: Engine, ask: Ask) -> int | None:
    """The heading ``Kinh phí thực hiện`` of the one document whose source of funds is asked."""
    if len(ask.documents) != 1 or not _source().search(fold(ask.text)):
        return None
    inside = engine.lookup.passages_in(ask.documents)
    heads = [k for k, p in inside if _is_heading(p) and _FUNDS.search(fold(p.clean))]
    return heads[0] if len(heads) == 1 and below(engine, heads[0]) else None


def _is_heading(p: Passage) -> bool:
    return p.kind == "heading" or is_titled(p)


def _says_all(engine: Engine, ask: Ask, p: Passage) -> bool:
    """Does a heading, with those above it, hold what the question says beyond the title of its
    document?"""
    untold = untitled(engine, ask, ask.concepts)
    return not untold or engine.share(untold, " ; ".join((p.clean, *p.path))) >= HELD


def _heading(engine: Engine, ask: Ask) -> int | None:
    m = _counted().search(fold(ask.text))
    if m is None or len(ask.documents) > DOCUMENTS:
        return None
    words = m["rest"].split()
    found: dict[int, list[int]] = {}
    for k, p in engine.lookup.passages_in(ask.documents):
        n = _shared(words, p) if _is_heading(p) else 0
        if n >= SHORTEST and _says_all(engine, ask, p):
            found.setdefault(n, []).append(k)
    best = found[max(found)] if found else []
    return best[0] if len(best) == 1 else None


def _shared(words: list[str], p: Passage) -> int:
    """How many of the words counted open the title of a heading."""
    title = re.findall(r"\w+", _mark().sub("", fold(p.clean)))
    n = 0
    while n < min(len(words), len(title)) and words[n].strip(",") == title[n]:
        n += 1
    return n
