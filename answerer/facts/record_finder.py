"""Which record (records.py) a question names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerer.facts.engine import Engine
from answerer.facts.records import Record
from answerer.question.concepts import Concept

BODY = 0.6
"""How much the words count that stand in the lines of a record only."""


@dataclass(frozen=True, slots=True)
class RecordFit:
    """How much of a question's topic (in the weight of concepts, of ``total``) a record holds:
    ``by_name``, and ``held`` with its lines."""

    record: Record
    by_name: float
    held: float
    total: float


def fits(
    engine: Engine, records: Iterable[Record], topic: Sequence[Concept]
) -> tuple[RecordFit, ...]:
    """The records with how well they fit a topic, best first; none for one that says nothing."""
    if not topic:
        return ()
    return tuple(sorted((_fit(engine, r, topic) for r in records), key=lambda f: -f.held))


def _fit(engine: Engine, record: Record, topic: Sequence[Concept]) -> RecordFit:
    held_by = engine.matcher.held_by
    name, body = engine.units_of_record(record)
    named = [c.weight * held_by(c, name) for c in topic]
    inside = (BODY * c.weight * held_by(c, body) for c in topic)
    held = sum(max(pair) for pair in zip(named, inside, strict=True))
    return RecordFit(record, sum(named), held, sum(c.weight for c in topic))
