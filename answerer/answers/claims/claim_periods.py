"""Whether the years that a claim gives something (``giai đoạn 2025-2030``) are those of a text."""

from __future__ import annotations

import re

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_reading import unplaced
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.text import fold

_PERIOD = re.compile(
    r"(?<![\d/])((?:19|20)\d\d)\s*(?:[-–]|(?:den|to|until|through)(?: het)?(?: nam)?)\s*"
    r"((?:19|20)\d\d)(?![\d/])"
)


def periods_hold(engine: Engine, ask: Ask, text: str) -> bool:
    """Are the periods claimed those of a text that gives any? One in the titles of all documents
    in question names these."""
    titles = [_periods(engine.documents[d].title) for d in ask.documents]
    claimed = _periods(without_ending(unplaced(ask)))
    claimed -= frozenset.intersection(*titles) if titles else frozenset()
    stated = _periods(text)
    return not stated or claimed <= stated


def _periods(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(m.groups() for m in _PERIOD.finditer(fold(text)))
