"""Where the lines of a text are broken: how far they run, and which of them is the last of its
paragraph though no blank line follows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from corpus.text import UPPER

LEAST_WRAPPED, LEAST_LINES = 8, 12
"""Broken lines, and lines in all, that must show how far lines run."""
WHOLE = 0.02
"""The share of broken lines up to which a text is one line a paragraph."""
CLEARLY = 0.85
"""How far, as a share of a whole line, a line with the next word may reach that is clearly
short."""
_ENDED = re.compile(r"[.!?][\s*_\"”)]*$")
_BULLET = re.compile(r"[\s*_]*[-–—•●+]\s")
_ANSWER = re.compile(r"^[\s*_]*(?:Đáp|ĐÁP|Trả\s+lời|TRẢ\s+LỜI)\s*[:.]")

_STEP = re.compile(
    r"^[\s*_]*(?:(?:Bước|BƯỚC|Khâu|Giai đoạn|Đợt|Nhóm|Câu|Tình huống)\s+"
    r"(?:\d{1,2}|[IVX]{1,4}|thứ\s+\w+)"
    r"[\s*_]*(?:[-–:.]|\()|(?:Câu\s+hỏi|Hỏi|HỎI)(?:\s+\d{1,2})?\s*[:.])"
)
"""``Bước 2 - Nộp hồ sơ.``, ``Hỏi:``: what such words open is a paragraph of its own."""
_CODED = re.compile(rf"^[\s*_]*[{UPPER}]{{1,4}}-?\d{{1,2}}(?:\.\d{{1,2}})?\s?[.:)]\s")
"""``BC-01. …``: a code that opens the next of several short paragraphs."""


def is_step(line: str) -> bool:
    """Does a line begin with a word that opens a paragraph of its own?"""
    return _STEP.match(line) is not None


def is_coded(line: str) -> bool:
    """Does a line begin with a code?"""
    return _CODED.match(line) is not None


def is_answer(line: str) -> bool:
    """``Đáp: …`` right below its question: it belongs to it."""
    return _ANSWER.match(line) is not None


def line_width(text: str, lines: Iterable[tuple[int, int]]) -> float:
    """How many characters a broken line has, by half of those that go on in lower case; infinite
    where a line is a whole paragraph, 0 where too few lines show it."""
    own = [(a, b) for a, b in lines if text[a:b].strip()]
    broken = [
        above[1] - above[0]
        for above, line in pairwise(own)
        if text.count("\n", above[1], line[0]) == 1 and _goes_on(text[slice(*line)])
        and not _ENDED.search(text[slice(*above)])
    ]  # fmt: skip
    if len(broken) >= LEAST_WRAPPED:
        return median(broken)
    whole = len(own) >= LEAST_LINES and len(broken) <= WHOLE * len(own)
    return float("inf") if whole else 0.0


def _goes_on(line: str) -> bool:
    return line.strip()[:1].islower()


def ends_short(before: str, line: str, width: float) -> bool:
    """Is a line with a stop at its end the last of its paragraph ``before``: would the first word
    of the next one, a capital, have stood in it? A bullet may go on in lines of its own."""
    tail = before.rsplit("\n", 1)[-1].strip()
    if _BULLET.match(before):
        return False
    if not width or not _ENDED.search(tail) or not line.strip(' *_"“')[:1].isupper():
        return False
    reach = len(tail) + 1 + len(line.split(maxsplit=1)[0])
    return reach <= CLEARLY * width
