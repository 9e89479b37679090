"""``Khi nào`` of what has no date but a condition."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.passages.content import answer_content
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.silence.refusal import checked
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("agencies", "which_case")

NEARLY_ALL, SURE = 0.85, 0.6
"""How much of the question a text with a condition holds, and how likely it is the one meant."""
LIKELY = 0.45
"""The same of a text that opens with its condition."""


@cache
def _in_which_case() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<cases>\b")


@cache
def _on_condition() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<conditions>(?!\w)")


@cache
def _opens_with_condition() -> re.Pattern[str]:
    return _CUES.pattern(r"\W*(?:<opens>)\b")


def answer_in_which_case(engine: Engine, ask: Ask) -> Draft | None:
    """Of ``khi nào`` the passage that says in which case (``nếu để xảy ra …``); None
    where none fits well, or that is not asked."""
    text = fold(ask.text)
    if not _in_which_case().search(text):
        return None
    told = _answered(checked(engine, ask, answer_content(engine, ask)))
    sure = told.probability or 0.0 if told is not None else 0.0
    if told is None or sure < LIKELY:
        return None
    said = " ".join(s.text.lower() for s in told.statements)
    if _opens_with_condition().match(said):
        return told
    outright = told.confidence >= NEARLY_ALL and sure >= SURE
    return told if outright and _on_condition().search(said) else None


def _answered(draft: Draft) -> Draft | None:
    return draft if draft.status == "answered" else None
