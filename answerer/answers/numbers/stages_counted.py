"""``mấy giai đoạn``: the stages that one passage numbers."""

from __future__ import annotations

import re

from answerer.answers.passages.content import best_passage
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.measures import counted
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.text import fold

MIN_STAGES = 0.4


def answer_stages(engine: Engine, ask: Ask) -> Draft | None:
    """``mấy giai đoạn``: the numbered stages (``Giai đoạn 1 … 2 … 3``) of the passage that fits
    best; None where it has none."""
    best = best_passage(engine, ask)
    if best is None or best.recall < MIN_STAGES:
        return None
    passage = engine.facts[best.fact].passage
    found = (_stages(engine, ask, passage, noun) for noun in counted(engine, ask))
    return next((d for d in found if d is not None), None)


def _stages(engine: Engine, ask: Ask, place: int, noun: str) -> Draft | None:
    text = engine.passages[place].clean
    folded = fold(text)
    numbers = sorted({int(n) for n in re.findall(rf"\b{re.escape(noun)} (\d{{1,2}})\b", folded)})
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return None
    at = folded.find(noun)
    unit = text[at : at + len(noun)].lower()
    head = say(ask.language, "count", n=len(numbers), unit=unit, unit_en=noun)
    told = shorten(text[folded.find(f"{noun} 1") :], 480)
    return Draft("answered", "count", (Statement(f"{head}: {told}", (place,)),), confidence=0.8)
