"""What a footnote says, asked for by what it is about: ``Chú thích nói hiện ban chỉ đạo nào kiêm
nhiệm vụ …?``"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.telling.draft import SINGLE, Draft, Statement
from answerer.telling.wording import shorten, tidy

MIN_SHARE = 0.5
ASIDE = 10
"""Characters of a line beside what a footnote says: its mark and the number of its citation."""


def answer_footnote(engine: Engine, ask: Ask) -> Draft | None:
    """The footnotes that a question names by their numbers, where it names several; else the one
    that, with the sentence that calls it, holds most of a question which speaks of footnotes and
    names none; None where none holds half of it."""
    if ask.places:
        return _several(engine, sorted(ask.places))
    inside = engine.lookup.passages_in(ask.documents)
    notes = [(k, p.clean) for k, p in inside if p.kind == "footnote"]
    if not notes:
        return None
    share, neg = max((engine.recall_in(ask, _with_call(engine, k, text)), -k) for k, text in notes)
    if share < MIN_SHARE:
        return None
    near = engine.lookup.facts_of_passage(-neg)
    best = max(near, key=lambda n: (ask.scores.recall[n], -n), default=None)
    if best is None:
        return None
    return replace(tell(engine, ask, Candidate(best, share, share)), probability=share)


def _several(engine: Engine, places: Sequence[int]) -> Draft | None:
    """What each of several footnotes says; None for a single one, or other places among them."""
    passages = [engine.passages[k] for k in places]
    if len(places) < 2 or any(p.kind != "footnote" for p in passages):
        return None
    room = SINGLE // len(places) - ASIDE
    lines = (f"- {shorten(tidy(p.clean), room)}" for p in passages)
    told = tuple(Statement(line, (k,)) for line, k in zip(lines, places, strict=True))
    return Draft("answered", "content", told, confidence=1.0)


def _with_call(engine: Engine, place: int, text: str) -> str:
    called = engine.calls.get(place)
    return f"{called[1]} ; {text}" if called is not None else text
