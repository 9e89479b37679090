"""What stands below a heading that the question names in so many words: the duties of a body that
no word list has (``Đội Quản lý nước phải làm gì``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.passages.sections import below, listed
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import concepts_wanted
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.phrases import words_of

_CUES = Cues("passages", "headings")

SHORTEST = 3
LONGEST = 16
DOCUMENTS = 40
TOLD = 0.42
CLOSE = 0.08
ROOM = 520
_HEADS = ("heading", "article")
_MARK = re.compile(r"^\W*(?:Điều\s+)?(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[./)]\s*|\s*[:.]\s*$")


@cache
def _of() -> re.Pattern[str]:
    """``Trách nhiệm của Hội Công chứng viên thành phố`` is about the body named there."""
    return _CUES.pattern(
        r"^<duties>(?:,? (?:nhiệm vụ|quyền hạn))* (?:của|đối với)\s+|\s+"
        r"(?:thành phố|tỉnh)$"
    )


def answer_heading(engine: Engine, ask: Ask) -> Draft | None:
    """The items below the longest heading that stands in the question; of them those that the
    rest of the question singles out. None where it names no heading with items below."""
    place = _heading_named(engine, ask)
    items = below(engine, place) if place is not None else []
    if place is None or not items:
        return None
    chosen = _singled_out(engine, ask, place, items)
    if not chosen:
        return listed(engine, place, items, 1.0) if len(items) > 1 else None
    name = _MARK.sub("", engine.passages[place].clean).strip()
    said = [shorten(tidy(engine.passages[k].clean), ROOM // len(chosen)) for k in chosen]
    lines = tuple(Statement(f"**{name}**: {t}", (k,)) for t, k in zip(said, chosen, strict=True))
    return Draft("answered", "tasks", lines, confidence=0.9, limit=SEVERAL)


def _heading_named(engine: Engine, ask: Ask) -> int | None:
    if len(ask.documents) > DOCUMENTS:
        return None
    asked = f" {engine.plain(ask.text)} "
    heads = ((k, p) for k, p in engine.lookup.passages_in(ask.documents) if p.kind in _HEADS)
    titles = ((k, engine.plain(_of().sub("", _MARK.sub("", p.clean)))) for k, p in heads)
    named = [
        (len(t), -k)
        for k, t in titles
        if SHORTEST <= len(words_of(t)) <= LONGEST and f" {t} " in asked
    ]
    return -max(named)[1] if named else None


def _singled_out(engine: Engine, ask: Ask, place: int, items: list[int]) -> list[int]:
    """The items that hold what the question says beyond the heading; empty where none does."""
    known = engine.units(engine.passages[place].clean)
    rest = [c for c in concepts_wanted(engine, ask) if not set(c.alternatives[0][1]) <= known]
    total = sum(c.weight for c in rest)
    if not total:
        return []

    def held(k: int) -> float:
        units = engine.units(engine.passages[k].clean)
        return sum(c.weight * engine.matcher.held_by(c, units) for c in rest) / total

    best = max(map(held, items))
    return [k for k in items if held(k) >= best - CLOSE] if best >= TOLD else []
