"""Agencies in running text: where a list of agencies begins and ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from corpus.records import Span
from corpus.text import LOWER, UPPER
from corpus.vocabulary import Vocabulary
from indexer.parse.clean import span

_HEADS = (
    r"(?:(?:[Cc]ác|[Nn]hững)\s+)?(?:Sở|Bộ|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Hội|Liên minh|"
    r"Liên hiệp|Hiệp hội|Văn phòng|Công an|Phòng|Chi cục|Cục|Tổng cục|Trung tâm|Trường|Học viện|"
    r"Đài|Báo|Ngân hàng|Thanh tra|Viện|Quỹ|Tỉnh đoàn|Thành đoàn|Tập đoàn|Tổng công ty|Kho bạc|"
    r"Bảo hiểm|Bưu điện|Viễn thông|Điện lực|"
    r"Đảng đoàn|Thường trực|Mặt trận|Tòa án|Bộ Chỉ huy|Đảng ủy|Thuế|Vụ|Tổ công tác|[Đd]oanh nghiệp|"
    r"Bộ trưởng|Thủ trưởng|Chủ tịch|(?:Tổng )?[Gg]iám đốc|Chánh [Vv]ăn phòng|Chánh Thanh tra|"
    r"(?:Tổng )?[Cc]ục trưởng|Trưởng [Bb]an|Trưởng phòng|Người đứng đầu|Hiệu trưởng|"
    r"Tổ chức(?=,\s+cá\s+nhân))\b"
    rf"(?=\s+(?:[{UPPER}]|tỉnh|huyện|cấp|các|cơ quan|đơn vị|thành phố|xã|quận)|\s*[,;:])"
)
_COLLECTIVE = (
    r"(?:(?:[Cc]ác|[Nn]hững)\s+(?:[Tt]ổ chức|cấp)\b|cấp\s+[uủ][ỷy]\b|(?:[Cc]ác\s+|[Nn]hững\s+)?"
    r"(?:huyện|thành|thị|đảng)\s+[uủ][ỷy]\b|(?:[Cc]ác\s+|[Nn]hững\s+)?"
    r"(?:sở|bộ|cơ quan|đơn vị|địa phương|huyện|thị xã|xã, phường|phường|ban(?!\s+hành)|ngành|"
    r"tổ chức|doanh nghiệp|cá nhân|hội(?!\s+(?:nghị|thảo|nhập|chợ|họp))|đoàn thể|trường(?!\s+hợp)|"
    r"báo, đài|cơ sở|[Tt]hủ trưởng|[Cc]hủ tịch|[Gg]iám đốc(?!\s+(?:dưới|trên|từ|không|đạt))|"
    r"[Cc]hính quyền)\b)"
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
    rf"(?:[-–]\s*)?[Cc]hi nhánh(?= (?:tỉnh|thành phố|[Kk]hu vực|huyện|[{UPPER}]))|"
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
_CAPITALS = re.compile(rf"(?:[\s,–-]+[{UPPER}]+(?![\w]))+(?=\s+[{LOWER}])")
"""What goes on with a name all in capitals before the words of its duty."""
_AND = re.compile(r"(?:\s*,|\s+và)?\s*$")
_NUMBERED = re.compile(r"(?<=[Kk]hu\svực)\s+(?:\d{1,2}|[IVX]{1,5})(?=[\s,;:.()]|$)")
"""The number of a regional branch (``Kho bạc Nhà nước Khu vực XIII``)."""
_FURTHER = rf"(?:\s*,\s*|\s+và\s+)(?=[{UPPER}][{LOWER}])"
"""Where a name may go on: ``Chi cục Biển, Hải đảo và Thủy sản``."""
_ABBREVIATED = re.compile(
    r"[ \t\n]*\((?:(?:(?:sau|dưới)\s+đây\s+)?(?:được\s+)?(?:gọi|viết)\s[^()]{1,60}|"
    r"[\"“]?[A-ZĐ][A-ZĐ&-]{1,11}[\"”]?|\d{1,2})\)"
)
"""A bracket that gives a short form, or a note: no part of the name before it."""
_HAS = r"có\s+(?:văn\s+bản|ý\s+kiến|kế\s+hoạch|biện\s+pháp|giải\s+pháp)"
_NO_NAME = re.compile(
    r"(?:Giao|Yêu|Đề|H[àằ]ng|Trong|Trên|Định|Nghị|Quyết|Luật|Kế\s+hoạch|Chương|Trước|Sau|Khi|Nếu|Đối|"
    r"Theo|Căn|Ngoài|Việc|Các|Những|Mỗi|Nội\s+dung)\b", re.I,
)  # fmt: skip
_TAIL_PLACE = re.compile(rf"(?<=[^\W\d_])\s+(?=[{UPPER}])")
_PLACED = re.compile(r"các\s+(?:huyện|xã|phường|thị\s+xã|thành\s+phố|quận|đặc\s+khu)$")
_LEVEL = re.compile(r"(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Pp]hường|[Xx]ã|[Qq]uận)$")
_PLACE = _wrapped(rf" [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}}(?=[\s,;:.)]|$)")
"""The name of a place that goes on where the known name of an agency ends (``UBND huyện``)."""
_OF_PLACE = re.compile(
    rf"(?:\s+tỉnh)?\s+(?P<p>[{UPPER}][{LOWER}]+(?:(?:\s+-\s+|\s+)[{UPPER}][{LOWER}]+){{0,3}})"
)
ONE, SEVERAL, MORE = 130, 900, 70
"""In characters: how far the name of one agency, a list of them, and what a name goes on with may
reach."""


@dataclass(frozen=True, slots=True)
class AgencyList:
    """One or more agencies written together, ``text[start:end]``."""

    start: int
    end: int


def agency_span(text: str, start: int, end: int) -> Span:
    """The agencies ``text[start:end]``, read without the brackets that only say how they are
    called further on: ``Sở Kế hoạch và Đầu tư (viết tắt: Sở KH&ĐT)``."""
    return span(text, start, end, tuple(m.span() for m in _ABBREVIATED.finditer(text, start, end)))


class AgencyReader:
    """Reads lists of agencies at a place of a text. ``shorts`` are how the text itself calls
    some of them (``SKHĐT``); what names of agencies begin with (``UBND``) is none."""

    def __init__(
        self, vocabulary: Vocabulary, verbs: tuple[str, ...], shorts: tuple[str, ...] = ()
    ) -> None:
        self._matcher = vocabulary.agency_matcher
        own = (s for s in shorts if not _START.match(f"{s} A"))
        named = "|".join(map(re.escape, sorted(own, key=len, reverse=True)))
        self._shorts = re.compile(rf"(?<![\w.&/-])(?:{named})(?![\w&/-])") if named else None
        self._known: Callable[[str], dict[int, int]] = lru_cache(maxsize=256)(self._found)
        longest_first = sorted(verbs, key=len, reverse=True)
        verb = "|".join(r"\s+".join(map(re.escape, v.split())) for v in longest_first)
        self._end_of_fields = re.compile(rf"(?=[;:.()]|\n\s*\n|,?\s+(?:là|để|{verb})\b)|$")
        self._begins = re.compile(rf"\s+(?i:{verb}|là)\b")
        self._proper = re.compile(
            rf"(?! (?i:{verb})\b)(?: [{UPPER}][{LOWER}]+){{1,4}}(?<! Ban)"
            rf"(?=\s+(?:là|làm|{verb})\b|\s*[,;:.])"
        )
        self._further = re.compile(
            rf"{_FURTHER}(?P<more>[^;:.()\"“]{{3,{MORE}}}?(?<!,))(?<! Ban)"
            rf"(?=\s+(?:là|làm|{verb})\b)"
        )
        self._provinces = vocabulary.province_matcher
        self._stop = re.compile(rf"(?=[,;:.()]|\n\s*\n|\s(?:và|cùng|là|để|{verb}|{_HAS})\b)|$")

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
        return AgencyList(start, self._capitals(text, start, end)) if end is not None else None

    def _capitals(self, text: str, start: int, end: int) -> int:
        """Where names all in capitals end, of which only the beginning is known (``TRƯỜNG CHÍNH
        TRỊ HOÀNG ĐÌNH GIONG đưa …``)."""
        more = _CAPITALS.match(text, end) if text[start:end].isupper() else None
        plain = more is None or self._begins.search(more.group()) is not None
        return end if more is None or plain or " " not in text[start:end] else more.end()

    def _found(self, window: str) -> dict[int, int]:
        """Where the known agencies of a stretch begin and end."""
        found = self._matcher.find(window)
        short = self._shorts.finditer(window) if self._shorts else ()
        return {
            **{m.start(): m.end() for m in short},
            **{m.start: m.end for m in found if ":" not in window[m.start : m.end]},
        }

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
        return self._gone_on(text, at, self._qualified(text, at, end), known, base)

    def _qualified(self, text: str, at: int, end: int) -> int:
        """Where the qualifiers of a name end: its level, branch, number and place."""
        while tail := _TAIL.match(text, end) or _NUMBERED.match(text, end):
            place = _TAIL_PLACE.search(text, tail.start(), tail.end())
            if place and "(" not in tail.group() and self._begins.match(text, place.start()):
                return place.start()
            end = tail.end()
        return self._placed(text, at, end)

    def _gone_on(self, text: str, at: int, end: int, known: dict[int, int], base: int) -> int:
        """Where a name ends that goes on behind a comma or *và* with a capital, up to the verb
        that begins its duty (``Chi cục Phát triển nông thôn và Thủy lợi làm đầu mối``); ``end``
        where another agency follows there."""
        proper = self._proper.match(text, end)
        if proper and text[at].isupper() and not self._end_of_fields.match(text, end):
            end = proper.end()
        further = self._further.match(text, end)
        if further is None or not text[at].isupper():
            return end
        start, more = further.start("more"), further["more"]
        if _NO_NAME.match(more) or "\n\n" in more:
            return end
        named = _START.search(text, start, further.end())
        others = [base + k for k in known if start <= base + k < further.end()]
        others += [named.start()] if named else []
        if not others:
            return self._qualified(text, at, further.end())
        joined = _AND.search(text, start, min(others))
        return joined.start() if joined and joined.group().strip() else end

    def _placed(self, text: str, at: int, end: int) -> int:
        """Where the places end that go on the name ``text[at:end]``: ``UBND huyện`` and its own,
        ``UBND các huyện A, B và C``, as far as no other agency begins among them."""
        if _PLACED.search(text, at, end) and (places := _PLACES.match(text, end)):
            other = _AGENCY.search(text, end)
            stop = min(places.end(), other.start() if other else len(text))
            named = _AND.sub("", text[end:stop])
            return end + len(named)
        place = _PLACE.match(text, end) if _LEVEL.search(text, at, end) else None
        if place and self._begins.match(text, end):
            return end
        return place.end() if place else self._in_province(text, end)

    def _in_province(self, text: str, end: int) -> int:
        """Where the name of a province ends that stands right behind that of an agency
        (``Báo và Phát thanh, Truyền hình Khánh Hòa``)."""
        named = _OF_PLACE.match(text, end)
        found = self._provinces.find(named["p"]) if named else []
        if not named or not found or found[0].start:
            return end
        return named.start("p") + found[0].end
