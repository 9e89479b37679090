"""``Đến năm 2025 tỉnh có bao nhiêu HTX?``: how many there are of a thing in all."""

from __future__ import annotations

from dataclasses import replace

from answerer.answers.numbers.quantity import ONLY_ONE, told_number
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.measures import without_unit
from answerer.facts.narrowing import untitled
from answerer.facts.totals import Total, thing_counted, totals_of, years_asked
from answerer.telling.draft import SEVERAL, Draft
from corpus.phrases import words_of
from corpus.text import fold

MOST, MOST_DOCUMENTS = 2, 3


def answer_total(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that says how many there are of what a question counts, for the year that it
    names; now and in the years aimed at, where it names none. None where it says anything else of
    the thing, or no sentence gives the whole number."""
    if len(ask.documents) > MOST_DOCUMENTS or not _asks_nothing_else(engine, ask):
        return None
    found = _meant(engine, ask, list(totals_of(engine, ask)))
    if not 0 < len(found) <= MOST:
        return None
    told = [told_number(engine, ask, Candidate(t.fact, 1.0, 1.0)) for t in found]
    statements = tuple(dict.fromkeys(s for d in told for s in d.statements))
    return replace(told[0], statements=statements, probability=ONLY_ONE, limit=SEVERAL)


def _meant(engine: Engine, ask: Ask, found: list[Total]) -> list[Total]:
    """Those of the years asked, of the present where that is asked, else all aims or all."""
    years, said = years_asked(ask.text), f" {fold(ask.text)} "
    words = engine.vocabulary.questions.get("totals", {})
    if years:
        return [t for t in found if t.year in years]
    if any(f" {fold(w)} " in said for w in words.get("now", ())):
        return [t for t in found if t.past]
    aims = any(f" {fold(w)} " in said for w in words.get("aims", ()))
    return [t for t in found if not (aims and t.past)]


def _asks_nothing_else(engine: Engine, ask: Ask) -> bool:
    """Does a question say nothing but what it counts, years, and words for having and aiming?"""
    words = engine.vocabulary.questions.get("totals", {})
    idle = {s for own in words.values() for w in own for s in words_of(fold(w))}
    idle |= {*words_of(thing_counted(engine, ask)), *map(str, years_asked(ask.text))}
    left = untitled(engine, ask, without_unit(engine, ask).concepts)
    return all(set(words_of(fold(c.words))) <= idle for c in left)
