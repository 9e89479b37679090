"""What of a fact a claim is compared with: its words, its cells, the headings above it."""

from __future__ import annotations

from answerer.facts.engine import Engine
from answerer.facts.facts import ROW, Fact


def around(engine: Engine, fact: Fact) -> str:
    """All that a fact says and stands under."""
    return " ; ".join([whole(fact), stated(fact), *engine.passages[fact.passage].path])


def stated(fact: Fact) -> str:
    """A text with the cells beside it that give a date or a result."""
    a = fact.assignment
    cells = (a.deadline, a.deliverable) if a is not None and fact.kind == ROW else ()
    return " ; ".join([fact.text, *(c.text for c in cells if c is not None)])


def whole(fact: Fact) -> str:
    """A text with the cells beside it that name agencies."""
    a = fact.assignment if fact.kind == ROW else None
    cells = (a.lead, a.coordinating) if a is not None else ()
    return " ; ".join([fact.text, *(c.text for c in cells if c is not None)])
