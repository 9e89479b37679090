"""How a claim ends: the words that only ask for a yes or a no, and the document named behind
them."""

from __future__ import annotations

import re

from corpus.text import fold

ADDRESSED = r"(?:vay|a|nhi|nhe|nha|the|ta|ban|ha|em|anh|chi|co|thay|sep|moi nguoi|ca nha)"
"""Folded: how one is addressed behind the words that ask (``đúng không em``)."""
_ENDING = re.compile(
    r"[^\w%]*\b(?:co\s+)?(?:(?:phai|dung|duoc|hay)\s+)?(?:khong|ko|chua|hong|hem)"
    rf"(?:\s+{ADDRESSED})*\W*$"
)
_OR_ELSE = re.compile(
    r"\b(?:khong|ko|hong|chua)\b(?=\s*,?\s+(?:hay|hoac)\s+(?:la\s+)?(?:chi|phai)\s)"
)
"""``có … không hay chỉ …``: the other choice stands behind the words that ask."""
_DOCUMENT = (
    r"(?:quyet dinh|qd|qdinh|nghi quyet|nq|nghi dinh|nd|thong tu|tt|chi thi|ct|ke hoach|kh|luat"
    r"|quy che|quy dinh|noi quy|chuong trinh|van ban|cong van|phu luc)"
)
_BY = r"(?:theo|trong|tai|nhu|chieu theo|can cu|o)"
_ENDS = rf"\b(?:khong|ko|chua|hong|hem)(?:\s+{ADDRESSED})*"
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
    """A claim without the words that only ask for a yes or a no, and without the other choice
    behind them."""
    said = without_source(text)
    chosen = list(_OR_ELSE.finditer(fold(said)))
    said = said[: chosen[-1].end()] if chosen else said
    m = _ENDING.search(fold(said))
    return said[: m.start()] if m else said
