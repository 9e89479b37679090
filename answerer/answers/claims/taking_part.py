"""Which task an agency is said to take part in, whatever its part."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW, Fact
from answerer.facts.tasks import agencies_of, cell
from corpus.cues import Cues

_CUES = Cues("claims", "taking_part")

NEAR = 0.1


@cache
def joining() -> re.Pattern[str]:
    """The words that say so, as typed."""
    return _CUES.pattern(r"(?<!\w)<joins>(?!\w)", re.I)


def with_a_part(
    engine: Engine, ask: Ask, bare: Ask, target: Candidate
) -> tuple[Candidate, str] | None:
    """The task that fits best among those in which an agency named takes part, and its role,
    where it fits about as well as the target; ``bare``: the question without the agencies."""
    claimed = {m.id for m in ask.question.agencies}

    def parts(f: Fact) -> list[str]:
        a = f.assignment if f.kind in (ROW, DUTY) else None
        roles = ("coordinating", "lead") if a else ()
        return [r for r in roles if a and claimed & agencies_of(engine, cell(a, r))]

    found = engine.rank(bare, lambda f: bool(parts(f)), k=1)
    if not found or found[0].recall < target.recall - NEAR:
        return None
    return found[0], parts(engine.facts[found[0].fact])[0]
