"""Words that look as if they asked and do not: ``xã nào cũng phải``, ``có khi nào … không``, ``ở
mấy chỗ trũng … không``."""

from __future__ import annotations

import re

_EVERY = re.compile(
    r"\b(?:nào|ai|gì|đâu|giờ)(?= cũng\b)|\b(?:nao|ai|gi|dau|gio)(?= cung\b(?! (?:cap|ung|co)\b))",
    re.I,
)
"""Whichever: what is said holds of each."""
_WHENEVER = re.compile(
    r"\b(?:có|co) (?:khi|lúc|luc|chỗ|cho|lần|lan|dịp|dip) (?P<word>nào|nao)\b"
    r"(?=[^?.;]*\b(?:không|khong|ko|chưa|chua)\b)",
    re.I,
)
"""Whether there is any at all."""
_NEVER = re.compile(
    r"\b(?:chưa|không|chẳng|chua|khong|chang)\b[^,.;?]{0,60}? (?:lần|lan|khi|lúc|luc|chỗ)"
    r" (?P<word>nào|nao)\b",
    re.I,
)
_SOME = re.compile(
    r"\b(?:có|co)\b[^?.;]*\b(?:ở|tại|trong|cho|với|o|tai|voi) (?P<word>mấy|may)"
    r" (?:chỗ|nơi|vùng|khu|điểm|xã|bên|sở|cho|noi|vung|diem|xa|ben|so)\b"
    r"(?=[^?.;]*\b(?:không|khong|ko|chưa|chua)\W*\w{0,3}\W*(?:[?.;]|$))",
    re.I,
)
"""Several, in a sentence that asks for a yes or a no."""
_PATTERNS = (_EVERY, _WHENEVER, _NEVER, _SOME)


def indefinite(text: str) -> frozenset[int]:
    """Where the words of a text begin that only look as if they asked."""
    found = (m for pattern in _PATTERNS for m in pattern.finditer(text))
    return frozenset(m.start("word") if "word" in m.re.groupindex else m.start() for m in found)
