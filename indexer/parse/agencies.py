"""Agencies in running text: where a list of agencies begins and ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import LOWER, UPPER
from corpus.vocabulary import Vocabulary

_HEADS = (
    r"(?:(?:[Cc]ác|[Nn]hững)\s+)?(?:Sở|Bộ|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Hội|Liên minh|"
    r"Liên hiệp|Hiệp hội|Văn phòng|Công an|Phòng|Chi cục|Cục|Tổng cục|Trung tâm|Trường|Học viện|"
    r"Đài|Báo|Ngân hàng|Thanh tra|Viện|Quỹ|Tỉnh đoàn|Thành đoàn|Tập đoàn|Tổng công ty|Kho bạc|"
    r"Bảo hiểm|Mặt trận|Tòa án|Bộ Chỉ huy|Đảng ủy|Thuế|Vụ|Tổ công tác|[Đd]oanh nghiệp|"
    r"Bộ trưởng|Thủ trưởng|Chủ tịch|(?:Tổng )?[Gg]iám đốc|Chánh [Vv]ăn phòng|Chánh Thanh tra|"
    r"(?:Tổng )?[Cc]ục trưởng|Trưởng [Bb]an|Trưởng phòng|Người đứng đầu|Hiệu trưởng|"
    r"Tổ chức(?=,\s+cá\s+nhân))\b"
    rf"(?=\s+(?:[{UPPER}]|tỉnh|huyện|cấp|các|cơ quan|đơn vị|thành phố|xã|quận)|\s*[,;:])"
)
_COLLECTIVE = (
    r"(?:(?:[Cc]ác|[Nn]hững)\s+(?:[Tt]ổ chức|cấp)\b|cấp\s+[uủ][ỷy]\b|(?:[Cc]ác\s+|[Nn]hững\s+)?"
    r"(?:sở|bộ|cơ quan|đơn vị|địa phương|huyện|thị xã|xã, phường|phường|ban(?!\s+hành)|ngành|"
    r"tổ chức|doanh nghiệp|cá nhân|hội(?!\s+(?:nghị|thảo|nhập|chợ|họp))|đoàn thể|trường(?!\s+hợp)|"
    r"báo, đài|cơ sở|[Tt]hủ trưởng|[Cc]hủ tịch|[Gg]iám đốc|[Cc]hính quyền)\b)"
)


def _wrapped(pattern: str) -> re.Pattern[str]:
    """The pattern with any white space for a space: names run over the end of a line."""
    return re.compile(pattern.replace(" ", r"\s+"))


_COLLECTED = _wrapped(_COLLECTIVE)
_START = _wrapped(rf"(?:{_HEADS}|{_COLLECTIVE})")
_AGENCY = _wrapped(rf"{_HEADS}")
_TITLE = _wrapped(r"(?:[Tt]hủ trưởng|[Cc]hủ tịch|[Gg]iám đốc|[Tt]rưởng)(?:\s+các)?\s+")
_JOIN = re.compile(r"\s*(?:,|;|\bvà\b|\bcùng\b|&|/)\s*(?:với\s+)?|\s+")
_FIELDS = re.compile(r"(?<=\b[Ss]ở)\s*:\s*")
_TAIL = _wrapped(
    r"[\s*]*(?:\((?:[^()]{1,60})\)|(?:có\s+)?liên quan|"
    r"các (?:phường|xã|huyện|quận|thị xã|tỉnh|thành phố)"
    r"(?:\s*(?:,|và)\s*(?:các )?(?:phường|xã|đặc khu|thị trấn|thị xã|thành phố|huyện|quận)\b)*|"
    r"(?:trên\s+)?địa bàn(?:\s+(?:tỉnh|Tỉnh|huyện|thành phố))?|trực thuộc|"
    rf"[Tt]ỉnh(?:\s+(?:[{UPPER}]\w*\s?){{1,3}})?|[Tt]hành phố(?:\s+(?:[{UPPER}]\w*\s?){{1,3}})?|"
    rf"đặc khu(?:\s+[{UPPER}]\w*){{0,2}}|các cấp|cấp [Tt]ỉnh|cấp huyện|cấp xã|"
    r"huyện|thị xã|địa phương|thành viên|trung ương|khác)(?=[\s,;:.)]|$)"
)
_PLACES = re.compile(
    rf"(?:\s+[{UPPER}][{LOWER}]+){{1,4}}(?=[\s,;:.)]|$)"
    rf"(?:(?:\s*,\s*|\s+và\s+)(?:(?:thị\s+xã|thành\s+phố|huyện|xã|phường)\s+)?"
    rf"[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{0,3}}(?=[\s,;:.)]|$))+"
)
"""The names of several places behind ``UBND các huyện``."""
_PLACED = re.compile(r"các\s+(?:huyện|xã|phường|thị\s+xã|thành\s+phố|quận|đặc\s+khu)$")
_LEVEL = re.compile(r"(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Pp]hường|[Xx]ã|[Qq]uận)$")
_PLACE = _wrapped(rf" [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}}(?=[\s,;:.)]|$)")
"""The name of a place that goes on where the known name of an agency ends (``UBND huyện``)."""
ONE, SEVERAL = 130, 900
"""In characters: how far the name of one agency, and a list of them, may reach."""


@dataclass(frozen=True, slots=True)
class AgencyList:
    """One or more agencies written together, ``text[start:end]``."""

    start: int
    end: int


class AgencyReader:
    """Reads lists of agencies at a place of a text."""

    def __init__(self, vocabulary: Vocabulary, verbs: tuple[str, ...]) -> None:
        self._matcher = vocabulary.agency_matcher
        self._known: Callable[[str], dict[int, int]] = lru_cache(maxsize=256)(self._found)
        longest_first = sorted(verbs, key=len, reverse=True)
        verb = "|".join(r"\s+".join(map(re.escape, v.split())) for v in longest_first)
        self._end_of_fields = re.compile(rf"(?=[;:.()]|\n\s*\n|,?\s+(?:là|để|{verb})\b)|$")
        self._stop = re.compile(rf"(?=[,;:.()]|\n\s*\n|\s(?:và|cùng|là|để|{verb})\b)|$")

    def at(self, text: str, position: int) -> AgencyList | None:
        """The list of agencies that begins at ``position`` (white space skipped), or None."""
        at = start = position + len(text[position:]) - len(text[position:].lstrip(" \t\n*"))
        if self._one(text, start, self._known(text[start : start + ONE]), start) is None:
            return None
        known = self._known(text[start : start + SEVERAL])
        end = None
        while True:
            stop = self._one(text, at, known, start)
            if stop is None:
                break
            end = stop = self._fields(text, stop)
            join = _JOIN.match(text, stop)
            if not join or not join.group().strip():
                break
            at = join.end()
        return AgencyList(start, end) if end is not None else None

    def _found(self, window: str) -> dict[int, int]:
        """Where the known agencies of a stretch begin and end."""
        found = self._matcher.find(window)
        return {m.start: m.end for m in found if ":" not in window[m.start : m.end]}

    def _fields(self, text: str, at: int) -> int:
        """``các Sở: Tài chính, Công Thương, …`` goes on to the end of the fields that are named."""
        colon = _FIELDS.match(text, at)
        if not colon:
            return at
        named = self._matcher.find("Sở " + text[colon.end() : colon.end() + 80])
        if not named or named[0].start or named[0].end <= len("Sở "):
            return at
        stop = self._end_of_fields.search(text, colon.end())
        return stop.start() if stop else at

    def _one(self, text: str, at: int, known: dict[int, int], base: int) -> int | None:
        """Where one agency (with its qualifiers) that begins at ``at`` ends; ``known`` counts
        from ``base``."""
        title = _TITLE.match(text, at)
        if title and title.end() - base in known:
            end = base + known[title.end() - base]
        elif at - base in known and (text[at].isupper() or _COLLECTED.match(text, at)):
            end = base + known[at - base]
        else:
            m = _START.match(text, at)
            if not m:
                return None
            stop = self._stop.search(text, m.end())
            end = stop.start() if stop else m.end()
            if end - at > 110:
                return None
        while tail := _TAIL.match(text, end):
            end = tail.end()
        return self._placed(text, at, end)

    def _placed(self, text: str, at: int, end: int) -> int:
        """Where the places end that go on the name ``text[at:end]``: ``UBND huyện`` and its own,
        ``UBND các huyện A, B và C``, as far as no other agency begins among them."""
        if _PLACED.search(text, at, end) and (places := _PLACES.match(text, end)):
            other = _AGENCY.search(text, end)
            stop = min(places.end(), other.start() if other else len(text))
            named = re.sub(r"(?:\s*,|\s+và)?\s*$", "", text[end:stop])
            return end + len(named)
        place = _PLACE.match(text, end) if _LEVEL.search(text, at, end) else None
        return place.end() if place else end
