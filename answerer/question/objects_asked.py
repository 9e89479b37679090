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
    return _CUES.pattern(
        r"(?P<before>(?:\w+ ){0,3}\w+) (?P<to><to>) (?:<every> )?ai(?=\W*$|[,;.]| <ends>\b)"
    )


@cache
def _handed() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<handed>(?: \w+)?$")


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
    return any(_is_to(text, m) and not _handed().search(m["before"]) for m in found)


def _is_to(text: str, m: re.Match[str]) -> bool:
    """Is the word before the one asked for ``cho``, not ``chờ``?"""
    written = text[m.start("to") : m.end("to")].lower()
    return written in (*_CUES.words("to"), *_CUES.words("to_written"))
