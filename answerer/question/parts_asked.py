"""Which part of a document a question wants named: ``điều mấy nói về hiệu lực?``"""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "parts_asked")


@cache
def _which_part() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?P<vi><parts>)(?: so)? (?:nao|may)\b|\bwhich (?P<en><english>)\b")


def part_asked(text: str) -> str:
    """The part that a question wants named, folded (``dieu``); empty for none."""
    m = _which_part().search(fold(text))
    return (m["vi"] or m["en"]) if m else ""


def asks_article(text: str) -> bool:
    """Is it an article, or a clause of one?"""
    return part_asked(text) in _CUES.words("articles")
