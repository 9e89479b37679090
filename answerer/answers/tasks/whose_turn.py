"""Whose duty a sentence tells of: the one who opens the question (``UBND huyện báo cáo trước ngày
nào?``), or another agency under whose name it stands."""

from __future__ import annotations

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from corpus.phrases import words_of
from corpus.text import fold

LEAD_UP = 2
"""Words that may stand before the agency that opens a question, places left out."""


def is_anothers(engine: Engine, ask: Ask, fact: Fact) -> bool:
    """Does a sentence stand under the name of other agencies than the one that opens the question,
    and not name this?"""
    opening = _opening(ask)
    if not opening:
        return False
    above = engine.agencies_above(fact.passage)
    return bool(above) and opening not in above | frozenset(engine.agencies_in(fact.text))


def _opening(ask: Ask) -> str:
    """The agency that opens a question; empty where none does, or it names several."""
    q = ask.question
    if ask.language != "vi" or len({m.id for m in q.agencies}) != 1:
        return ""
    first = q.agencies[0]
    before = "".join(
        " " if any(start <= n < end for start, end in q.places) else c
        for n, c in enumerate(ask.text[: first.start])
    )
    return first.id if len(words_of(fold(before))) <= LEAD_UP else ""
