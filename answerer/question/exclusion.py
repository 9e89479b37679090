"""What a question leaves out: ``ngoài hai cuộc tổng kết``, ``apart from the two reviews``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold

_CUES = Cues("question", "exclusion")
_OUTSIDE = re.compile(
    r"\bngoại\b|\bngoai(?= (?:vu|giao|khoa|ngu|hoi|thuong)\b)|(?<=doi )ngoai\b", re.I
)
"""``Sở Ngoại vụ``, ``đối ngoại`` leave nothing out."""
_DENIED = re.compile(r"[,;]?\s+(?:chu )?khong phai (?P<what>[^,;:?!]{4,110}?)[\s.?!]*$")
"""``hạn Sở trình lên tỉnh, không phải hạn huyện gửi lên Sở``"""
LONGEST = 110


@cache
def _left_out() -> re.Pattern[str]:
    vietnamese = (
        r"(?<!\bnuoc )(?<!\bben )(?<!\bo )(?<!\bphia )(?<!trong va )\b"
        rf"(?:ngoai(?! ra\b| {_CUES.any_of('outside')})|khong ke|khong tinh"
        r"|ngoai tru|(?<![\w-])tru(?! so\b| cot| truong hop))\s+"
    )
    english = rf"\b{_CUES.any_of('english')}\s+"
    end = rf"(?=\s*[,;:.?!]|\s+{_CUES.any_of('ends')}\b|\s*$)"
    return re.compile(rf"(?:{vietnamese}|{english})(?P<what>\w[^,;:.?!]*?){end}")


@cache
def _aside() -> re.Pattern[str]:
    return _CUES.pattern(r"\(<in_brackets>\b(?: <cases>)*(?P<what>[^()]{4,110})\)")


@lru_cache(maxsize=64)
def left_out(text: str) -> tuple[int, int] | None:
    """Where the words for what is left out stand, behind ``ngoài`` or in brackets (``(không thuộc
    diện nghỉ hưu)``); None where nothing is."""
    folded = fold(_OUTSIDE.sub(".....", text))
    m = _aside().search(folded) or _left_out().search(folded)
    if m is None or m.end("what") - m.start("what") > LONGEST:
        return None
    return m.start("what"), m.end("what")


def not_left_out(text: str, agencies: tuple[Match, ...]) -> tuple[Match, ...]:
    """The agencies that a question names without those that it leaves out (``Ngoài Sở A và Sở B,
    Liên minh làm gì?``); all where what is left out does not begin with one."""
    span = left_out(text)
    if span is None or span[0] not in [m.start for m in agencies]:
        return agencies
    return tuple(m for m in agencies if not span[0] <= m.start < span[1])


def denied_behind(text: str) -> tuple[int, int] | None:
    """Where the words for what is not meant stand at the end of a question (``…, không phải hạn
    của huyện``); None where none do."""
    m = _DENIED.search(fold(text))
    return m.span("what") if m else None
