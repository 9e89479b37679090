"""How many there are of something that the texts put a number to, and percentages and sums."""

from __future__ import annotations

import re

from answerer.answers.content import TITLE, agency_above, best_passage, is_title, tell
from answerer.facts.amounts import counted, numbers_what
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact, sentences
from answerer.silence.refusal import checked, is_off_topic, refused
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import name_of, say, shorten, tidy
from corpus.text import fold

ENOUGH = 0.7
MIN_RECALL = 0.45
MIN_STAGES = 0.4
WHOLE = 420


def answer_quantity(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that fits best among those that hold the kind of number asked for; None where
    it fits much worse than the best sentence of all."""
    says = numbers_what(engine, ask)
    found = engine.rank(
        ask, lambda f: says(engine.expand(f.text)), lambda f: -TITLE * is_title(engine, f)
    )
    best = best_passage(engine, ask)
    if not found or best is None or found[0].recall < max(MIN_RECALL, ENOUGH * best.recall):
        return None
    chosen = found[0]
    fact = engine.facts[chosen.fact]
    if fact.kind != SENTENCE:
        return tell(engine, ask, chosen)
    text = shorten(f"{agency_above(engine, fact)}{_whole_sentence(engine, fact)}", 640)
    statement = Statement(text, (fact.passage,))
    return Draft(
        "answered", "content", (statement,), confidence=chosen.recall, subject=(chosen.fact,)
    )


def _whole_sentence(engine: Engine, fact: Fact) -> str:
    """The whole sentence that a fact (which may end at a semicolon) stands in."""
    pieces = sentences(engine.passages[fact.passage].clean, fine=False)
    whole = next((p for p in pieces if fact.text in p), fact.text)
    return tidy(whole if len(whole) <= WHOLE else fact.text)


def quantity_or_refusal(engine: Engine, ask: Ask) -> Draft:
    """A number of something, from a sentence that gives one; else it is not stated."""
    told = answer_quantity(engine, ask)
    if told is not None:
        return checked(engine, ask, told)
    if is_off_topic(engine, ask):
        return refused(ask, "off_topic", "off_topic")
    asked = next((k for k in ("percent", "money") if k in ask.question.kinds), "quantity")
    best = best_passage(engine, ask)
    near = (engine.facts[best.fact].passage,) if best else ()
    kind = name_of(ask.language, "kinds", asked)
    return refused(ask, "not_stated", "not_stated_kind", "count", near, kind=kind)


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
