"""What a footnote says, asked for by what it is about: ``Chú thích nói hiện ban chỉ đạo nào kiêm
nhiệm vụ …?``"""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft

MIN_SHARE = 0.5


def answer_footnote(engine: Engine, ask: Ask) -> Draft | None:
    """The footnote that, with the sentence that calls it, holds most of a question which speaks
    of footnotes and names none by its number; None where none holds half of it."""
    if ask.places:
        return None
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


def _with_call(engine: Engine, place: int, text: str) -> str:
    called = engine.calls.get(place)
    return f"{called[1]} ; {text}" if called is not None else text
