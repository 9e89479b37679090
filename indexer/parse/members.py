"""Members of a board, each with what he sees to: ``a) Đồng chí Phó Giám đốc Sở Nội vụ, Ủy viên:
hướng dẫn …``, ``- Ông Trần Văn A, Phó Giám đốc Sở Y tế - Thành viên: phụ trách …``."""

from __future__ import annotations

import re

from corpus.text import LOWER, UPPER

_WHO = r"(?:[Cc]ác\s+)?(?:[Đđ]ồng\s+chí|[Đđ]/[Cc]|[Ôô]ng|[Bb]à|[Ôô]ng\s+\(bà\)|[Đđ]ại\s+diện)\s+"
_NAMED = rf"(?:[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{1,4}}\s*[,:–-]\s*)?"
_POST = (
    r"(?:(?:đại\s+diện|[Ll]ãnh\s+đạo|(?:[Pp]hó\s+)?(?:[Tt]ổng\s+)?[Gg]iám\s+đốc|(?:[Pp]hó\s+)?[Cc]hủ\s+tịch|"
    r"(?:[Pp]hó\s+)?(?:[Cc]hi\s+)?[Cc]ục\s+trưởng|(?:[Pp]hó\s+)?[Cc]hánh\s+[Vv]ăn\s+phòng|"
    r"(?:[Pp]hó\s+)?[Tt]rưởng(?:\s+[Bb]an|\s+[Pp]hòng)?|(?:[Pp]hó\s+)?[Bb]í\s+thư|[Ủủ]y\s+viên\s+[Tt]hường\s+trực)\s+)?"
)
_ROLE = (
    r"\s*[,–-]\s*(?:là\s+|làm\s+)?(?:Ủy\s+viên|Uỷ\s+viên|[Tt]hành\s+viên|(?:Phó\s+)?Trưởng\s+[Bb]an|(?:Phó\s+)?Tổ\s+trưởng|"
    r"Tổ\s+phó|(?:Phó\s+)?Chủ\s+tịch\s+Hội\s+đồng|Thư\s+ký)[^:;.\n]{0,60}"
)
_OPENS = re.compile(rf"{_WHO}{_NAMED}{_POST}")
_BEHIND = re.compile(rf"(?:{_ROLE})?[\s*_]*:[\s*_]*")


_PERSON = re.compile(
    rf"(?:UBND|HĐND|Ủy\s+ban\s+nhân\s+dân|Hội\s+đồng\s+nhân\s+dân)\s+(?:[Tt]ỉnh|[Tt]hành\s+phố|huyện|thị\s+xã|xã|phường)"
    rf"(?=(?:\s+[{UPPER}][{LOWER}]+){{3,5}}\s*,)"
)
"""An agency right before the name of who holds the post (``Phó Chủ tịch UBND tỉnh Trần Văn A``)."""


def agency_end(words: str, start: int, end: int) -> int:
    """Where the agency ``words[start:end]`` of a member ends, without his name and his part."""
    person, part = _PERSON.match(words, start), re.compile(_ROLE).search(words, start)
    edges = [m for m in (person.end() if person else None, part.start() if part else None) if m]
    return min([end, *edges])


def post_end(words: str, start: int) -> int:
    """Where the agency begins whose member is named from ``start`` on, past his name and post;
    ``start`` where nobody is."""
    m = _OPENS.match(words, start)
    return m.end() if m else start


def task_start(words: str, at: int) -> int | None:
    """Where it begins what a member sees to, his agency ending at ``at``: behind his name, his
    part in the board and a colon; None where none follows."""
    m = re.compile(rf"(?:(?:\s+[{UPPER}][{LOWER}]+){{3,5}})?{_BEHIND.pattern}").match(words, at)
    return m.end() if m and m.end() < len(words.rstrip()) else None
