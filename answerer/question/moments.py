"""Which form of time a question asks for (``từ ngày nào đến ngày nào``, ``trước mấy giờ``), and
whether a text gives a time of that form."""

from __future__ import annotations

import re
from collections.abc import Callable

from answerer.question.temporal import without_references
from corpus.text import fold

Says = Callable[[str], bool]
_WHICH = r"(?:nao|may|bao nhieu)"
_DATE = r"\d{1,2}\s*(?:/|-|\.|\s+thang\s+)\s*\d{1,2}(?:\s*(?:/|-|\.|\s+nam\s+)\s*\d{4})?"
_DAY = rf"(?:(?:ngay\s+)?{_DATE}|ngay\s+\d{{1,2}}\b)"
_MONTH = r"thang\s+(?:\d{1,2}|[a-z]{2,5})(?:\s*/\s*\d{4}|\s+nam\s+\d{4})?"
_YEAR = r"(?:nam\s+)?(?:19|20)\d\d"
_CLOCK = r"(?<![\d/.])\d{1,2}\s*(?:h|g|gio)\s*(?:\d{2}(?!\d))?(?![a-z])"
_SPAN = r"(?:\d{1,2}\s*[-–]\s*)?\d{1,3}\s*\)?\s*(?:\([^()]{1,24}\)\s*)?"
_NAMES = "gio|ngay|tuan|thang|nam|phut"
_LENGTHS = f"(?:{_NAMES})"
_NEAR_UNITS = {
    "gio": "(?:gio|phut|ngay)",
    "ngay": "(?:gio|ngay|tuan)",
    "tuan": "(?:ngay|tuan|thang)",
    "thang": "(?:ngay|thang|nam)",
    "nam": "(?:thang|nam)",
}
"""``bao nhiêu ngày`` may be told in hours or weeks, but not in years."""
_EVERY = r"(?:hang|moi|dinh ky)\s+(?:\w+\s+)?"
_UNITS = {"ngay": _DAY, "thang": _MONTH, "nam": _YEAR}

_FROM_TO = re.compile(
    rf"\btu (?P<unit>ngay|thang|nam) {_WHICH}\b.{{0,30}}?\b(?:den|toi)\s+(?:het\s+)?"
    rf"(?:ngay|thang|nam)\s+{_WHICH}\b"
)
_AT_CLOCK = re.compile(
    r"\b(?:truoc|luc|tu|den|toi|vao|sau|khoang|hoi|(?:muon|cham|som) nhat(?: la)?)"
    r" (?:may|bao nhieu) gio\b(?! lam viec)"
    r"|(?<!\btrong )\bmay gio(?= (?:hang|moi) ngay|\W*$)|\b(?:at|by|before) what time\b"
)
_RECURS = re.compile(
    rf"\b(?:(?:ngay|thang) {_WHICH}|{_WHICH} (?:ngay|thang))\b.{{0,12}}?\b(?:hang|moi) "
    rf"(?P<unit>thang|nam|quy|tuan)\b|\b(?:hang|moi) (?P<other>thang|nam|quy|tuan)\b.{{0,60}}?"
    rf"\bngay {_WHICH}\b"
)
_UNTIL = re.compile(rf"\b(?:den|toi) het (?P<unit>ngay|thang|nam) {_WHICH}\b")
_SINCE = re.compile(
    rf"\b(?:ke )?tu (?P<unit>ngay|thang|nam) {_WHICH}\b|\b(?:from|since|as of) "
    r"(?:what|which) date\b"
)
_CALLED = {"hom": "ngay", "bua": "ngay", "tieng": "gio"}
"""How people call a unit of time."""
_CHANGE = re.compile(
    r"\btu (?:may|bao nhieu)\b.{0,40}?\b(?:xuong|len|con|thanh|sang)\b.{0,20}?\b(?:may|bao nhieu)\b"
    r"|\bfrom how many\b.{0,40}?\bto how many\b"
)
_CHANGED = (
    r"\btu \d+ (?:\([^()]{1,24}\) )?\w+ (?:\w+ ){0,3}?(?:xuong|len|con|thanh|sang)"
    r"(?: con| thanh)? \d"
)
_HOW_LONG = re.compile(
    rf"\bbao lau\b|\b(?:may|bao nhieu) (?P<unit>{_NAMES}|hom|bua|tieng)\b(?! {_WHICH})"
    r"|\bhow (?:long|many (?:working )?(?:days|hours|months|weeks|years))\b"
)
_PERIOD = re.compile(r"\b(?:trong |vao )?giai doan nao\b|\b(?:what|which) period\b")
_YEARS = r"(?:19|20)\d\d\s*(?:[-–]|den)\s*(?:nam )?(?:19|20)\d\d|\bgiai doan \d\b"
_AT_POINT = re.compile(r"\b(?:vao )?thoi diem nao\b|\bat (?:what|which) (?:point|moment)\b")
_POINT = (
    rf"\bthoi diem\b|\b(?:sau|truoc|ngay sau|ngay|den) khi\b|{_DAY}|thang\s+\d|quy\s+[ivx\d]"
    rf"|\b(?:dau|cuoi|giua) (?:nam|thang|quy|tuan)\b|{_YEAR}|(?:hang|moi) (?:nam|thang|quy|tuan)"
)


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
    return _test(_CHANGED) if _CHANGE.search(fold(asked)) else None


def _from_to(asked: str) -> Says | None:
    m = _FROM_TO.search(asked)
    if m is None:
        return None
    one = _UNITS[m.group("unit")]
    joined = r"(?:\s*[-–]\s*|\W{0,3}\s*(?:den|toi)\s+(?:het\s+)?)"
    bare = r"|thang\s+\d{1,2}\s*(?:-|–|den)\s*\d{1,2}\b" if m.group("unit") == "thang" else ""
    return _test(rf"{one}.{{0,3}}?{joined}{one}{bare}")


def _clock(asked: str) -> Says | None:
    return _test(_CLOCK) if _AT_CLOCK.search(asked) else None


def _recurring(asked: str) -> Says | None:
    m = _RECURS.search(asked)
    if m is None:
        return None
    unit = m.group("unit") or m.group("other")
    before = r"(?:truoc|cham nhat|muon nhat|den)\W.{0,24}?" if "truoc" in asked else ""
    day = _test(rf"{before}{_DAY}")
    often = _test(rf"{_EVERY}{unit}\b|{_DAY}\s+cua\s+{unit}")
    return lambda text: day(text) and often(text)


def _until(asked: str) -> Says | None:
    m = _UNTIL.search(asked)
    if m is None:
        return None
    one = _UNITS[m.group("unit")]
    return _test(rf"\b(?:den|toi)\s+het\s+{one}|^(?!.*\btu\s+{one}).*\b(?:den|toi)\s+{one}")


def _since(asked: str) -> Says | None:
    m = _SINCE.search(asked)
    if m is None:
        return None
    one = _UNITS[m.group("unit") or "ngay"]
    return _test(rf"\b(?:tu|bat dau)\s+(?:vao\s+)?{one}|\btu (?:khi|ngay)\b")


def _length(asked: str) -> Says | None:
    m = _HOW_LONG.search(asked)
    if m is None:
        return None
    unit = m.group("unit") or ""
    units = _NEAR_UNITS.get(_CALLED.get(unit, unit), _LENGTHS)
    return _test(rf"(?<![\d/.-])(?<!ngay ){_SPAN}{units}\b(?! \d)")


def _point(asked: str) -> Says | None:
    return _test(_POINT) if _AT_POINT.search(asked) else None


def _period(asked: str) -> Says | None:
    return _test(_YEARS) if _PERIOD.search(asked) else None
