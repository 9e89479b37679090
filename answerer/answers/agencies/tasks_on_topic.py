"""Which tasks of an agency are about what a question says beyond the agency: those that hold most
of it, and those that hold what these lack (``về thương hiệu, tiêu chuẩn``: one task on each)."""

from __future__ import annotations

from collections.abc import Sequence

from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.holders import Holder
from answerer.facts.narrowing import topic_of
from answerer.question.concepts import Concept

ONE = 0.42
CLOSE = 0.08
ADDS, MOST = 0.1, 3
"""The share of the topic that a further task must add, and how many there may be."""


def singled_out(
    engine: Engine, ask: Ask, own: list[int], holder: Holder
) -> tuple[list[Candidate], float]:
    """The tasks that hold what the question says beyond the agency, and how much of its weight
    that is; no task where none holds enough of it."""
    topic = topic_of(engine, ask, holder)
    weight = sum(c.weight for c in topic)
    total = sum(c.weight for c in ask.concepts) or 1.0
    if weight <= 0:
        return [], 0.0
    held = {k: _held(engine, topic, k) / weight for k in own}
    best = max(held.values())
    if best < ONE:
        return [], weight / total
    near = [k for s, k in sorted((-s, k) for k, s in held.items()) if -s >= best - CLOSE]
    told = [*near, *_adding(engine, topic, own, near)]
    return [Candidate(k, held[k], held[k]) for k in told], weight / total


def _held(engine: Engine, topic: Sequence[Concept], k: int) -> float:
    return sum(c.weight * engine.matcher.held_main(c, k) for c in topic)


def _adding(
    engine: Engine, topic: Sequence[Concept], own: Sequence[int], told: Sequence[int]
) -> list[int]:
    """The tasks, the one that adds most first, that hold a good share of the topic which those
    told before them lack."""
    added: list[int] = []
    weight = sum(c.weight for c in topic)
    while len(added) < MOST:
        before = (*told, *added)
        lacks = [1 - max(engine.matcher.held_main(c, k) for k in before) for c in topic]
        gains = {k: _gain(engine, topic, lacks, k) / weight for k in own}
        best = max(own, key=lambda k: (gains[k], -k))
        if gains[best] < ADDS:
            break
        added.append(best)
    return added


def _gain(engine: Engine, topic: Sequence[Concept], lacks: Sequence[float], k: int) -> float:
    both = zip(topic, lacks, strict=True)
    return sum(c.weight * min(lack, engine.matcher.held_main(c, k)) for c, lack in both)
