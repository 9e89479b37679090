"""Whether a question names an agency, or asks for somebody, as the one to whom something is done:
``phải làm gì với Ban Chỉ đạo``, ``đóng bảo hiểm cho những ai``."""

from __future__ import annotations

import re
from functools import cache

from answerer.question.question import Question
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "objects")

NEAR = 50
"""Characters between the words that ask and the agency."""


@cache
def _done_to() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<does>(?: <more>)? <towards>\b|\bdo (?:with|about|to|for)\b")


@cache
def _opens() -> re.Pattern[str]:
    return _CUES.pattern(r"^\W*<towards> (?:<every> )?$")


@cache
def _does() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<does>\W*$")


@cache
def _for_whom() -> re.Pattern[str]:
    return _CUES.pattern(r"(?P<before>\w+(?: \w+)?) <to> (?:<every> )?ai\b|\bof (?:whose|whom)\b")


@cache
def _handed() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<handed>$")


def asks_done_to(question: Question) -> bool:
    """``yêu cầu làm gì với Liên minh``, ``Với Ban Chỉ đạo thì phải làm những gì``: is an agency
    named as what something is done to?"""
    folded = fold(question.text)
    m = _done_to().search(folded)
    if m is not None and any(0 <= a.start - m.end() <= NEAR for a in question.agencies):
        return True
    opened = any(_opens().search(folded[: a.start]) for a in question.agencies)
    return opened and bool(_does().search(folded))


def asks_for_whom(text: str) -> bool:
    """``… cho những ai``: who gets it, not who does it (``giao cho ai``, ``gửi cho ai``)."""
    found = _for_whom().finditer(fold(text))
    return any(not _handed().search(m["before"] or "") for m in found)
