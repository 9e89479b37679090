"""What ``mấy`` and ``bao nhiêu`` ask for: parts of a document, or all of several stages."""

from __future__ import annotations

import re

from corpus.text import fold

_HAS_HOW_MANY = re.compile(
    r"\b(?:co|gom|chia|neu|de ra|dat ra) (?:tat ca |tong cong )?(?:may|bao nhieu) \w"
)
_ALL_STAGES = re.compile(
    r"\b(?:cac|nhung|hai|ba|bon|may|bao nhieu|[2-9])\s+(?:giai doan|buoc|dot)\b(?! \d)"
    r"|\b(?:two|three|four|five|which|what|the)\s+(?:phases|stages|steps)\b"
)


def has_parts(text: str) -> bool:
    """``Kế hoạch có mấy mục tiêu``: parts of a document are counted, not its number asked."""
    return bool(_HAS_HOW_MANY.search(fold(text)))


def asks_all_stages(text: str) -> bool:
    """``ba giai đoạn``, ``the three phases``: are all of them asked for?"""
    return bool(_ALL_STAGES.search(fold(text)))
