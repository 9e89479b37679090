"""Which rows of the task tables are about what a list or a count is restricted to (``các nhiệm vụ
về tổng kết``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import Area
from corpus.cues import Cues
from corpus.records import Assignment
from corpus.text import fold

_CUES = Cues("facts", "row_topic")
HELD = 0.75
MOST_DOCUMENTS = 3


@cache
def _about() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<all>(?: \w+){0,1}? <tasks>\b(?:(?! nao\b"
        r"| gi\b)[^,.;?]){0,60}? <about> (?P<topic>[^,.;?]+)"
    )


@cache
def _made() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<made>\b")


def names_topic(ask: Ask) -> bool:
    """Does the question restrict the rows by what they are about?"""
    m = _about().search(fold(ask.text))
    return m is not None and not ask.question.agencies and not _made().search(m.group("topic"))


def rows_about(engine: Engine, ask: Ask) -> list[Assignment]:
    """The rows that hold most of the topic named, in their order; empty where none is named, none
    holds it, or more documents are asked about than tables can be meant of."""
    m = _about().search(fold(ask.text))
    if m is None or not names_topic(ask) or len(ask.documents) > MOST_DOCUMENTS:
        return []
    area = [Area(*m.span("topic"), 1.0)]
    topic = engine.concepts.read(ask.text, ask.language, area, ask.question.skip)
    total = sum(c.weight for c in topic)
    rows = [a for a in engine.lookup.assignments_in(ask.documents) if a.source == "table"]
    facts = engine.lookup.facts_giving(rows)
    if not total or len(facts) != len(rows):
        return []

    def held(k: int) -> float:
        return sum(c.weight * engine.matcher.held_main(c, k) for c in topic) / total

    return [a for a, k in zip(rows, facts, strict=True) if held(k) >= HELD]
