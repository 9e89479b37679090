"""What a question leaves out: ``ngoài hai cuộc tổng kết``, ``apart from the two reviews``."""

from __future__ import annotations

import re

from corpus.text import fold

_VI = (
    r"(?<!\bnuoc )(?<!\bben )(?<!\bo )(?<!\bphia )(?<!trong va )\b"
    r"(?:ngoai(?! ra\b| troi| khoi| pham vi| tinh| nuoc| cong lap| ngan sach)|khong ke|khong tinh"
    r"|ngoai tru|(?<![\w-])tru(?! so\b| cot| truong hop))\s+"
)
_EN = r"\b(?:apart from|aside from|besides|other than|except(?: for)?|excluding|in addition to)\s+"
_END = r"(?=\s*[,;:.?!]|\s+(?:ra|thi|con|phai|lo|duoc|nua|must|does|do|should)\b|\s*$)"
_LEFT_OUT = re.compile(rf"(?:{_VI}|{_EN})(?P<what>\w[^,;:.?!]*?){_END}")
_ASIDE = re.compile(
    r"\((?:khong thuoc|khong ap dung|khong ke|khong tinh|khong phai|tru|ngoai tru)\b"
    r"(?: dien| truong hop| doi tuong| cho)*(?P<what>[^()]{4,110})\)"
)
_OUTSIDE = re.compile(
    r"\bngoại\b|\bngoai(?= (?:vu|giao|khoa|ngu|hoi|thuong)\b)|(?<=doi )ngoai\b", re.I
)
"""``Sở Ngoại vụ``, ``đối ngoại`` leave nothing out."""
_DENIED = re.compile(r"[,;]?\s+(?:chu )?khong phai (?P<what>[^,;:?!]{4,110}?)[\s.?!]*$")
"""``hạn Sở trình lên tỉnh, không phải hạn huyện gửi lên Sở``"""
LONGEST = 110


def left_out(text: str) -> tuple[int, int] | None:
    """Where the words for what is left out stand, behind ``ngoài`` or in brackets (``(không thuộc
    diện nghỉ hưu)``); None where nothing is."""
    folded = fold(_OUTSIDE.sub(".....", text))
    m = _ASIDE.search(folded) or _LEFT_OUT.search(folded)
    if m is None or m.end("what") - m.start("what") > LONGEST:
        return None
    return m.start("what"), m.end("what")


def denied_behind(text: str) -> tuple[int, int] | None:
    """Where the words for what is not meant stand at the end of a question (``…, không phải hạn
    của huyện``); None where none do."""
    m = _DENIED.search(fold(text))
    return m.span("what") if m else None
