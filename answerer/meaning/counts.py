"""What ``mấy`` and ``bao nhiêu`` ask for: parts of a document, or all of several stages."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("meaning", "counts")


@cache
def _has_how_many() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<has> (?:tat ca |tong cong )?(?:may|bao nhieu) \w")


@cache
def _all_stages() -> re.Pattern[str]:
    many, stages = _CUES.any_of("many"), _CUES.any_of("stages")
    english = rf"{_CUES.any_of('many_english')}\s+{_CUES.any_of('stages_english')}"
    return re.compile(rf"\b(?:{many}|[2-9])\s+{stages}\b(?! \d)|\b{english}\b")


def has_parts(text: str) -> bool:
    """``Kế hoạch có mấy mục tiêu``: parts of a document are counted, not its number asked."""
    return bool(_has_how_many().search(fold(text)))


def asks_all_stages(text: str) -> bool:
    """``ba giai đoạn``, ``the three phases``: are all of them asked for?"""
    return bool(_all_stages().search(fold(text)))
