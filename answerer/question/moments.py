"""Which form of time a question asks for (``từ ngày nào đến ngày nào``, ``trước mấy giờ``), and
whether a text gives a time of that form."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from answerer.question.temporal import without_references
from corpus.cues import Cues, cues_of
from corpus.text import fold

Says = Callable[[str], bool]
_CUES = Cues("question", "moments")
_DATE = r"\d{1,2}\s*(?:/|-|\.|\s+thang\s+)\s*\d{1,2}(?:\s*(?:/|-|\.|\s+nam\s+)\s*\d{4})?"
_DAY = rf"(?:(?:ngay\s+)?{_DATE}|ngay\s+\d{{1,2}}\b)"
_MONTH = r"thang\s+(?:\d{1,2}|[a-z]{2,5})(?:\s*/\s*\d{4}|\s+nam\s+\d{4})?"
_YEAR = r"(?:nam\s+)?(?:19|20)\d\d"
_CLOCK = r"(?<![\d/.])\d{1,2}\s*(?:h|g|gio)\s*(?:\d{2}(?!\d))?(?![a-z])"
_SPAN = r"(?:\d{1,2}\s*[-–]\s*)?\d{1,3}\s*\)?\s*(?:\([^()]{1,24}\)\s*)?"
_UNITS = {"ngay": _DAY, "thang": _MONTH, "nam": _YEAR}
_PERIOD = re.compile(r"\b(?:trong |vao )?giai doan nao\b|\b(?:what|which) period\b")
_YEARS = r"(?:19|20)\d\d\s*(?:[-–]|den)\s*(?:nam )?(?:19|20)\d\d|\bgiai doan \d\b"
_AT_POINT = re.compile(r"\b(?:vao )?thoi diem nao\b|\bat (?:what|which) (?:point|moment)\b")


def _which() -> str:
    return Cues("question", "asking").any_of("which")


@cache
def _asks_from_to() -> re.Pattern[str]:
    return re.compile(
        rf"\btu (?P<unit>ngay|thang|nam) {_which()}\b.{{0,30}}?\b(?:den|toi)\s+(?:het\s+)?"
        rf"(?:ngay|thang|nam)\s+{_which()}\b"
    )


@cache
def _asks_clock() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<before_clock> (?:may|bao nhieu) gio\b(?! lam viec)|"
        r"(?<!\btrong )\bmay gio(?= (?:hang|moi) ngay|\W*$)|\b(?:at|by"
        r"|before) what time\b"
    )


@cache
def _asks_recurring() -> re.Pattern[str]:
    which, period = _which(), _CUES.any_of("periods")
    return re.compile(
        rf"\b(?:(?:ngay|thang) {which}|{which} (?:ngay|thang))\b.{{0,12}}?\b(?:hang|moi) "
        rf"(?P<unit>{period})\b|\b(?:hang|moi) (?P<other>{period})\b.{{0,60}}?\bngay {which}\b"
    )


@cache
def _asks_until() -> re.Pattern[str]:
    return re.compile(rf"\b(?:den|toi) het (?P<unit>ngay|thang|nam) {_which()}\b")


@cache
def _asks_since() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:ke )?tu (?P<unit>ngay|thang|nam) {_which()}\b|\b(?:from|since|as of) "
        r"(?:what|which) date\b"
    )


@cache
def _asks_change() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\btu (?:may|bao nhieu)\b.{0,40}?\b<becomes>\b.{0,20}?\b(?:may"
        r"|bao nhieu)\b|\bfrom how many\b.{0,40}?\bto how many\b"
    )


@cache
def _asks_length() -> re.Pattern[str]:
    units, english = _CUES.any_of("units", "called"), _CUES.any_of("units_english")
    return re.compile(
        rf"\bbao lau\b|\b(?:may|bao nhieu) (?P<unit>{units})\b(?! {_which()})"
        rf"|\bhow (?:long|many (?:working )?{english})\b"
    )


@cache
def _point_told() -> str:
    edges, period = _CUES.any_of("edges"), _CUES.any_of("periods")
    return (
        rf"\bthoi diem\b|\b{_CUES.any_of('before_when')} khi\b|{_DAY}|thang\s+\d|quy\s+[ivx\d]"
        rf"|\b{edges} {period}\b|{_YEAR}|(?:hang|moi) {period}"
    )


def _near_units(unit: str) -> str:
    """The units that a time asked for in one may be told in; all of them for any other word."""
    called = cues_of("question")["moments_called"]
    own = next((u for u, names in called.items() if unit in names), unit)
    if own not in cues_of("question")["moments_near"]:
        return _CUES.any_of("units")
    return Cues("question", "moments_near").any_of(own)


def moment_asked(question: str) -> Says | None:
    """A test whether a text gives a time of the form that a question asks for; None where it
    asks for no form in particular (``khi nào``)."""
    asked = fold(question)
    for reads in (
        change_asked,
        _from_to,
        _clock,
        _recurring,
        _until,
        _since,
        _length,
        _point,
        _period,
    ):
        says = reads(asked)
        if says is not None:
            return says
    return None


def _test(pattern: str) -> Says:
    """Does a text match, but for the dates of the documents it cites?"""
    wanted = re.compile(pattern)
    return lambda text: bool(wanted.search(fold(without_references(text))))


def gives_day(text: str) -> bool:
    """Does a text give a day, in whatever words around it?"""
    return re.search(_DAY, fold(text)) is not None


def change_asked(asked: str) -> Says | None:
    """``từ bao nhiêu ngày xuống còn bao nhiêu``: a text that says from how many to how many."""
    if not _asks_change().search(fold(asked)):
        return None
    becomes = _CUES.any_of("becomes")
    return _test(
        rf"\btu \d+ (?:\([^()]{{1,24}}\) )?\w+ (?:\w+ ){{0,3}}?{becomes}(?: con| thanh)? \d"
    )


def _from_to(asked: str) -> Says | None:
    m = _asks_from_to().search(asked)
    if m is None:
        return None
    one = _UNITS[m.group("unit")]
    joined = r"(?:\s*[-–]\s*|\W{0,3}\s*(?:den|toi)\s+(?:het\s+)?)"
    bare = r"|thang\s+\d{1,2}\s*(?:-|–|den)\s*\d{1,2}\b" if m.group("unit") == "thang" else ""
    return _test(rf"{one}.{{0,3}}?{joined}{one}{bare}")


def _clock(asked: str) -> Says | None:
    return _test(_CLOCK) if _asks_clock().search(asked) else None


def _recurring(asked: str) -> Says | None:
    m = _asks_recurring().search(asked)
    if m is None:
        return None
    unit = m.group("unit") or m.group("other")
    before = r"(?:truoc|cham nhat|muon nhat|den)\W.{0,24}?" if "truoc" in asked else ""
    day = _test(rf"{before}{_DAY}")
    every = rf"{_CUES.any_of('every')}\s+(?:\w+\s+)?"
    often = _test(rf"{every}{unit}\b|{_DAY}\s+cua\s+{unit}")
    return lambda text: day(text) and often(text)


def _until(asked: str) -> Says | None:
    m = _asks_until().search(asked)
    if m is None:
        return None
    one = _UNITS[m.group("unit")]
    return _test(rf"\b(?:den|toi)\s+het\s+{one}|^(?!.*\btu\s+{one}).*\b(?:den|toi)\s+{one}")


def _since(asked: str) -> Says | None:
    m = _asks_since().search(asked)
    if m is None:
        return None
    one = _UNITS[m.group("unit") or "ngay"]
    return _test(rf"\b(?:tu|bat dau)\s+(?:vao\s+)?{one}|\btu (?:khi|ngay)\b")


def _length(asked: str) -> Says | None:
    m = _asks_length().search(asked)
    if m is None:
        return None
    units = _near_units(m.group("unit") or "")
    return _test(rf"(?<![\d/.-])(?<!ngay ){_SPAN}{units}\b(?! \d)")


def _point(asked: str) -> Says | None:
    return _test(_point_told()) if _AT_POINT.search(asked) else None


def _period(asked: str) -> Says | None:
    return _test(_YEARS) if _PERIOD.search(asked) else None
