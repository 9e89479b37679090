"""The part that an agency is said to play: ``Liên minh có vai trò gì`` is told by the text that
says it (``với vai trò nòng cốt trong …``), where there is one."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("agencies", "part_played")


@cache
def _asked() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<parts> (?:<which>)\b|\bwhat role\b")


@cache
def _said() -> re.Pattern[str]:
    """As written: a part with the word that says which."""
    return _CUES.pattern(r"(?<!\w)<as> vai trò (?!<of>(?!\w))\w", re.I)


def answer_part_played(engine: Engine, ask: Ask) -> Draft | None:
    """The best sentence that says the part of an agency named; None for any other question, and
    where no sentence that names it says one."""
    named = frozenset(m.id for m in ask.question.agencies)
    if not named or not _asked().search(fold(ask.text)):
        return None

    def says(fact: Fact) -> bool:
        if fact.kind != SENTENCE or not _said().search(fact.text):
            return False
        return bool(named & frozenset(engine.agencies_in(fact.text)))

    best = next(iter(engine.rank(ask, says, k=1)), None)
    return tell(engine, ask, best) if best is not None else None
