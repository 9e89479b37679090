"""What stands below a line that opens a list, where a question wants several and was told too
little: the line alone (``Vụ trưởng quản lý hồ sơ của:``), or one item that says nothing of what is
asked itself (``Khuyến khích … :`` says it, and ``2. Hạn chế rượu, bia`` is half of that)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.passages.sections import FEWEST, below, listed, of_agency, wants_several
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import concepts_wanted, untitled
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "several")
_LISTS = Cues("passages", "lists")

TOLD = frozenset({"content", "who"})
HELD, BEYOND, ROOM = 0.4, 0.3, 1120
"""The share of what a question says beyond the title that the line above an item must hold (and
more than the item), the share that the item does not; characters of a list told whole."""


@cache
def _all_of() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<all_of>\b[^.;?!]*\b(?:nao|gi|ai)\b")


@cache
def _opens() -> re.Pattern[str]:
    """A line that says that a list follows, and is no title of what stands below it."""
    return _LISTS.pattern(r":\W*$|\b<below>\b")


def with_items(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The draft, its one line followed by the items below it, or its one item among the others;
    as it is where it says something."""
    if draft.status != "answered" or draft.intent not in TOLD or len(draft.statements) != 1:
        return draft
    told = draft.statements[0]
    if len(told.passages) != 1 or not wants_several(ask):
        return draft
    opens = told.text.rstrip().endswith(":")
    place = told.passages[0] if opens else _opener_of(engine, ask, told.passages[0])
    items = below(engine, place) if place is not None else []
    if place is None or len(items) < FEWEST:
        return draft
    if not opens and sum(len(engine.passages[k].clean) for k in items) > ROOM:
        return draft
    full = listed(engine, place, of_agency(engine, ask, items), draft.confidence)
    return replace(full, probability=draft.probability)


def _opener_of(engine: Engine, ask: Ask, item: int) -> int | None:
    """The line above an item that says what is asked where the item does not; else None."""
    p = engine.passages[item]
    if not p.path or p.kind == "row" or not _all_of().search(fold(ask.text)):
        return None
    if not _opens().search(fold(p.path[-1])):
        return None
    topic = untitled(engine, ask, concepts_wanted(engine, ask))
    line, own = engine.share(topic, p.path[-1]), engine.share(topic, p.clean)
    both = engine.share(topic, f"{p.path[-1]} ; {p.clean}")
    if line < max(HELD, own) or both - own < BEYOND or engine.agencies_in(p.path[-1]):
        return None
    inside = engine.lookup.opening_lists_in([p.document])
    above = (k for k, q in reversed(inside) if k < item and q.clean == p.path[-1])
    return next(above, None)
