"""How a claim ends: the words that only ask for a yes or a no, and the document named behind
them."""

from __future__ import annotations

import re

from corpus.text import fold

_ENDING = re.compile(
    r"\W*(?:có\s+)?(?:phải|đúng|được|hay)?\s*(?:không|khong|ko|chưa|chua|hông|hem)"
    r"(?:\s+(?:vậy|ạ|a|nhỉ|nhé|thế|bạn|hả))*\W*$",
    re.I,
)
_DOCUMENT = (
    r"(?:quyet dinh|qd|qdinh|nghi quyet|nq|nghi dinh|nd|thong tu|tt|chi thi|ct|ke hoach|kh|luat"
    r"|quy che|quy dinh|noi quy|chuong trinh|van ban|cong van|phu luc)"
)
_BY = r"(?:theo|trong|tai|nhu|chieu theo|can cu|o)"
_ENDS = r"\b(?:khong|ko|chua|hong|hem)(?:\s+(?:vay|a|nhi|nhe|the|ta|ban|ha))*"
_NO_OTHER = r"(?:(?!\b(?:khong|ko|chua|hong|hem)\b)[^?!;])*"
_SOURCE = re.compile(
    rf"{_ENDS}(?P<source>\s*[,(:–-]+\s*(?:{_BY}\s+)?(?:cai\s+)?{_DOCUMENT}\b{_NO_OTHER}"
    rf"|\s+{_BY}\s+(?:cai\s+)?{_DOCUMENT}\s+(?:so\s+)?\d{_NO_OTHER})\W*$"
)


def without_source(text: str) -> str:
    """A claim without the document named behind the words that ask: ``… không, theo Nghị định
    302?`` -> ``… không``."""
    m = _SOURCE.search(fold(text))
    return text[: m.start("source")] if m else text


def without_ending(text: str) -> str:
    """A claim without the words that only ask for a yes or a no."""
    return _ENDING.sub("", without_source(text))
