"""``mấy giai đoạn``, ``các giai đoạn nào``: the stages that one passage numbers."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.passages.content import best_passage
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.measures import counted
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "stages")

MIN_STAGES = 0.4
ROOM = 640


@cache
def _all() -> re.Pattern[str]:
    """The stages of something, all of them (``chia thành các giai đoạn nào``)."""
    return _CUES.pattern(
        r"\b(?:<all> (?P<kind><kinds>)|(?:thanh|gom|qua) (?P<alone><kinds>)) (?:nao|gi)\b"
    )


def answer_all_stages(engine: Engine, ask: Ask) -> Draft | None:
    """The stages that the passage numbers which fits best; None where they are not asked for."""
    m = _all().search(fold(ask.text))
    best = best_passage(engine, ask) if m else None
    if m is None or best is None or best.recall < MIN_STAGES:
        return None
    return _stages(engine, ask, engine.facts[best.fact].passage, m["kind"] or m["alone"])


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
    told = shorten(text[folded.find(f"{noun} 1") :], ROOM)
    return Draft("answered", "count", (Statement(f"{head}: {told}", (place,)),), confidence=0.8)
