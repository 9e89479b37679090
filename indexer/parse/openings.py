"""Labels that open a paragraph of duties: ``Chế độ báo cáo: các đơn vị gửi …``, ``Tháng 02/2025: Sở
A tập huấn …``, ``Các đoàn thể: Hội B vận động …``."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.records import Span
from corpus.text import UPPER
from indexer.parse.clean import span
from indexer.parse.roles import TRIM, RoleReader

_LABEL = re.compile(rf"[{UPPER}][^:;.()\n]{{2,40}}:[\s*_]*")
_UNNAMED = re.compile(r"(?:cơ\s+quan|đơn\s+vị|tổ\s+chức|người|cấp\s+có)\b", re.I)
"""Of what agency begins so nobody knows which one is meant."""
_TIME = re.compile(
    r"(?:(?:Trong|Từ|Đến)\s+)?(?:tháng|quý|năm|ngày|giai\s+đoạn)\s+(?:\d|[IV]+\b)", re.I
)


def past_label(roles: RoleReader, words: str, start: int, does: Callable[[str, int], bool]) -> int:
    """Where the agency stands behind a label that opens a paragraph at ``start`` and that does
    something (``does`` says so of the words behind it); ``start`` where none does."""
    label = _LABEL.match(words, start)
    first = roles.agencies_at(words, start)
    if label is None or (first is not None and words[first.end : label.end()].strip(" *_") != ":"):
        return start
    found = roles.agencies_at(words, label.end())
    if found is None or _UNNAMED.match(words, found.start):
        return start
    return label.end() if does(words, found.end) else start


def label_time(text: str, start: int, end: int) -> Span | None:
    """The label ``text[start:end]`` where it says by when the duties behind it are due."""
    if _TIME.match(text, start, end) is None:
        return None
    return span(text, start, start + len(text[start:end].rstrip(TRIM)), ())
