"""Dates and periods as decisions write them."""

from __future__ import annotations

import re
from functools import lru_cache

_DAY = (
    r"ngày\s+\d{1,2}(?:\s*(?:/|-|\.|\s+tháng\s+)\s*\d{1,2}(?:\s*(?:/|-|\.|\s+năm\s+)\s*\d{4})?)?|"
    r"(?<![\d.])\d{1,2}\s*(?:/|-|\.)\s*\d{1,2}\s*(?:/|-|\.)\s*\d{4}|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])"
)
_WORDS = (
    r"\d{1,2}\s+tháng\s+(?:cuối|đầu)\s+năm(?:\s+\d{4})?|"
    r"[Qq]u[ýíyi]\s*(?:[IV]+|\d)(?:\s*[-/]?\s*(?:năm\s+)?\d{4})?|"
    r"tháng\s+\d{1,2}(?:\s*[/-]\s*|\s+năm\s+)\d{4}|giai đoạn\s+\d{4}\s*[-–]\s*\d{4}|"
    r"(?:trong\s+|năm\s+|đến\s+năm\s+)\d{4}|\d{4}\s*[-–]\s*\d{4}|[Tt]hường xuyên|"
    r"[Hh][àằ]ng (?:năm|quý|tháng|tuần|ngày)|khi có (?:yêu cầu|hướng dẫn)|từ ngày ký|"
    r"\d{1,3}(?:\s*\([\w ]{2,24}\))?\s+(?:giờ|ngày|tuần|tháng)(?:\s+làm việc)?(?!\w)|"
    r"\d{1,2}(?:h|g)\d{0,2}\b|tháng\s+\d{1,2}\b"
)
_ANY = re.compile(rf"{_DAY}|{_WORDS}")
_REFERENCE_DATE = re.compile(
    r"(?:số\s+)?\d+(?:/\d{4})?[/-][A-ZĐ][\w/-]*"
    r"\s*,?\s*ngày\s+\d{1,2}(?:/|-|\s+tháng\s+)\d{1,2}(?:/|-|\s+năm\s+)\d{4}"
)
_DUE = re.compile(
    r"(?:trước|(?:chậm|muộn) nhất(?: là)?|đến hết|vào|trong|đến|từ|xong trước)\s+"
    r"(?:ngày|tháng|năm|quý|\*|\d)|trong thời hạn|thời hạn|kể từ|làm việc|/ngày|"
    r"hoàn thành|trong giai đoạn|định kỳ|h[àằ]ng (?:năm|quý|tháng)|"
    r"\(.{0,20}(?:ngày|tháng|năm) [^()]{0,20}\)",
    re.I,
)
_RECURS = re.compile(r"[Hh][àằ]ng |[Tt]hường xuyên")
_YEARS = re.compile(r"(?<!\d)(20\d\d|19\d\d)(?!\d)")


def times_in(text: str) -> list[str]:
    """The dates and periods of a text, those that only date a cited document left out."""
    return [m.group() for m in _ANY.finditer(without_references(text))]


def without_references(text: str) -> str:
    """A text without the numbers and dates of the documents that it cites."""
    return _REFERENCE_DATE.sub(" ", text)


@lru_cache(maxsize=8192)
def says_when(text: str) -> bool:
    """Does this text say by when something is due (not only name a period or a document's date)?"""
    plain = without_references(text)
    return bool(_DUE.search(plain) and _ANY.search(plain))


def only_recurs(text: str) -> bool:
    """Is every time of a text one that comes round (``dự toán thu chi hằng năm``)?"""
    found = times_in(text)
    return bool(found) and all(_RECURS.match(t) for t in found)


def years_of(text: str) -> tuple[int, ...]:
    """The years of a deadline, in order: ``2021-2022`` -> (2021, 2022)."""
    return tuple(int(y) for y in _YEARS.findall(text))
