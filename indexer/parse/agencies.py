"""Agencies in running text: where a list of agencies begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.phrases import Match
from corpus.text import UPPER
from corpus.vocabulary import Vocabulary

_HEADS = (
    r"(?:(?:[Cc]ác|[Nn]hững)\s+)?(?:Sở|Bộ|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Hội|Liên minh|"
    r"Liên hiệp|Hiệp hội|Văn phòng|Công an|Phòng|Chi cục|Cục|Tổng cục|Trung tâm|Trường|Học viện|"
    r"Đài|Báo|Ngân hàng|Thanh tra|Viện|Quỹ|Tỉnh đoàn|Thành đoàn|Tập đoàn|Tổng công ty|Kho bạc|"
    r"Bảo hiểm|Mặt trận|Tòa án|Bộ Chỉ huy|Đảng ủy|Thuế|Vụ|Tổ công tác|[Đd]oanh nghiệp)\b"
    rf"(?=\s+(?:[{UPPER}]|tỉnh|huyện|cấp|các|thành phố|xã|quận)|\s*[,;:])"
)
_COLLECTIVE = (
    r"(?:[Cc]ác\s+|[Nn]hững\s+)?(?:sở|bộ|cơ quan|đơn vị|địa phương|huyện|xã, phường|phường|ban|"
    r"ngành|tổ chức|cấp|doanh nghiệp|hội|đoàn thể|trường|cơ sở|[Tt]hủ trưởng|[Cc]hủ tịch|"
    r"[Gg]iám đốc|[Cc]hính quyền)\b"
)
_COLLECTED = re.compile(_COLLECTIVE)
_START = re.compile(rf"(?:{_HEADS}|{_COLLECTIVE})")
_JOIN = re.compile(r"\s*(?:,|;|\bvà\b|\bcùng\b|&|/)\s*(?:với\s+)?|\s+")
_TAIL = re.compile(
    r"\s*(?:\((?:[^()]{1,60})\)|(?:có\s+)?liên quan|"
    r"(?:trên\s+)?địa bàn(?:\s+(?:tỉnh|Tỉnh|huyện|thành phố))?|trực thuộc|"
    rf"[Tt]ỉnh(?:\s+(?:[{UPPER}]\w*\s?){{1,3}})?|[Tt]hành phố(?:\s+(?:[{UPPER}]\w*\s?){{1,3}})?|"
    r"các cấp|cấp [Tt]ỉnh|cấp huyện|cấp xã|"
    r"huyện|thị xã|địa phương|thành viên|trung ương|khác)(?=[\s,;:.)]|$)"
)


@dataclass(frozen=True, slots=True)
class AgencyList:
    """One or more agencies written together, ``text[start:end]``."""

    start: int
    end: int


class AgencyReader:
    """Reads lists of agencies at a place of a text."""

    def __init__(self, vocabulary: Vocabulary, verbs: tuple[str, ...]) -> None:
        self._matcher = vocabulary.agency_matcher
        verb = "|".join(re.escape(v) for v in sorted(verbs, key=len, reverse=True))
        self._stop = re.compile(rf"(?=[,;:.()\n]|\s(?:và|cùng|là|để|{verb})\b)|$")

    def matches(self, text: str) -> list[Match]:
        """The known agencies of a text, in order."""
        return self._matcher.find(text)

    def at(self, text: str, position: int) -> AgencyList | None:
        """The list of agencies that begins at ``position`` (white space skipped), or None."""
        known = {m.start: m.end for m in self._matcher.find(text[position : position + 900])}
        known = {position + a: position + b for a, b in known.items()}
        at = start = position + len(text[position:]) - len(text[position:].lstrip(" \t\n*"))
        end = None
        while True:
            stop = self._one(text, at, known)
            if stop is None:
                break
            end = stop
            join = _JOIN.match(text, stop)
            if not join or not join.group().strip():
                break
            at = join.end()
        return AgencyList(start, end) if end is not None else None

    def _one(self, text: str, at: int, known: dict[int, int]) -> int | None:
        """Where one agency (with its qualifiers) that begins at ``at`` ends."""
        if at in known and (text[at].isupper() or _COLLECTED.match(text, at)):
            end = known[at]
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
        return end
