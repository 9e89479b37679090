"""Whether a text leaves what a claim is about out of what it asks for, in whatever words: ``không
thuộc đối tượng áp dụng`` where one asks who gets it, ``không yêu cầu`` where one asks what is
needed."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "scope")


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What asks for a thing, and what denies it."""
    sorts = ("gets", "left_out"), ("needs", "spared"), ("may", "barred")
    return tuple(
        (_CUES.pattern(rf"\b<{asked}>\b"), _CUES.pattern(rf"\b<{denied}>\b"))
        for asked, denied in sorts
    )


def leaves_out(question: str, text: str) -> bool:
    """Does a text say of what it speaks of that it does not get, need or may what a question asks
    for?"""
    said, stated = fold(question), fold(text)
    return any(
        asks.search(said) and denies.search(stated) and not denies.search(said)
        for asks, denies in _pairs()
    )


@cache
def _given() -> re.Pattern[str]:
    return _CUES.pattern(r"\W*(?:thi |co |cung |la |is |are )*<given>\b")


def is_given(behind: str) -> bool:
    """Is one said to be given something (``… có được hưởng``), by what stands behind its name?"""
    return bool(_given().match(fold(behind)))
