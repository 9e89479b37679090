"""What somebody is asked to be named for: ``đơn vị nào quản lý, sử dụng tài khoản`` asks who
``quản lý sử dụng tài khoản``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "acts")
AUXILIARY = (
    r"(?:(?:co|chiu|mang) trach nhiem|co nhiem vu|co tham quyen|co quyen|co the|duoc giao"
    r"|duoc phan cong|duoc phan cap|duoc uy quyen|duoc|phai|se|can|dang|chinh|truc tiep|chu dong"
    r"|dung ra|la (?:nguoi|don vi|co quan|to chuc|noi)"
    r"(?: duoc giao| co trach nhiem| co tham quyen)?"
    r"|thi|moi|lo|phu trach|dam nhan|dam nhiem)"
)
_AHEAD = re.compile(rf"\s*(?:{AUXILIARY}\s+)*")


@cache
def _asker() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:ai|(?P<head><heads>)(?: <sorts>)? nao)\b")


@cache
def _object() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<before_object>(?: (?:nhung|cac|may))?\s+$")


@cache
def _place() -> re.Pattern[str]:
    return _CUES.pattern(r",?\s*<of_place>\s+(?:(?:tinh|thanh pho|tp)\.?\s+)?")


@cache
def _carries() -> re.Pattern[str]:
    return _CUES.pattern(r"<carries>(?: viec)?\s+")


@cache
def _stop() -> re.Pattern[str]:
    return _CUES.pattern(r"[.;:?!()]|,\s+(?=<clauses>\b)")


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
    for m in _asker().finditer(folded):
        if _object().search(folded[: m.start()]):
            continue
        ahead = _AHEAD.match(folded, _behind_place(folded, m.end(), places))
        start = ahead.end() if ahead else m.end()
        stop = _stop().search(folded, start)
        end = stop.start() if stop else len(folded)
        if len(re.findall(r"\w+", folded[start:end])) > 1:
            inner = _carries().match(folded, start)
            ways = (text[start:end], *([text[inner.end() : end]] if inner else ()))
            head = m["head"]
            return Act(ways, head if head and head not in _CUES.words("of_any_kind") else "")
    return None


def _behind_place(folded: str, at: int, places: tuple[tuple[int, int], ...]) -> int:
    """Behind ``của tỉnh Bắc Ninh``, where that stands at a position."""
    m = _place().match(folded, at)
    ends = [b for a, b in places if m is not None and a <= m.end() < b]
    return ends[0] if ends else at
