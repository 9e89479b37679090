"""Whose turn a sentence tells of, where several take a step each: the commune that reports, or the
province that reports upward; and to whom each hands on what it made."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("facts", "actors")

_LEVELS = {
    "commune": r"(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:cac |cap |moi )*(?:xa|phuong)\b",
    "province": r"(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:cap )?(?:tinh|thanh pho|tp)\b",
    "department": r"(?:giam doc )?(?:cac )?so [a-z]",
}
_MARK = r"^\W*(?:(?:\d+(?:\.\d+)*|[a-z]{1,2})[.)]\s*|[-+*•]\s*|buoc \d+\s*[:.]\s*)*"
_ASKED = re.compile(
    rf"^\W*(?:[\w/ .-]{{0,40}}[:,]\s*)?(?:(?P<bare>xa|phuong)\b|(?:{'|'.join(_LEVELS.values())}))"
)
_REACHES = {
    "province": r"(?:(?:ủy ban|uỷ ban|uy ban)(?: nhân dân| nhan dan)? |ubnd )?t[ỉi]nh\b"
    r"(?! (?:ủy|uỷ|uy|hinh))",
    "department": r"s[ởo]\b(?! (?:lieu|luong|\d))",
}
AGREES, DIFFERS = 0.05, -0.15


@cache
def _opens() -> re.Pattern[str]:
    timed, levels = _CUES.any_of("timed"), "|".join(_LEVELS.values())
    within = rf"(?:{timed}\b[^,;:]{{4,160}},\s*|(?:can cu|theo)\b[^,;:]+,\s*)*"
    return re.compile(rf"{_MARK}{within}(?:(?P<other>{levels}))")


@cache
def _to() -> re.Pattern[str]:
    """Up to whom something goes: ``tổng hợp báo cáo về UBND tỉnh``, ``gửi Sở …``."""
    hands = rf"(?:{_CUES.any_of('hands_on')}|(?<!chương )(?<!chuong )trình|(?<!chuong )trinh)"
    return re.compile(
        rf"\b{hands}(?:[^.;,?:]{{0,50}}?\s{_CUES.any_of('up_to')})?\s+"
        rf"(?:(?P<province>{_REACHES['province']})|(?P<department>{_REACHES['department']}))"
    )


def agreement(question: str, text: str) -> float:
    """What a sentence gains that hands on to the one whom the question names (``Sở trình lên tỉnh
    ngày nào?``) or opens with the one whose turn is asked for (``Xã lập báo cáo trong mấy
    ngày?``), and loses where it names another there; 0 where either names none."""
    return _compared(_receiver(question), _receiver(text)) or _compared(
        _level(_ASKED, question), _level(_opens(), text)
    )


def reaches_whom(question: str, text: str) -> bool:
    """Does a question say to whom something is handed on, and a sentence hand it on there?"""
    asked = _receiver(question)
    return bool(asked) and _receiver(text) == asked


def _compared(asked: str, told: str) -> float:
    if not asked or not told:
        return 0.0
    return AGREES if asked == told else DIFFERS


def _receiver(text: str) -> str:
    """To whom a text first hands something on; empty for nobody."""
    m = _to().search(" ".join(text.lower().split()))
    return (m.lastgroup or "") if m else ""


def _level(pattern: re.Pattern[str], text: str) -> str:
    """The level that opens a text; empty for none."""
    m = pattern.search(fold(" ".join(text.split())))
    if m is None:
        return ""
    if m.groupdict().get("bare"):
        return "commune"
    said = m.group()
    ends = (
        (found.end(), level)
        for level, words in _LEVELS.items()
        for found in re.finditer(words, said)
    )
    return max(ends)[1]
