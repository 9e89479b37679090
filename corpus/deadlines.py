"""Deadlines as decisions write them, as intervals that compare and sort.

What is written stays the quote; the interval is a reading of it. ``trước ngày 15/12/2025`` names
its limit, so the interval ends on that very day. What depends on an event (``sau khi có hướng
dẫn``, ``theo tiến độ``) has no place in the calendar and gives None.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from corpus.text import fold, nfc

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_OF_YEAR = rf"(?:\s*(?:[/.-]|,?\s*nam)?\s*{_YEAR})?"
_DAY = re.compile(
    rf"(?<![\d/])(?<!thang\s)(?:(?P<c>\d{{1,2}})\s*-\s*)?(?P<d>\d{{1,2}})\s*(?:[/.]|-(?=\d+-\d)|thang)"
    rf"\s*(?P<m>\d{{1,2}}){_OF_YEAR}(?![\d/])"
)
_BARE_DAY = re.compile(r"ngay\s+(?P<d>\d{1,2})(?!\s*(?:[/.-]\s*\d|thang|ngay|\d))")
_MONTH = re.compile(rf"thang\s+(?P<m>\d{{1,2}})(?:\s*-\s*(?P<n>\d{{1,2}}))?{_OF_YEAR}(?![\d/])")
_QUARTER = re.compile(
    rf"qu[yi]\s*(?P<q>iv|iii|ii|i|[1-4])(?:\s*[-,]\s*(?:qu[yi]\s*)?(?P<r>iv|iii|ii|i|[1-4]))?\b{_OF_YEAR}"
)
_HALF = re.compile(rf"(?:6|sau)\s+thang\s+(?P<h>dau|cuoi)\s+nam{_OF_YEAR}")
_YEARS = re.compile(rf"(?<![\d/])(?P<a>(?:19|20)\d\d)\s*(?:-|den(?:\s+nam)?)\s*{_YEAR}(?!\d)")
_ONE_YEAR = re.compile(rf"(?<![\d/]){_YEAR}(?![\d/])")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_EVERY = re.compile(
    r"thuong\s+xuyen|lien\s+tuc|dinh\s+ky|(?:hang|moi)\s+(?:nam|quy|thang|tuan|ngay)|/(?:nam|quy|thang)\b"
)
_NO_START = re.compile(
    r"(?:truoc|cham\s+nhat|muon\s+nhat|(?:^|[^\w])den|het|han)(?:\s+(?:la|vao|trong|het|cuoi|ngay|thang|nam|"
    r"quy|qui|\d{1,2}\s*(?:h|gio)\d*))*\s*$"
)
_NO_END = re.compile(r"(?:^|\s)(?:tu|sau|ke\s+tu)(?:\s+(?:ngay|thang|nam|quy|qui))*\s*$")
_GOES_ON = re.compile(r"cac\s+nam\s+(?:tiep\s+theo|sau|ke\s+tiep)|tro\s+di")
_CITED = re.compile(
    r"\b(?:luat|nghi dinh|nghi quyet|quyet dinh|chi thi)\s[^,;.]{0,60}?(?:19|20)\d\d"
)
Days = tuple[datetime.date, datetime.date]


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``start`` to ``end``, both ISO days and both inside; None is open on that side.
    ``recurring``: it comes back (``hằng năm``, ``thường xuyên``), on the ``days`` (``11-15`` of
    every year, ``15`` of every month), if any are named."""

    start: str | None
    end: str | None
    recurring: bool = False
    days: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[bool, str, str]:
        """A key to sort by: what is due once before what recurs, by its end, then its start."""
        return self.recurring, self.end or "9999-12-31", self.start or ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One date or period: where it stands, and its first and last day."""

    at: int
    end_at: int
    first: datetime.date
    last: datetime.date


def interval(written: str, issued: str | None = None) -> Interval | None:
    """The interval of a deadline as written; ``issued`` (ISO) is the day of the document, by which
    a date without a year is the first one not before it. None where no date is named and
    nothing recurs."""
    words = _CITED.sub(" ", re.sub(r"[–—−]", "-", " ".join(fold(nfc(written)).split())))
    day = _iso_day(issued)
    if _EVERY.search(words) and not _ONE_YEAR.search(words):
        return Interval(None, None, True, _days(words))
    pieces = _pieces(words, day)
    if not pieces:
        return None
    first = min(p.first for p in pieces).isoformat()
    last = max(p.last for p in pieces).isoformat()
    before = words[: pieces[0].at]
    once = len(pieces) == 1 or not re.search(r"\btu\b", before)
    start = None if once and _NO_START.search(before) else first
    open_end = _GOES_ON.search(words) or (len(pieces) == 1 and _NO_END.search(before))
    end = None if open_end and start else last
    return Interval(start, end, bool(_EVERY.search(words)))


def _pieces(words: str, issued: datetime.date | None) -> list[_Piece]:
    """The dates and periods of folded words in order, none overlapping another."""
    found: list[_Piece] = []
    rules = (
        (_HALF, _half), (_QUARTER, _quarter), (_YEARS, _years), (_DAY, _one_day),
        (_MONTH, _month), (_ONE_YEAR, _one_year),
    )  # fmt: skip
    for pattern, reading in rules:
        for m in pattern.finditer(words):
            if any(p.at < m.end() and m.start() < p.end_at for p in found):
                continue
            piece = _placed(m, reading, words, issued)
            found += [piece] if piece else []
    found.sort(key=lambda p: p.at)
    return _with_bare_days(words, found)


def _placed(
    m: re.Match[str], reading: Callable[[re.Match[str], int], Days | None], words: str,
    issued: datetime.date | None,
) -> _Piece | None:  # fmt: skip
    """A match as a piece; a year that it lacks is the next one written, or that of the issue."""
    if m["y"]:
        days = reading(m, int(m["y"]))
    elif later := re.search(rf"(?:\s|/|-){_YEAR}(?!\d)", words[m.end() :]):
        days = reading(m, int(later["y"]))
    elif issued:
        days = reading(m, issued.year)
        if days and days[1] < issued:
            days = reading(m, issued.year + 1)
    else:
        return None
    return _Piece(m.start(), m.end(), *days) if days else None


def _months(year: int, a: int, b: int) -> Days | None:
    if not 1 <= a <= b <= 12:
        return None
    return datetime.date(year, a, 1), datetime.date(year, b, calendar.monthrange(year, b)[1])


def _half(m: re.Match[str], year: int) -> Days | None:
    return _months(year, 1, 6) if m["h"] == "dau" else _months(year, 7, 12)


def _quarter(m: re.Match[str], year: int) -> Days | None:
    a, b = (_ROMAN.get(q) or int(q) for q in (m["q"], m["r"] or m["q"]))
    return _months(year, 3 * a - 2, 3 * b) if a <= b else None


def _years(m: re.Match[str], year: int) -> Days | None:
    first = int(m["a"])
    return (datetime.date(first, 1, 1), datetime.date(year, 12, 31)) if first <= year else None


def _one_year(m: re.Match[str], year: int) -> Days | None:
    return _months(year, 1, 12)


def _month(m: re.Match[str], year: int) -> Days | None:
    return _months(year, int(m["m"]), int(m["n"] or m["m"]))


def _one_day(m: re.Match[str], year: int) -> Days | None:
    try:
        day = datetime.date(year, int(m["m"]), int(m["d"]))
        first = day.replace(day=int(m["c"])) if m["c"] else day
    except ValueError:
        return None
    return (first, day) if first <= day else None


def _with_bare_days(words: str, pieces: list[_Piece]) -> list[_Piece]:
    """``từ ngày 08 đến ngày 10 tháng 12 năm 2025``: a day takes its month from the date after."""
    out = list(pieces)
    for m in _BARE_DAY.finditer(words):
        host = next((p for p in pieces if p.at >= m.end() and p.first == p.last), None)
        if host is None:
            continue
        try:
            day = host.first.replace(day=int(m["d"]))
        except ValueError:
            continue
        out.append(_Piece(m.start(), m.end(), day, day))
    return sorted(out, key=lambda p: p.at)


def _days(words: str) -> tuple[str, ...]:
    """The days on which something recurs: ``01/6 và 15/11 hằng năm``, ``ngày 15 hằng tháng``."""
    dated = [f"{int(m['m']):02d}-{int(m['d']):02d}" for m in _DAY.finditer(words)]
    bare = [f"{int(m['d']):02d}" for m in _BARE_DAY.finditer(words)]
    return tuple(dated or bare)


def _iso_day(day: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(day) if day else None
    except ValueError:
        return None
