"""The law that a side rests on with those that amend it: two sides that cite one law may differ in
what one of them cites beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "amended")

_LAW = re.compile(r"Luật [^;,.]*?(?=\s+(?:số|ngày|năm)\b|[;,.]|$)")
_WORTH = 12
"""Characters that the name of a law has at least."""


@cache
def _differ() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<differ>\b")


def with_amendments(engine: Engine, ask: Ask, d: Draft) -> Draft:
    """The answer of a side with the legal bases that amend the law it tells, where it is asked how
    the sides differ; the answer itself where it tells no such basis."""
    if len(d.statements) != 1 or not _differ().search(fold(ask.text)):
        return d
    told = d.statements[0]
    beside = [Statement(text, (k,)) for k, text in _amending(engine, told)]
    return replace(d, statements=(told, *beside))


def _amending(engine: Engine, told: Statement) -> Iterator[tuple[int, str]]:
    """The bases (position, text) that change the law of the one told."""
    place = told.passages[0] if told.passages else None
    if place is None or engine.passages[place].kind != "basis":
        return
    own = engine.passages[place]
    law = _LAW.search(own.clean)
    if law is None or len(law.group()) < _WORTH or fold(law.group()) not in fold(told.text):
        return
    for k, p in engine.lookup.passages_in(frozenset({own.document})):
        changes = p.kind == "basis" and k != place and _changes(p.clean)
        if changes and fold(law.group()) in fold(p.clean):
            yield k, p.clean.rstrip(" ;.")


def _changes(text: str) -> bool:
    return any(w in fold(text) for w in _CUES.words("changes"))
