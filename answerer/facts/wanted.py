"""What kind of thing a question wants to hear, and whether a text names one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerer.facts.amounts import numbers_what
from answerer.facts.ask import Ask
from answerer.question.temporal import times_in
from corpus.text import fold

if TYPE_CHECKING:
    from answerer.facts.engine import Engine

TIME, NUMBER, AGENCY, OTHER = "time", "number", "agency", "other"
_AGENCY_INTENTS = frozenset({"lead", "who", "coordinating", "sent_to"})
_DURATION = re.compile(
    r"\b(?:bao nhieu|may|bn|how many)\s+(?:ngay|thang|nam|tuan|gio|quy|days|months|years|weeks"
    r"|hours)\b|\bbao lau\b|\bhow long\b"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of thing (a time, a number, an agency, or anything else), and the test whether a
    text names one."""

    kind: str
    named_in: Callable[[str], bool]


def wanted(engine: Engine, ask: Ask) -> Wanted:
    """What the question wants, by its cues and the words that ask."""
    asked = set(ask.question.asked)
    if ask.question.kinds & {"percent", "money"}:
        return Wanted(NUMBER, numbers_what(engine, ask))
    if _DURATION.search(fold(ask.text)):
        return Wanted(TIME, _names_time)
    if "count" in asked:
        return Wanted(NUMBER, numbers_what(engine, ask))
    if "deadline" in asked:
        return Wanted(TIME, _names_time)
    if asked & _AGENCY_INTENTS:
        return Wanted(AGENCY, lambda text: bool(engine.agencies_in(text)))
    return Wanted(OTHER, lambda text: True)


def _names_time(text: str) -> bool:
    return bool(times_in(text))
