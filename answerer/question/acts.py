"""What somebody is asked to be named for: ``đơn vị nào quản lý, sử dụng tài khoản`` asks who
``quản lý sử dụng tài khoản``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.text import fold

_ASKER = re.compile(
    r"\b(?:ai|(?P<head>co quan|don vi|so|ben|cap|phong|ban|to chuc|nganh|noi|hoi|doan the|truong"
    r"|vien|trung tam|bo|cuc|chi cuc|cho|ngan hang|quy|cong ty)"
    r"(?: (?:chuyen mon|truc thuoc|cap tren|nha nuoc))? nao)\b"
)
_OF_ANY_KIND = frozenset(["co quan", "don vi", "ben", "cap", "to chuc", "noi", "cho", "doan the"])
_OBJECT = re.compile(
    r"\b(?:tu|cho|voi|cung|den|toi|cua|len|ve|gui|trinh|nop|tai|o|bao cao|thuoc|xin|hoi|gap)"
    r"(?: (?:nhung|cac|may))?\s+$"
)
_PLACE = re.compile(r",?\s*(?:cua|o|tai|thuoc|ben)\s+(?:(?:tinh|thanh pho|tp)\.?\s+)?")
AUXILIARY = (
    r"(?:(?:co|chiu|mang) trach nhiem|co nhiem vu|co tham quyen|co quyen|co the|duoc giao"
    r"|duoc phan cong|duoc phan cap|duoc uy quyen|duoc|phai|se|can|dang|chinh|truc tiep|chu dong"
    r"|dung ra|la (?:nguoi|don vi|co quan|to chuc|noi)"
    r"(?: duoc giao| co trach nhiem| co tham quyen)?"
    r"|thi|moi|lo|phu trach|dam nhan|dam nhiem)"
)
_CARRIES = re.compile(r"(?:thuc hien|tien hanh|to chuc)(?: viec)?\s+")
_AHEAD = re.compile(rf"\s*(?:{AUXILIARY}\s+)*")
_STOP = re.compile(r"[.;:?!()]|,\s+(?=(?:theo|o|tai|trong|va|uy ban|ubnd)\b)")


@dataclass(frozen=True, slots=True)
class Act:
    """``ways`` are the words behind the one that asks for somebody, whole and without a ``thực
    hiện`` before them; ``head`` (folded) is of which kind who does it must be, empty for any."""

    ways: tuple[str, ...]
    head: str = ""


def act_asked(text: str, places: tuple[tuple[int, int], ...]) -> Act | None:
    """What a question asks who does it, without the words that only say that it must be done;
    ``places`` are the provinces named. None where nobody is asked for as the one who does
    something, or where less than two words stand there."""
    folded = fold(text)
    for m in _ASKER.finditer(folded):
        if _OBJECT.search(folded[: m.start()]):
            continue
        ahead = _AHEAD.match(folded, _behind_place(folded, m.end(), places))
        start = ahead.end() if ahead else m.end()
        stop = _STOP.search(folded, start)
        end = stop.start() if stop else len(folded)
        if len(re.findall(r"\w+", folded[start:end])) > 1:
            inner = _CARRIES.match(folded, start)
            ways = (text[start:end], *([text[inner.end() : end]] if inner else ()))
            return Act(ways, "" if (m["head"] or "co quan") in _OF_ANY_KIND else m["head"])
    return None


def _behind_place(folded: str, at: int, places: tuple[tuple[int, int], ...]) -> int:
    """Behind ``của tỉnh Bắc Ninh``, where that stands at a position."""
    m = _PLACE.match(folded, at)
    ends = [b for a, b in places if m is not None and a <= m.end() < b]
    return ends[0] if ends else at
