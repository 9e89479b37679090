"""What an agency must bring forth, where its duty stands in prose: ``Sở Tài chính phải ra văn bản
gì?`` A duty of a plan has no column of results; its sentence names the paper that is made."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask
from answerer.facts.doers import agency_at_head
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("agencies", "papers")

MIN_RECALL = 0.4


@cache
def _makes() -> re.Pattern[str]:
    """A paper or a thing being made: ``ban hành văn bản hướng dẫn``, ``xây dựng bộ chỉ số``."""
    return _CUES.pattern(r"\b<acts>(?: \w+){0,4}? <papers>\b")


def answer_paper_made(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that fits best among those by which the agency named makes something; None where
    none is named, or none of its sentences fits."""
    named = frozenset(m.id for m in ask.question.agencies)
    if not named:
        return None
    found = engine.rank(
        ask,
        lambda f: f.kind == SENTENCE and is_theirs(engine, named, f) and _says_made(f),
        k=1,
    )
    if not found or found[0].recall < MIN_RECALL:
        return None
    return replace(tell(engine, ask, found[0]), intent="deliverable")


def is_of_others(engine: Engine, ask: Ask, draft: Draft) -> bool:
    """Is what a draft tells, or speaks of, a duty of prose that stands below the heading of other
    agencies than those named?"""
    named = frozenset(m.id for m in ask.question.agencies)
    facts = (engine.facts[k] for k in draft.subject[:1])
    return bool(named) and any(
        engine.agencies_above(f.passage) and not is_theirs(engine, named, f) for f in facts
    )


def is_theirs(engine: Engine, agencies: frozenset[str], fact: Fact) -> bool:
    """Is a fact a duty of one of these agencies: does it stand below the agency's heading, or open
    with its name? (Those with whom another agency works together are named within.)"""
    return bool(
        agencies & engine.agencies_above(fact.passage)
        or agency_at_head(engine, fact.text) in agencies
    )


def _says_made(fact: Fact) -> bool:
    return bool(_makes().search(" ".join(re.findall(r"\w+", fold(fact.main)))))
