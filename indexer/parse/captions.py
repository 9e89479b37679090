"""The captions of tables (``Bảng 3. Danh mục dự án thành phần``): the line above a table that
names it, by which its rows are cited where it stands in no annex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import UPPER

REACH, LINES = 300, 2
"""How far above its table a caption may end, in characters, and past how many other lines."""
LONGEST = 200
_CAPTION = re.compile(
    r"\W*(?P<what>Bảng|BẢNG|Biểu|BIỂU)(?:\s+(?:số|SỐ))?\s+(?P<n>\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5})"
    rf"(?:\s*[.:)\-–]\s*|\s+)(?=[\"“({UPPER}]|$)"
)
_NUMBERED_BEHIND = re.compile(
    rf"\W*[{UPPER}][^()]+\((?P<what>Bảng|BẢNG|Biểu|BIỂU)(?:\s+(?:số|SỐ))?\s+(?P<n>\d{{1,2}}|[IVX]{{1,5}})\)\W*"
)
"""``HTX CHỌN THÍ ĐIỂM (Biểu số 03)``."""
_LISTS = re.compile(r"\W*(?:Danh\s+(?:sách|mục)|Bảng|Biểu|Phân\s+bổ|Chỉ\s+tiêu)\s+\w", re.I)
SHORTEST = 12
"""In characters: what is shorter is no caption without a number."""


@dataclass(frozen=True, slots=True)
class Caption:
    """How a table is cited (``Bảng 3``), empty where nothing numbers it, and how its caption
    reads."""

    name: str = ""
    words: str = ""


def is_caption(words: str) -> bool:
    """Does a line name a table by its number, and is no sentence about it?"""
    ended = words.rstrip(" *_").endswith((".", ";", ":"))
    return len(words) <= LONGEST and not ended and _numbered(words) is not None


def _numbered(words: str) -> re.Match[str] | None:
    return _CAPTION.match(words) or _NUMBERED_BEHIND.fullmatch(words)


def _titles(words: str) -> bool:
    """Does a line without a number name what stands below it: in capitals, or as a list?"""
    ended = words.rstrip(" *_").endswith((".", ";"))
    named = words.isupper() or _LISTS.match(words) is not None
    return named and not ended and SHORTEST <= len(words) <= LONGEST


def caption_above(lines: Sequence[tuple[int, str]], start: int) -> Caption:
    """The caption of the table that begins at ``start``; ``lines`` are those before it, as where
    each ends and how it reads."""
    for end, words in reversed(lines[-LINES:]):
        m = _numbered(words) if start - end <= REACH and is_caption(words) else None
        if m:
            return Caption(f"{m['what'].capitalize()} {m['n']}", words)
    near = (words for end, words in lines[-1:] if start - end <= REACH)
    return Caption("", next(filter(_titles, near), ""))
