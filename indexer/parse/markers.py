"""What opens a paragraph: the numbers, letters and signs at a line's beginning."""

from __future__ import annotations

import re

from corpus.text import LOWER, UPPER

PART, CHAPTER, ARTICLE, NUMBER, LETTER, DASH, PLUS, NOTE, TEXT = range(9)

_OPEN = r"^[\s*_>#]*"
_MARKERS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (NOTE, re.compile(_OPEN + r"(?:[⁽(]?[¹²³⁴⁵⁶⁷⁸⁹⁰]+[⁾)]?|\[\d{1,2}\])\s*(?=\S)")),
    (CHAPTER, re.compile(_OPEN + r"(?:Chương|CHƯƠNG|Mục|MỤC)\s+(?P<n>[IVXLC]+|\d+)\b")),
    (
        PART,
        re.compile(
            _OPEN + r"(?:(?:PHẦN|Phần)\s+(?P<p>[IVXLC]+|\d+|(?:THỨ|[Tt]hứ) \w+)\b|"
            rf"(?!V/[Vv]\b|[A-Z]/[A-Z]\b)(?P<n>[IVXLC]+)\s*[./)\-–]\s*(?=[^\s{LOWER}]))"
        ),
    ),
    (ARTICLE, re.compile(_OPEN + r"\[?Điều\s+(?P<n>\d+[a-zđ]?)\s*[.:\s]")),
    (
        NUMBER,
        re.compile(
            _OPEN + r"(?P<n>\d{1,2}(?:\.\d{1,2}){0,3})"
            rf"(?:[.)/]\s*(?=[^\W\d_*“\"(])|[.)]\s*(?=[*“\"(])|-?\s+(?=[{UPPER}“]))"
        ),
    ),
    (
        LETTER,
        re.compile(
            _OPEN + r"(?P<n>[a-zđ]|\(\d{1,2}\)|\([a-zđ]\))[).]\s*(?=\S)|"
            + _OPEN + r"(?P<m>\(\d{1,2}\))\s*(?=\S)"
        ),
    ),
    (DASH, re.compile(_OPEN + r"[-–—•●]\s*(?=[^\s\-–—])")),
    (PLUS, re.compile(_OPEN + r"\+\s*(?=\S)")),
)  # fmt: skip


def marker_of(line: str) -> tuple[int, str, int]:
    """(marker, number, where the words begin) of a line."""
    for marker, pattern in _MARKERS:
        m = pattern.match(line)
        if m:
            number = next((g for g in m.groups() if g), "") if m.groups() else ""
            if marker == NUMBER and _is_quantity(number, line[m.end() :]):
                continue
            return marker, number, m.end()
    return TEXT, "", 0


def _is_quantity(number: str, rest: str) -> bool:
    """A wrapped number such as ``140.000 tấn``, ``20 năm`` or ``53/KH-UBND`` opens no heading."""
    if re.match(r"[A-ZĐ]\w*-\s?[A-ZĐ]", rest):
        return True
    return (len(number) > 3 and number.rsplit(".", 1)[-1] == "000") or bool(re.match(r"\d", rest))
