"""Bullets side by side that answer together: each holds about all that the one which fits best
holds (``- Tham mưu, đề xuất …`` and, below it, ``- Tham mưu, đề xuất …``)."""

from __future__ import annotations

from answerer.answers.passages.sections import FEWEST, below, listed, wants_several
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten, tidy

ALIKE, LEAST, MOST = 0.9, 0.4, 5
"""The share of what the best bullet holds that another must hold; the share of the question that
they must hold; how many there may be."""
NEAR = 0.05
"""How much less of the question than its bullet a sentence that opens a list may hold."""
ROOM = 1120


def answer_alike(engine: Engine, ask: Ask, best: Candidate) -> Draft | None:
    """The bullets that answer together, in their order; None where the question wants one thing,
    or where the best bullet stands alone."""
    if not wants_several(ask) or best.recall < LEAST:
        return None
    place = engine.facts[best.fact].passage
    opener = _opener(engine, ask, best)
    if opener is not None:
        return listed(engine, opener, below(engine, opener), best.recall)
    alike = [k for k in _beside(engine, place) if _shares(engine, ask, place, k) >= ALIKE]
    if not 1 < len(alike) <= MOST:
        return None
    above, room = engine.lookup.heading_of(place), min(ROOM // len(alike), 420)
    head = (Statement(f"**{above}**:", ()),) if above else ()
    lines = (Statement(f"- {shorten(tidy(engine.passages[k].clean), room)}", (k,)) for k in alike)
    return Draft(
        "answered", "content", (*head, *lines), confidence=best.recall, limit=SEVERAL,
        subject=(best.fact,),
    )  # fmt: skip


def _beside(engine: Engine, place: int) -> list[int]:
    """The bullets of the list that a passage is a bullet of, itself among them; [] for none."""
    own = engine.passages[place]
    if own.kind != "bullet" or not own.path:
        return []
    inside = engine.lookup.passages_in([own.document])
    return [k for k, p in inside if p.kind == "bullet" and p.path == own.path]


def _opener(engine: Engine, ask: Ask, best: Candidate) -> int | None:
    """The sentence that opens the list which the best bullet stands in, where it holds about as
    much of the question as that: what it opens is asked for, not one of it. Else None."""
    own = engine.passages[engine.facts[best.fact].passage]
    if own.kind != "bullet" or not own.path or not own.path[-1].rstrip().endswith(":"):
        return None
    held = [
        (float(ask.scores.recall[n]), -k)
        for k, p in engine.lookup.passages_in([own.document])
        if p.kind != "heading" and own.path[-1] in p.clean
        for n in engine.lookup.facts_of_passage(k)
    ]
    recall, place = max(held, default=(0.0, 0))
    fits = recall >= best.recall - NEAR and len(below(engine, -place)) >= FEWEST
    return -place if fits else None


def _shares(engine: Engine, ask: Ask, best: int, k: int) -> float:
    """The share of what one bullet holds of the question that another holds, too."""
    mine, other = (engine.units(engine.passages[x].clean) for x in (best, k))
    held = [(c.weight * engine.matcher.held_by(c, mine), c) for c in ask.concepts]
    total = sum(h for h, _ in held)
    both = sum(min(h, c.weight * engine.matcher.held_by(c, other)) for h, c in held)
    return both / total if total else 0.0
