"""The task that a claim is about, and the words of a verdict on it."""

from __future__ import annotations

from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW
from answerer.facts.tasks import best_assignment
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.records import Assignment

MIN_TARGET = 0.25


def target_of(engine: Engine, ask: Ask, role: str) -> Candidate | None:
    """The task that a claim is about: the one it names by its place, else the one that fits best;
    None where none fits."""
    placed = _placed(engine, ask)
    if placed is not None:
        return placed
    found = best_assignment(engine, ask, role)
    return found if found is not None and found.recall >= MIN_TARGET else None


def _placed(engine: Engine, ask: Ask) -> Candidate | None:
    """The one row that the question names by its place (``nhiệm vụ 3.3``)."""
    facts = (n for k in sorted(ask.places) for n in engine.lookup.facts_of_passage(k))
    rows = [n for n in facts if engine.facts[n].kind == ROW]
    return Candidate(rows[0], 1.0, 1.0) if len(rows) == 1 else None


def verdict_told(ask: Ask, holds: bool, fact: str) -> str:
    return f"{say(ask.language, 'yes' if holds else 'no')} {fact}"


def verdict_on(engine: Engine, a: Assignment, target: Candidate, text: str) -> Draft:
    statement = Statement(text, engine.lookup.passages_behind(a, text))
    return Draft(
        "answered", "yes_no", (statement,), confidence=target.recall, subject=(target.fact,)
    )
