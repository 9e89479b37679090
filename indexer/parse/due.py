"""By when: the words of a running text that say so."""

from __future__ import annotations

import re

_EVERY = r"[Hh][àằ]ng\s+(?:ngày|tuần|tháng|quý|năm)(?:\s+hoặc\s+đột\s+xuất)?"
_DATE = (
    r"(?:ngày\s+)?(?:cuối\s+ngày\s+)?\d{1,2}\s*(?:/|\s+tháng\s+)\s*\d{1,2}"
    r"(?:\s*(?:/|\s+năm\s+)\s*\d{4})?"
)
_QUARTER = r"[Qq]u[ýíi]\s+(?:[IV]{1,3}|\d)(?:\s*(?:[/-]|,?\s*năm)?\s*\d{4})?"
_MONTH = r"tháng\s+\d{1,2}\s*(?:/|\s+năm\s+)\s*\d{4}"
_WEEKDAY = (
    r"thứ\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])\b"
    r"(?:\s+(?:của\s+)?tuần\s+(?:đầu|cuối|thứ\s+\w+)(?:\s+(?:của\s+)?tháng)?)?"
)
_TIME = (
    rf"(?:(?:hết\s+)?(?:{_DATE}(?:\s+và\s+{_DATE})*|ngày\s+\d{{1,2}}(?!\d|\s*/|\s*tháng\s+\d)"
    rf"|{_QUARTER}|tháng\s+\d{{1,2}}(?:\s*(?:/|\s+năm\s+)\s*\d{{4}})?|năm\s+\d{{4}}"
    r"|(?:6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?|"
    rf"(?:\d{{1,2}}\s*(?:giờ|h)\S*\s+)?(?:ngày\s+)?{_WEEKDAY}|"
    r"\d{1,2}\s*(?:giờ|h)\S*\s+ngày\s+\S+))"
)
_TAIL = (
    rf"(?:\s*(?:,\s*)?(?:của\s+)?(?:{_EVERY}|mỗi\s+(?:tháng|quý|năm)|(?:năm|tháng|quý)\s+(?:sau|(?:liền\s+)?(?:trước|kề)|"
    r"kế\s+tiếp|tiếp\s+theo|đó|ấy)\b|"
    r"tháng\s+(?:đầu|cuối|thứ\s+\w+)\s+(?:(?:mỗi|của)\s+)?quý(?:\s+sau)?))?"
)
_SPELL = (
    r"\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*(?:\([^()]{1,20}\)\s*)?"
    r"(?:giờ|ngày|tuần|tháng)(?:\s+làm\s+việc)?(?!\s+(?:đầu|cuối))"
)
_FROM = (
    r"(?:\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:khi|ngày|thời\s+điểm|các\s+mốc)"
    r"(?:[^,;.:()]|(?<=\w)\.(?=\w)){0,90})?"
)
_NO_LONGER = r"không\s+quá(?!\s+\d+\s*(?:\([^()]*\)\s*)?tháng(?!\s*,?\s*(?:kể\s+)?(?:từ|sau)\b))"
"""*Không quá 36 tháng* is the term of a loan or of a support, unless it says from when on."""
_BEFORE = (
    r"(?:(?:hoàn\s+thành|xong)\s+)?(?:trước|chậm\s+nhất(?:\s+(?:là|vào|trong|đến))?|"
    r"muộn\s+nhất(?:\s+(?:là|vào))?|xong\s+trước|đến\s+hết)"
)
_DATED = rf"(?:[Đđ]ịnh\s+kỳ,?\s+)?{_BEFORE}\s+{_TIME}{_TAIL}"
_DUE = re.compile(
    rf"{_DATED}|"
    rf"hoàn\s+thành\s+(?:trong|vào|đến)\s+{_TIME}{_TAIL}|"
    rf"thời\s+(?:hạn|gian)(?:\s+hoàn\s+thành)?\s*:\s*{_TIME}{_TAIL}|"
    rf"(?:trong|vào)\s+{_QUARTER}|"
    rf"(?:trong|vào)\s+{_MONTH}|"
    rf"(?:trong|vào)\s+tháng\s+\d{{1,2}}\s+(?:{_EVERY}|mỗi\s+năm)|"
    rf"(?:chậm\s+nhất|{_NO_LONGER}|[Tt]rong)\s+(?:thời\s+(?:hạn|gian)\s+|vòng\s+|sau\s+)?{_SPELL}{_FROM}|"
    rf"[Đđ]ịnh\s+kỳ\s+(?:{_EVERY}|\d{{1,2}}\s+tháng(?:/lần|\s+một\s+lần)?)"
    rf"(?:[\s,]*\({_DATED}[^()]{{0,30}}\)|[\s,]*{_DATED})?|"
    rf"(?:(?<=báo cáo\s)|(?<=[.;]\s)|^){_EVERY}",
    re.I,
)
_A_SPELL = re.compile(
    rf"(?:chậm\s+nhất|không\s+quá|trong)\s+(?:thời\s+(?:hạn|gian)\s+|vòng\s+)?{_SPELL}", re.I
)
_LABEL = re.compile(
    r"\((?:[Tt]hời\s+(?:gian|hạn)(?:\s+(?:thực\s+hiện|hoàn\s+thành))?\s*:\s*)?"
    rf"(?P<w>(?:[Hh]oàn\s+thành\s+|[Xx]ong\s+)?(?:trong\s+|trước\s+|vào\s+)?{_TIME}{_TAIL})\s*\)"
)


def due_in(words: str, start: int, end: int) -> tuple[int, int] | None:
    """Where ``words[start:end]`` first says by when, a date before a mere *định kỳ*: ``trước
    ngày 15 hằng tháng``, ``chậm nhất 05 ngày làm việc kể từ …``; None where it does not.

    The date of a cited document (``Quyết định … ngày 1/2/2025``) is none: a word such as
    *trước*, *chậm nhất* or *hoàn thành* has to stand before it."""
    stretch = words[start:end].replace("*", " ")
    every = list(_DUE.finditer(stretch))
    dated = (m for m in every if re.search(r"\d", m.group()))
    found = next(dated, every[0] if every else None)
    noted = _LABEL.search(stretch)
    if noted and (found is None or noted.start() < found.start()):
        return start + noted.start("w"), start + noted.end("w")
    return (start + found.start(), start + found.end()) if found else None


def is_spell(due: str) -> bool:
    """``trong vòng 24 giờ``, ``chậm nhất 05 ngày kể từ khi …``: a spell, counted from what its
    own clause tells, and so no deadline of another clause."""
    return _A_SPELL.match(due) is not None
